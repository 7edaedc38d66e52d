from __future__ import annotations

from zufolge.evaluate.press import PressReport, _Statement, press_document


def test_every_alternative_of_the_annotators_is_kept() -> None:
    text = "Der Damm halte, sagte Ada Moor."
    report = PressReport(
        doc="x-1",
        text=text,
        title="Der Damm",
        published="2024-02-03",
        set="de",
        statements=[
            _Statement(
                id=4,
                kind="Indirect",
                kinds=("Indirect", "FreeIndirect"),
                content=((0, 14),),
                contents=(((0, 14),), ((0, 31),)),
                canonical=("Ada Moor", None),
                speaker=((22, 30),),
                inside=True,
                optional=True,
            )
        ],
    )
    one = press_document(report)
    (said,) = one.utterances
    assert said.kinds == ("Indirect", "FreeIndirect")
    assert [len(c) for c in said.contents] == [3, 8]
    assert said.names == ("Ada Moor", None)
    assert said.role("speaker") == {5, 6}
    assert (said.nested, said.inside, said.optional) == (True, None, True)
    assert (one.name, one.document.text, one.document.title) == ("x-1", text, "Der Damm")
