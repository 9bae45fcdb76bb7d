"""Reading YAML as text: where a value stands, and each trap."""

import pytest

from kernwijzer.source import Document, read
from kernwijzer.trees import Refused


def read_text(text: str) -> Document:
    return read("f.yml", text.encode())


def test_every_scalar_stays_the_text_that_was_written() -> None:
    document = read_text("telefoon: 0344123456\nvast: no\ntijd: 12:30\nbedrag: 1.500\ndatum: 2025-02-31\nleeg: null\n")
    expected = {
        "telefoon": "0344123456",
        "vast": "no",
        "tijd": "12:30",
        "bedrag": "1.500",
        "datum": "2025-02-31",
        "leeg": "null",
    }
    assert document.values == expected
    assert document.problems == ()


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("a",), 1, 4),
        (("b", 0, "c"), 3, 8),
        (("b", 1), 4, 5),
        (("b", 1, "absent"), 4, 5),
        (("b", 1, "d"), 5, 8),
        (("absent",), 1, 1),
    ],
)
def test_the_place_of_a_value(path: tuple[str | int, ...], line: int, column: int) -> None:
    place = read_text("a: x\nb:\n  - c: é\n  - c: y\n    d: z\n").place(path)
    assert (place.line, place.column) == (line, column)


def test_the_place_of_a_key() -> None:
    assert read_text("a:\n  bb: x\n").place(("a", "bb"), key=True).column == 3


def test_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    document = read("f.yml", b"\xef\xbb\xbfa: x\r\nb: |\r\n  y\r\n  z\r\n")
    assert document.values == {"a": "x", "b": "y\nz"}
    assert document.problems == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 's avonds\n", 1, 'a: "\'s avonds"'),
        ("a: een: twee\n", 1, 'a: "een: twee"'),
        ("a: @naam\n", 1, '"@naam"'),
        ("a: [open\nb: c\n", 1, "die met [ begint"),
        ("a: x\n  b: y\n", 2, "te ver naar rechts"),
        ("a:\n  - b: x\n c: y\n", 3, "springt anders in"),
        ("aaa:x\nb: y\n", 1, "aaa: x"),
        ("titel zonder punt\nb: c\n", 1, "ontbreekt een dubbele punt"),
        ('a: "open\n', 1, "niet gesloten"),
        ('a: "C:\\map"\n', 1, "backslash"),
        ('a: "b" c\n', 1, "gaat de tekst verder"),
        ("\ta: x\n", 1, "een tab"),
        ("a: x\n<<<<<<< HEAD\n", 2, "botsing"),
        ("a: x\n---\nb: y\n", 2, "tweede document"),
        ("a: !x y\n", 1, "! begint"),
        ("<<: x\n", 1, "<<"),
        ("? [a]\n: b\n", 1, "één woord"),
        ("a: x\na: y\n", 2, "tweede keer"),
        ("a: x\rb: y\n", 1, "los regeleinde"),
        ("a: \x00\n", 1, "U+0000"),
        ("a: tekst #12\n", 1, "valt weg"),
    ],
)
def test_a_trap_is_named_with_its_line(text: str, line: int, said: str) -> None:
    problems = read_text(text).problems
    assert [(problem.place.line, said in problem.message) for problem in problems] == [(line, True)]


def test_an_emoji_with_a_joiner_is_text() -> None:
    assert read_text("a: feest \U0001f469\u200d\U0001f33e\n").problems == ()


@pytest.mark.parametrize("text", ["[" * 50_000, "{" * 50_000, "a: " + "[" * 21 + "]" * 21])
def test_deep_nesting_is_refused_before_the_parser_dies_of_it(text: str) -> None:
    (problem,) = read_text(text).problems
    assert "lagen" in problem.message


def test_every_trap_of_a_file_is_told_at_once() -> None:
    problems = read_text("a: 's een\nb: x: y\nccc:d\ne: @f\n").problems
    assert [problem.place.line for problem in problems] == [1, 2, 3, 4]


def test_text_under_a_bar_is_left_alone() -> None:
    assert read_text("a: |\n  's avonds: alles #1\n  b:c @d\n").values == {"a": "'s avonds: alles #1\nb:c @d"}


def test_a_refused_file_is_one_problem() -> None:
    (problem,) = read("f.yml", Refused("Te groot.")).problems
    assert (str(problem.place), problem.message) == ("f.yml:1:1", "Te groot.")


@pytest.mark.parametrize("escape", [r"\u202e", r"\u200b", r"\0", r"\x1b", r"\ufeff", r"\u2028", r"\U000e0041"])
def test_an_escape_cannot_smuggle_an_invisible_character(escape: str) -> None:
    (problem,) = read_text(f'a: "goed{escape}kwaad"\n').problems
    assert "onzichtbaar teken" in problem.message
