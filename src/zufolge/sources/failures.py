"""Every reason for which a document is not taken, with its stable code and what to do about it."""

from __future__ import annotations

from zufolge.record.errors import DocumentError

REMEDIES: dict[str, str] = {
    "missing_file": "Check the path.",
    "permission_denied": "Give yourself the right to read it, or copy it elsewhere.",
    "unreadable_file": "Check the disk and the path.",
    "empty_folder": "Name a folder with .txt, .md, .html, .jsonl, .json, .csv or .parquet files.",
    "empty": "Give a document with text in it.",
    "binary": "Save its text as .txt or .html first.",
    "too_large": "Split it into single reports.",
    "unknown_encoding": "Save it as UTF-8.",
    "no_article": "Save the article's text as .txt, or use the page that shows the whole article.",
    "html_too_complex": "Save the article's text as .txt.",
    "bad_json": "Write one JSON object a line.",
    "bad_table": "Write it again, as CSV with a header row or as Parquet.",
    "bad_field": "See docs/sources.md for the fields and their types.",
    "unreadable_date": "Write it as 2022, 2022-01, 2022-01-06 or 2022-01-06T10:15+01:00.",
    "lone_surrogate": "Decode the text with errors='replace' before handing it over.",
    "nul_character": "Remove the character U+0000 from the text.",
    "url_invalid": "Write it as https://host/path, without user name and password.",
    "url_unresolved": "Check the host's name and the network.",
    "url_forbidden_address": "Only public addresses are fetched; save the page and read the file.",
    "url_unreachable": "Try again later, or save the page and read the file.",
    "url_timeout": "Try again later, or save the page and read the file.",
    "url_redirects": "Open it in a browser and give the final address.",
    "url_status": "Open it in a browser, save the page and read the file.",
    "url_too_large": "Save the article's text and read the file.",
    "url_content_type": "Give the address of an HTML or plain text page.",
}


def failure(code: str, document: str, message: str, remedy: str = "") -> DocumentError:
    """The error of one document; without a remedy of its own it gets that of its code."""
    return DocumentError(message, document=document, remedy=remedy or REMEDIES[code], code=code)
