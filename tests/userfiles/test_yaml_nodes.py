"""YAML as nodes with places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.errors import UserFileError
from fitlift.userfiles.yaml_nodes import Entry, line_break, parse, quoted, scalar


def read(text: str) -> dict[str, Entry]:
    """The values of a file that is a mapping."""
    entry = parse(text, "a.yaml")
    assert entry is not None
    return entry.mapping()


def error_of(text: str) -> str:
    """What is said of a file that cannot be read."""
    with pytest.raises(UserFileError) as caught:
        parse(text, "a.yaml")
    return str(caught.value)


def test_values_are_read_as_they_are_written() -> None:
    """No word is a yes, a time or a number before somebody asks."""
    words = ["n", "yes", "1:30", "2026-11-19", "0x1F", "1_000", "off"]
    entries = read("".join(f"k{place}: {word}\n" for place, word in enumerate(words)))
    assert [each.text() for each in entries.values()] == words
    assert list(read("n: 1\ny: 2\nno: 3")) == ["n", "y", "no"]


@pytest.mark.parametrize("text", ["", "  \n", "# only a comment", "---\n", "null", "~"])
def test_a_file_can_say_nothing(text: str) -> None:
    """Comments are nothing either."""
    assert parse(text, "a.yaml") is None


def test_empty_is_what_is_blank_or_null() -> None:
    """In quotes null is a word, and a blank is still blank."""
    entries = read("a:\nb: ~\nc: null\nd: ''\ne: ' '\nf: 'null'\ng: '~'\nh: 0")
    assert [key for key, value in entries.items() if value.is_empty] == ["a", "b", "c", "d", "e"]


def test_lines_and_ends_are_those_of_the_text() -> None:
    """Comments after a block belong to what follows; any line end counts one line."""
    text = "# über\r\na:\r\n  b: [1,\r\n    2]  # two\r\n\r\n# more\r\nc: x\r\n"
    entries = read(text)
    assert [entries[key].line for key in "ac"] == [3, 7]
    assert text[entries["a"].start : entries["a"].end] == "b: [1,\r\n    2]"


def test_a_list_may_be_a_line_with_commas() -> None:
    """Each value keeps its line; brackets and dashes give the same."""
    for text in ("a: 5, x , 7", "a: [5, x, 7]", "a:\n  - 5\n  - x\n  - 7"):
        assert [each.text() for each in read(text)["a"].listed()] == ["5", "x", "7"]
    assert [each.line for each in read("b: 1\n\na: 5, 6")["a"].listed()] == [3, 3]
    assert [each.text() for each in read("a: 5")["a"].listed()] == ["5"]
    assert read("a:")["a"].listed() == []
    with pytest.raises(UserFileError, match=r"^a\.yaml, line 2: '5,,6' lacks a value beside a comma; as in: 5, 5$"):
        read("b: 1\na: 5,,6")["a"].listed()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: x: y\n", "line 2: cannot be read: mapping values are not allowed here"),
        ("a: [1, 2\n", "line 2: cannot be read: expected ',' or ']', but got '<stream end>'"),
        ("a: 1\n\n---\nb: 2\n", "line 3: cannot be read: but found another document"),
        ("a: &x 1\nb: *x\n", "line 2: cannot be read: a text that begins with * needs quotes"),
    ],
)
def test_what_is_no_yaml_is_an_error_with_its_line(text: str, message: str) -> None:
    """And a hint at what is mostly wrong."""
    hint = "a name with ': ' or ' #' in it needs quotes; lines of one list need the same indent"
    assert error_of(text) == f"a.yaml, {message}; {hint}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a:\n\tb: 2\n", "line 2: cannot be read: found character '\\t' that cannot start any token; {tab}"),
        ("a: @ 80 kg\n", "line 1: cannot be read: found character '@' that cannot start any token; {sign}"),
        ("a:\n  - b: 1\n - c: 2\n", "line 3: cannot be read: the indent does not fit the lines above; {indent}"),
    ],
)
def test_tabs_signs_and_indents_have_hints_of_their_own(text: str, message: str) -> None:
    """The commonest slips of all."""
    hints = {
        "tab": "indent with blanks, not with a tab",
        "sign": "a text that begins with this sign needs quotes",
        "indent": "lines of one list need the same indent",
    }
    assert error_of(text) == f"a.yaml, {message.format(**hints)}"


def test_other_unreadable_texts_are_errors_too() -> None:
    """Characters that no text has, nesting without end, escapes beyond all characters."""
    assert error_of("a: 1\r\nb: \x00") == "a.yaml, line 2: the character 0x0 is no text"
    assert error_of("[" * 100_000) == "a.yaml: cannot be read: too many brackets within brackets"
    reason = "a.yaml: cannot be read: a number or an escape is beyond all bounds; write the text itself"
    assert error_of('a: "\\UFFFFFFFF"') == f"{reason}, without a backslash"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sides: 1", "line 1: 'sides' is unknown here; did you mean 'side'?"),
        ("reps: 1\nx: 2", "line 2: 'x' is unknown here; known: reps, side"),
        ("reps: 1\nside: 2\nreps: 3", "line 3: 'reps' stands here a second time; keep one of them"),
        ("[1]", "line 1: 'name: value' belongs here, below what it is about"),
        ("? [1]\n: 2", "line 1: one value belongs here, no list or mapping"),
    ],
)
def test_keys_have_to_be_known_and_single(text: str, message: str) -> None:
    """With the line of the key."""
    entry = parse(text, "a.yaml")
    assert entry is not None
    with pytest.raises(UserFileError) as caught:
        entry.mapping(("reps", "side"))
    assert str(caught.value) == f"a.yaml, {message}"


@pytest.mark.parametrize("word", ["x", "11", "-1", "nan", "inf", "8,5", "''", "1 2"])
def test_a_number_has_bounds(word: str) -> None:
    """Neither a word nor what is not finite is within them."""
    with pytest.raises(UserFileError) as caught:
        read(f"a: {word}")["a"].number(0, 10)
    shown = word if word != "''" else ""
    assert str(caught.value) == f"a.yaml, line 1: {shown!r} is no number from 0 to 10"


def test_a_whole_number_is_whole() -> None:
    """However it is written."""
    assert read("a: 7.0")["a"].whole(0, 10) == 7
    with pytest.raises(UserFileError, match=r"^a\.yaml, line 1: '7\.5' is no whole number$"):
        read("a: 7.5")["a"].whole(0, 10)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Sit up", "Sit up"),
        ("Row (cable)", "Row (cable)"),
        ("n", "n"),
        ("Übung 3", "Übung 3"),
        ("null", '"null"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("Row, cable", '"Row, cable"'),
        ("-x", '"-x"'),
        ('say "go"\\', '"say \\"go\\"\\\\"'),
        ("", '""'),
        ("a\nb\x7f\u2028\U000e0001", '"a\\x0ab\\x7f\\u2028\\U000e0001"'),
        ("🏋", '"🏋"'),
    ],
)
def test_a_text_is_quoted_where_it_has_to_be(text: str, written: str) -> None:
    """What would end or begin something, in brackets too; what has no sign of its own is escaped."""
    assert scalar(text) == written


@given(st.text())
def test_any_text_can_be_written_and_read(text: str) -> None:
    """On one line, in a block and in brackets."""
    for written in (scalar(text), quoted(text)):
        assert len(written.splitlines()) == 1
        for whole in (f"a: {written}", f"{{a: {written}, b: c}}", f"a: {written}  # x"):
            assert read(whole)["a"].text() == text.strip()


def test_a_line_break_is_the_texts_first() -> None:
    """Or that of most texts."""
    assert [line_break(text) for text in ("a", "a\nb", "a\r\nb\n", "a\rb")] == ["\n", "\n", "\r\n", "\r"]
