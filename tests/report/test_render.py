import io

import pytest

from dealtrack.report import render
from dealtrack.report.blocks import BLANK, Cell, Column, Screen, Style, Table, line


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def drawn(monkeypatch):
    """Draws blocks on a terminal of a width, or off one where the width is None."""

    def draw(*blocks, width=None, **environment) -> list[str]:
        for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in {"TERM": "xterm", "COLUMNS": str(width), "LINES": "40", **environment}.items():
            monkeypatch.setenv(name, value)
        stream = Terminal() if width else io.StringIO()
        render.draw(blocks, stream)
        return stream.getvalue().split("\n")[:-1]

    return draw


TABLE = Table(
    (Column("id"), Column("item", flexible=1), Column("value", right=True), Column("kind", optional=True)),
    (
        (Cell("a1"), Cell("a rather long name of an item", tail=" °"), Cell("$3 m"), Cell("contract")),
        (Cell("b2"), Cell("boat"), Cell("$520 bn"), Cell("framework")),
    ),
)


def test_off_a_terminal_nothing_is_cut_and_no_line_ends_in_blanks(drawn):
    assert drawn(TABLE) == [
        "id  item                               value  kind",
        "a1  a rather long name of an item °     $3 m  contract",
        "b2  boat                             $520 bn  framework",
    ]


def test_on_a_narrow_terminal_optional_columns_go_and_flexible_ones_are_cut(drawn):
    assert drawn(TABLE, width=30, TERM="dumb") == [
        "id  item                 value",
        "a1  a rather long… °      $3 m",
        "b2  boat               $520 bn",
    ]


@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_line_is_wider_than_the_terminal(drawn, width):
    for text in drawn(TABLE, line("word " * 60), width=width, TERM="dumb"):
        assert render.width_of(text) <= width


def test_a_mark_or_a_comma_in_a_cell_of_its_own_stays_with_its_word(drawn):
    block = line("one two three ", Cell("twenty", Style.QUOTE), ", five")
    assert drawn(block, width=20, TERM="dumb") == ["one two three", "«twenty», five"]


def test_cells_that_wrap_go_on_below_and_a_terminal_that_is_wide_enough_changes_nothing(drawn):
    columns = (Column("n", right=True), Column("why", flexible=1, wraps=True), Column("end"))
    table = Table(columns, ((Cell("7"), Cell("one two three four five"), Cell("x")),), header=False)
    assert drawn(table, width=80, TERM="dumb") == drawn(table) == ["7  one two three four five  x"]
    assert drawn(table, width=20, TERM="dumb") == ["7  one two three   x", "   four five"]


def test_a_word_that_is_too_long_for_its_cell_goes_on_below(drawn):
    columns = (Column("n"), Column("why", flexible=1, wraps=True), Column("end"))
    table = Table(columns, ((Cell("7"), Cell("see 2024-procurement-office.txt"), Cell("x")),), header=False)
    assert drawn(table, width=20, TERM="dumb") == ["7  see             x", "   2024-procureme", "   nt-office.txt"]


def test_short_names_stand_in_for_long_ones_where_a_table_is_too_wide(drawn):
    rows = ((Cell("radars"), Cell("Hydro Acoustic Labs", tail=" °", short="HAL")), (Cell("hulls"), Cell("Yard")))
    table = Table((Column("item", flexible=1), Column("supplier", flexible=1)), rows)
    assert drawn(table, width=40, TERM="dumb")[1] == "radars  Hydro Acoustic Labs °"
    assert drawn(table, width=20, TERM="dumb")[1] == "radars  HAL °"


def test_wide_characters_align(drawn):
    rows = ((Cell("海上救助艇"), Cell("1")), (Cell("boat"), Cell("2")))
    assert drawn(Table((Column("item"), Column("n")), rows)) == ["item        n", "海上救助艇  1", "boat        2"]
    assert [render.width_of(text) for text in ("艇", "é", "e\u0301", "a\u200b", "–")] == [2, 1, 1, 1, 1]


def test_a_wide_character_is_never_cut_in_half(drawn):
    rows = ((Cell("海上救助艇海上救助艇"), Cell("1")),)
    table = Table((Column("item", flexible=1), Column("n")), rows, header=False)
    (text,) = drawn(table, width=21, TERM="dumb")
    assert text == "海上救助艇海上救…   1"


def test_quotes_are_underlined_where_that_is_seen_and_marked_where_not(drawn):
    block = line("bought for ", Cell("$3 million", Style.QUOTE), " then")
    assert drawn(block) == ["bought for «$3 million» then"]
    assert drawn(block, width=80, TERM="dumb") == ["bought for «$3 million» then"]
    assert "\x1b[4m" in drawn(block, width=80)[0]


def test_no_color_means_no_colour(drawn):
    block = line(Cell("k7f2", Style.KEY))
    assert "\x1b[36m" in drawn(block, width=80)[0]
    assert "\x1b[36m" not in drawn(block, width=80, NO_COLOR="1")[0]


@pytest.mark.parametrize("width", [None, 80])
def test_what_a_document_says_is_never_markup_nor_an_escape(drawn, width):
    text = drawn(line("[red]x[/red] \x1b]0;title\x07 :boat: \x9b2J\u202e"), width=width)[0]
    assert text == "[red]x[/red] \ufffd]0;title\ufffd :boat: \ufffd2J\ufffd"


def test_a_terminal_wraps_between_words_and_keeps_the_indent(drawn):
    assert drawn(line("one two three four five six", indent=2), width=22, TERM="dumb") == [
        "  one two three four",
        "  five six",
    ]


def test_a_word_longer_than_the_terminal_is_kept(drawn):
    assert "".join(drawn(line("x" * 500), width=40, TERM="dumb")) == "x" * 500


def test_the_body_goes_to_output_and_notes_to_errors(capsys):
    screen = Screen((line("data"), BLANK), (line("note"),))
    render.show(screen)
    assert capsys.readouterr() == ("data\n\n", "note\n")
    render.show(screen, quiet=True)
    assert capsys.readouterr() == ("data\n\n", "")


def test_progress_is_silent_off_a_terminal(capsys):
    with render.progress("Reading", 2) as step:
        step()
    assert capsys.readouterr() == ("", "")
