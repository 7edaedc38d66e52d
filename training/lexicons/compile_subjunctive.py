"""Compile the table of German subjunctive forms that the reader looks up.

    python -m training.lexicons.compile_subjunctive

First subjunctive, third person singular: the infinitive without its n ("gebe", "werde"), so far as
the word list of wordfreq (CC BY-SA 4.0) knows the form and simplemma (MIT) takes it for that verb.
The irregular ones and the second subjunctive stand below by hand.
"""

from __future__ import annotations

from pathlib import Path

import simplemma
import wordfreq

TARGET = Path(__file__).parents[2] / "src/zufolge/language/data/subjunctive.tsv"
HEADER = "# form, mood (1 or 2), sure (1) or also an indicative (0). Made by training/lexicons/compile_subjunctive.py\n"
FIRST = "sei seien seiest habe werde könne müsse solle wolle dürfe möge wisse"
FIRST_SURE = (
    "sei seien seiest könne müsse solle wolle dürfe möge wisse gebe nehme helfe spreche sehe lese trete werfe "
    "treffe sterbe verspreche vergesse esse breche befehle fahre lasse schlage trage falle halte laufe rate "
    "wachse lade enthalte erhalte gerate verlasse werde habe"
)
SECOND = (
    "wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften möchte möchten gäbe gäben "
    "käme kämen ginge gingen bliebe blieben ließe ließen stünde stünden fände fänden bräuchte bräuchten wüsste "
    "wüssten nähme nähmen spräche sprächen hielte hielten läge lägen träfe träfen trüge trügen schlüge verlöre "
    "verlören bekäme bekämen entstünde entstünden bestünde bestünden erhielte erhielten täte täten sähe sähen "
    "bräche brächen zöge zögen führe verstünde stiege stiegen fiele fielen liefe liefen hieße hießen ergäbe "
    "ergäben geschähe geschähen gelänge verböte böte böten sollte sollten wollte wollten"
)
AMBIGUOUS_SECOND = "ginge gingen blieben ließen hielten zogen stiegen fielen liefen hießen sollte sollten wollte wollten führe"


def main() -> None:
    rows = {(w, "1", "1") for w in FIRST.split()}
    rows |= {(w, "2", "0" if w in AMBIGUOUS_SECOND.split() else "1") for w in SECOND.split()}
    for form in wordfreq.top_n_list("de", 300_000):
        if form.endswith("e") and form.isalpha() and len(form) > 3:
            infinitive = form + "n"
            known = simplemma.is_known(infinitive, lang="de")
            if known and simplemma.lemmatize(form, lang="de") == infinitive:
                rows.add((form, "1", "1" if form in FIRST_SURE.split() else "0"))
    TARGET.write_text(HEADER + "".join("\t".join(r) + "\n" for r in sorted(rows)), "utf-8")
    print(f"{len(rows)} forms in {TARGET.name}")


if __name__ == "__main__":
    main()
