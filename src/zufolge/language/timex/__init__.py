"""Time expressions of a text: found by rules over word classes, resolved against a report's date."""

from zufolge.language.timex.expressions import Expression, expressions
from zufolge.language.timex.resolve import Report, Resolved, report_of

__all__ = ["Expression", "Report", "Resolved", "expressions", "report_of"]
