"""One town twice: what follows an attack after days, and another attack in the same place.

Own texts. Each round has reports of the first happening, and then one of which it is asked whether it tells
of the same one or of a second, and which of the first it looks back on.
"""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    day: str
    language: str
    text: str


class Round(NamedTuple):
    """`same`: the last report is of the happening of the others. `back`: it mentions that one."""

    name: str
    first: tuple[Told, ...]
    last: Told
    same: bool
    back: bool = False


LOJA = (
    Told(
        "2025-05-06",
        "de",
        "Autobombe vor Polizeiwache in Loja: Sechs Tote\n\n"
        "Vor einer Polizeiwache in der ecuadorianischen Stadt Loja ist am Montag eine Autobombe "
        "explodiert. Sechs Menschen wurden getötet, 21 verletzt, wie die Polizei mitteilte.\n\n"
        "Die Fassade der Wache stürzte ein. Innenminister Tobias Arcos machte die Bande Los Cuervos "
        "verantwortlich.",
    ),
    Told(
        "2025-05-07",
        "en",
        "Six killed by car bomb outside Loja police station\n\n"
        "A car bomb exploded outside a police station in the Ecuadorian city of Loja on Monday, killing "
        "six people and wounding 21, police said.\n\n"
        "The front of the station collapsed. Interior Minister Tobias Arcos blamed the Los Cuervos gang.",
    ),
)

KASESE = (
    Told(
        "2025-08-12",
        "en",
        "Gunmen kill nine at market in Kasese\n\n"
        "Gunmen opened fire on traders at the main market in the Ugandan town of Kasese on Monday, killing "
        "nine people, the police said. Fourteen others were wounded.\n\n"
        "Witnesses said the attackers arrived on motorcycles. The army said it was searching the hills.",
    ),
    Told(
        "2025-08-13",
        "de",
        "Bewaffnete töten neun Menschen auf Markt in Kasese\n\n"
        "Bewaffnete haben am Montag auf dem Markt der ugandischen Stadt Kasese um sich geschossen und neun "
        "Menschen getötet. 14 weitere wurden verletzt, teilte die Polizei mit.\n\n"
        "Die Angreifer kamen laut Augenzeugen auf Motorrädern. Die Armee durchsucht die Berge.",
    ),
)

