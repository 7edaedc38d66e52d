from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec

from zufolge.evaluate.gold import Corpus, GoldDocument, Utterance, gold_statements
from zufolge.evaluate.statements import report
from zufolge.record import Findings

Say = Callable[..., Utterance]


def corpus_of(document: Callable[..., GoldDocument], say: Say, *names: tuple[str, str]) -> Corpus:
    documents = []
    for name, language in names:
        one = document(say(range(0, 5), "Reported", roles={"speaker": range(0, 1)}), name=name)
        text = msgspec.structs.replace(one.document, language=language)
        documents.append(replace(one, document=text))
    return Corpus("test", "sha256:0", tuple(documents))


def test_both_measures_and_what_is_pinned(document: Callable[..., GoldDocument], say: Say) -> None:
    corpus = corpus_of(document, say, ("1", "de"))
    found = {"1": Findings(statements=gold_statements(corpus.documents[0]))}
    one = report(corpus, found)
    metrics = one.metrics()
    assert set(one.headline) <= set(metrics)
    assert {metrics[name].value for name in one.headline} == {1.0}
    assert "language" not in one.sections
    assert "file" not in one.sections


def test_without_tokens_the_published_measure_is_left_out_and_said(
    document: Callable[..., GoldDocument], say: Say
) -> None:
    corpus = replace(corpus_of(document, say, ("1", "de")), tokenised=False)
    one = report(corpus, {})
    assert "published" not in one.sections
    assert "published.joint_f1" not in one.headline
    assert len(one.notes) == 1


def test_languages_and_files_stand_apart(document: Callable[..., GoldDocument], say: Say) -> None:
    corpus = corpus_of(document, say, ("a/1", "de"), ("a/2", "en"), ("b/1", "en"))
    found = {"a/1": Findings(statements=gold_statements(corpus.documents[0]))}
    metrics = report(corpus, found).metrics()
    assert metrics["language.de.f1"].value == 1.0
    assert metrics["language.en.f1"].value == 0.0
    assert metrics["file.a.Reported"][2:] == (1, 2)
    assert metrics["file.b.Reported"][2:] == (0, 1)
