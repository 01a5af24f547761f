"""What is written on charts: said as codes, of which the package makes words."""

from __future__ import annotations

from fitlift.records.said import Said, Value, sentence


def label(code: str, **of: Value) -> str:
    """Something written on a chart, in words.

    Parameters
    ----------
    code
        What is said, one of `records.codes.of_charts`.
    **of
        Of which figures and names.
    """
    return sentence(Said(code, of))