ROUNDS = (
    Round(
        "a second bomb, two weeks later, that names the first one's day",
        LOJA,
        Told(
            "2025-05-20",
            "de",
            "Erneut Anschlag in Loja: Vier Tote vor Rathaus\n\n"
            "Bei einem Bombenanschlag vor dem Rathaus der ecuadorianischen Stadt Loja sind am Montag vier "
            "Menschen getötet worden. Zwölf wurden verletzt, teilte die Polizei mit.\n\n"
            "Es ist der zweite Anschlag in der Stadt binnen zwei Wochen. Am 5. Mai waren bei der Explosion "
            "einer Autobombe vor einer Polizeiwache sechs Menschen getötet worden.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "a second bomb in English that says 'two weeks ago'",
        LOJA,
        Told(
            "2025-05-20",
            "en",
            "Bomb outside Loja town hall kills four\n\n"
            "A bomb went off outside the town hall in the Ecuadorian city of Loja on Monday, killing four "
            "people and wounding 12, police said.\n\n"
            "It was the second attack in the city this month. Six people were killed two weeks ago when a "
            "car bomb exploded outside a police station. Interior Minister Tobias Arcos again blamed the "
            "Los Cuervos gang.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "a second bomb that does not name the first",
        LOJA,
        Told(
            "2025-05-16",
            "de",
            "Drei Tote bei Explosion vor Bankfiliale in Loja\n\n"
            "Vor einer Bankfiliale in der ecuadorianischen Stadt Loja ist am Donnerstag eine Bombe "
            "explodiert. Drei Menschen wurden getötet, acht verletzt, wie die Polizei mitteilte.\n\n"
            "Innenminister Tobias Arcos machte die Bande Los Cuervos verantwortlich.",
        ),
        same=False,
    ),
    Round(
        "the funeral of the dead, six days later",
        LOJA,
        Told(
            "2025-05-12",
            "de",
            "Loja nimmt Abschied von den Toten der Polizeiwache\n\n"
            "Hunderte Menschen haben am Sonntag in Loja die sechs Opfer des Bombenanschlags auf eine "
            "Polizeiwache zu Grabe getragen. Unter den Toten waren vier Polizisten.\n\n"
            "Die Autobombe war am 5. Mai vor der Wache der ecuadorianischen Stadt explodiert, 21 Menschen "
            "wurden verletzt.",
        ),
        same=True,
    ),
    Round(
        "an arrest, twelve days later",
        LOJA,
        Told(
            "2025-05-17",
            "en",
            "Police arrest two over Loja car bomb\n\n"
            "Ecuadorian police on Friday arrested two men suspected of planting the car bomb that killed six "
            "people outside a police station in Loja this month.\n\n"
            "The men belong to the Los Cuervos gang, Interior Minister Tobias Arcos said. The blast on May 5 "
            "wounded 21 people.",
        ),
        same=True,
    ),
    Round(
        "the toll rises, nine days later",
        LOJA,
        Told(
            "2025-05-14",
            "de",
            "Zahl der Toten nach Anschlag in Loja steigt auf acht\n\n"
            "Nach dem Bombenanschlag auf eine Polizeiwache in der ecuadorianischen Stadt Loja ist die Zahl "
            "der Toten auf acht gestiegen. Zwei Schwerverletzte seien am Dienstag im Krankenhaus gestorben, "
            "teilte die Polizei mit.\n\n"
            "Die Autobombe war vor neun Tagen explodiert.",
        ),
        same=True,
    ),
    Round(
        "a second raid on the same market, three weeks later",
        KASESE,
        Told(
            "2025-09-02",
            "en",
            "Gunmen attack Kasese market for second time, killing five\n\n"
            "Gunmen killed five traders at the main market in the Ugandan town of Kasese on Monday, the second "
            "attack on the market in three weeks, the police said. Seven people were wounded.\n\n"
            "On August 11, attackers on motorcycles killed nine people there.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "a second raid, five days later, looked back on in half a sentence",
        KASESE,
        Told(
            "2025-08-17",
            "de",
            "Wieder Angriff in Kasese: Drei Tote in Kirche\n\n"
            "Fünf Tage nach dem Überfall auf den Markt von Kasese haben Bewaffnete in der ugandischen Stadt "
            "erneut angegriffen. Am Samstag schossen sie in einer Kirche auf Gläubige und töteten drei "
            "Menschen, teilte die Polizei mit.\n\n"
            "Sechs Menschen wurden verletzt. Die Armee schickte weitere Soldaten.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "a second raid that tells the first one's toll without a day",
        KASESE,
        Told(
            "2025-08-29",
            "en",
            "Eleven dead in raid on Kasese bus station\n\n"
            "Gunmen stormed a bus station in the Ugandan town of Kasese on Thursday and killed 11 people, "
            "police said. Twenty were wounded.\n\n"
            "A previous attack in the town had left nine people dead. The army said it was searching "
            "the hills.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "the market opens again, a fortnight later",
        KASESE,
        Told(
            "2025-08-26",
            "de",
            "Markt in Kasese öffnet zwei Wochen nach Angriff wieder\n\n"
            "Zwei Wochen nach dem Angriff auf den Markt der ugandischen Stadt Kasese haben am Montag die "
            "ersten Händler ihre Stände wieder geöffnet. Bewaffnete hatten dort neun Menschen getötet.\n\n"
            "Soldaten bewachen die Eingänge. 14 Menschen waren verletzt worden.",
        ),
        same=True,
    ),
    Round(
        "a trial opens, 25 days later",
        KASESE,
        Told(
            "2025-09-05",
            "en",
            "Trial opens over Kasese market killings\n\n"
            "Three men went on trial on Thursday over the killing of nine people at the main market in the "
            "Ugandan town of Kasese last month.\n\n"
            "Prosecutors say the men were among the gunmen who arrived on motorcycles on August 11 and opened "
            "fire on traders. Fourteen people were wounded.",
        ),
        same=True,
    ),
    Round(
        "the minister resigns, eleven days later",
        KASESE,
        Told(
            "2025-08-22",
            "de",
            "Nach Angriff auf Markt: Polizeichef von Kasese tritt zurück\n\n"
            "Elf Tage nach dem Angriff auf den Markt der ugandischen Stadt Kasese ist der Polizeichef der Stadt "
            "zurückgetreten. Bewaffnete auf Motorrädern hatten neun Menschen getötet und 14 verletzt.\n\n"
            "Händler hatten ihm vorgeworfen, Warnungen nicht beachtet zu haben.",
        ),
        same=True,
    ),
)
