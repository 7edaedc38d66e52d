"""Invented reports: a wire's, another wire's on the same fire, and one of an outlet's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zufolge.compare.reports import Publication, Report
from zufolge.record import Document, Reader, Record, fingerprint

WIRE = """Großbrand im Hafen von Velmora: Mindestens vier Tote

Velmora (dpa) - Bei einem Großbrand im Treibstofflager des Hafens von Velmora sind am Dienstagabend mindestens vier Menschen ums Leben gekommen. Rund 30 weitere wurden nach Angaben der Feuerwehr verletzt, sieben von ihnen schwer.

Das Feuer war kurz nach 19 Uhr in einer Halle ausgebrochen, in der Schmieröl und Farben lagerten. Innerhalb weniger Minuten griffen die Flammen auf zwei benachbarte Tanks über. Eine schwarze Rauchsäule war noch in der zwanzig Kilometer entfernten Kreisstadt Tarnau zu sehen.

„Wir haben die Halle nach zehn Minuten aufgeben müssen, weil das Dach nachgab und wir unsere eigenen Leute nicht länger schützen konnten“, sagte Einsatzleiter Danilo Reskow am Abend vor Journalisten. Insgesamt waren 180 Feuerwehrleute aus drei Bezirken im Einsatz. Gegen Mitternacht galt der Brand als eingedämmt.

Die Hafenbehörde sperrte das Gelände und leitete vier Frachter in den Nachbarhafen um. Anwohner im Stadtteil Ostufer wurden aufgefordert, Fenster und Türen geschlossen zu halten. Messungen der Umweltbehörde ergaben zunächst keine gefährlichen Werte.

Zur Ursache machte die Polizei noch keine Angaben. Die Staatsanwaltschaft leitete ein Verfahren wegen des Verdachts der fahrlässigen Brandstiftung ein. Schon im vergangenen Herbst hatte die Gewerkschaft der Hafenarbeiter vor fehlenden Löschanlagen gewarnt; die Betreibergesellschaft Nordkai wies die Vorwürfe damals zurück.
"""
OTHER_WIRE = """Vier Menschen sterben bei Feuer in Velmora

Velmora (AFP) - Ein Feuer hat im größten Hafen des Landes vier Arbeiter getötet. Wie die Polizei in Velmora mitteilte, brannten am Abend ein Lagerhaus und mehrere Tanks nieder. Etwa dreißig Personen kamen mit Rauchvergiftungen oder Brandwunden in Kliniken.

Augenzeugen berichteten von zwei lauten Schlägen, ehe das Lagerhaus in Flammen stand. „Der Boden hat gezittert, dann liefen alle zum Tor“, erzählte der Kranführer Emil Sartoris. Nach seinen Worten befanden sich zu Schichtbeginn etwa sechzig Beschäftigte auf dem Kai.

Ministerpräsidentin Alma Torvik sprach den Familien ihr Beileid aus und kündigte eine unabhängige Untersuchung an. Die Opposition verlangte den Rücktritt des Verkehrsministers, dessen Haus die Lizenz des Betreibers im März verlängert hatte.

„Wir haben die Halle nach zehn Minuten aufgeben müssen, weil das Dach nachgab und wir unsere eigenen Leute nicht länger schützen konnten“, sagte der Leiter des Einsatzes, Danilo Reskow.

Velmora ist für rund ein Drittel der Ölimporte des Landes zuständig. Händler rechneten am Mittwoch mit steigenden Preisen, nachdem der Betrieb an drei Liegeplätzen eingestellt worden war. Versicherer schätzten den Schaden auf einen zweistelligen Millionenbetrag.
"""
OWN = """Ein Viertel hält den Atem an

Von Ada Moor, Velmora

Am Morgen danach riecht das Ostufer nach verbranntem Gummi. Vor der Bäckerei in der Kanalgasse stehen Nachbarn, die kaum geschlafen haben, und reden leise über die Kollegen, die nicht heimgekommen sind. Einer von ihnen, der Schlosser Janik, hatte am Abend zuvor noch seinen Geburtstag feiern wollen.

Im Gemeindesaal verteilen Freiwillige Kaffee und Decken. Die Pfarrerin hat die Glocken läuten lassen, als die Namen bekannt wurden. Viele Familien leben hier seit drei Generationen vom Hafen, und viele haben seit Jahren erzählt, dass es irgendwann so kommen werde.

Am Tor von Halle neun hängen jetzt Blumen. Zwei Lehrlinge legen ihre Helme daneben, dann gehen sie wortlos zurück zur Straßenbahn. Wer den Wachmann fragt, bekommt keine Antwort, nur ein Kopfschütteln und den Hinweis auf die Pressestelle in der Hauptstadt.
"""
ENGLISH = """Ferry runs aground off Carrow Point, 212 taken off safely

CARROW POINT, Nov 9 (Reuters) - A passenger ferry with 212 people on board ran aground in thick fog off Carrow Point early on Sunday, and lifeboats took everyone off without serious injury, the coast guard said.

The Maid of Antrell struck a sandbank about three miles from the harbour shortly before dawn. Passengers were told to put on life jackets and gather on the upper deck while crews from two neighbouring stations reached the vessel.

"It was calm, nobody pushed, and the children thought it was an adventure," said Ruth Ashdown, a teacher who was travelling with her class.

Investigators will look at whether the ship's radar had been repaired after a fault was reported last month. The operator, Sound Lines, said it was cooperating fully and had suspended two sailings. Services are expected to resume on Tuesday if divers find no damage to the hull.
"""

Make = Callable[..., Report]


@pytest.fixture
def report() -> Make:
    """A report with one publication."""

    def make(
        text: str,
        outlet: str | None = None,
        published: str | None = None,
        *,
        url: str | None = None,
        title: str | None = None,
    ) -> Report:
        document = Document(fingerprint(text), text, title=title, outlet=outlet, url=url)
        record = Record(document=document, reader=Reader("0"))
        return Report(record, (Publication(outlet, url, published, title=title),))

    return make
