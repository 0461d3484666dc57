package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.cli.Table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Terminal NARROW = new Terminal(false, false, 40);

    private final Table table =
            new Table(
                    Column.words("who", Style.BOLD),
                    Column.numbers("messages"),
                    Column.words("where", Style.DIM));

    @Test
    void alignsWordsLeftAndNumbersRight() {
        table.add("Ada Example", "31", "Denver");
        table.add("Bo", "1,204", "San Diego");

        assertThat(table.lines(NARROW))
                .containsExactly(
                        "who          messages  where",
                        "Ada Example        31  Denver",
                        "Bo              1,204  San Diego");
    }

    @Test
    void cutsTheLastColumnToTheTerminal() {
        table.add("Ada", "31", "somewhere in the far north of the world");

        assertThat(table.lines(NARROW))
                .last()
                .isEqualTo("Ada        31  somewhere in the far nor…")
                .satisfies(line -> assertThat(Text.columns(line)).isEqualTo(40));
    }

    @Test
    void cutsTheWidestColumnsWhereTheLastLeavesNoRoom() {
        Table people =
                new Table(
                        Column.numbers("tie"),
                        Column.words("person", Style.DIM),
                        Column.words("name", Style.BOLD),
                        Column.words("why", Style.GREEN),
                        Column.words("life", Style.DIM));
        people.add(
                "2",
                "p-so83wpx7yw",
                "Adaeze Ogunleye-Martínez de la Cruz",
                "Maplecrest Learning (2011–2015), where you worked",
                "Dean · Maplecrest Learning");

        assertThat(people.lines(new Terminal(false, false, 80)))
                .last()
                .asString()
                .startsWith("  2  p-so83wpx7yw  Adaeze Ogunley")
                .satisfies(line -> assertThat(Text.columns(line)).isEqualTo(80));
    }

    @Test
    void cutsNoNumberAndNoIdHoweverNarrow() {
        table.add("p-so83wpx7yw", "1,204,000", "somewhere in the far north");

        assertThat(table.lines(NARROW)).last().asString().startsWith("p-so83wpx7yw  1,204,000  ");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 120, 200})
    void fitsEveryTerminalWithLongWords(int width) {
        Table wide =
                new Table(
                        Column.words("who", Style.BOLD),
                        Column.words("why", Style.GREEN),
                        Column.words("where", Style.DIM));
        wide.add("a".repeat(30), "b".repeat(60), "c".repeat(25));
        wide.add("李小明".repeat(8), "b", "c");

        assertThat(wide.lines(new Terminal(false, false, width)))
                .allSatisfy(line -> assertThat(Text.columns(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void makesStrangersTextHarmless() {
        table.add("Ada\u001b[2J", "31", "Denver\nPrague");

        assertThat(table.lines(NARROW)).last().isEqualTo("Ada[2J        31  Denver Prague");
    }

    @Test
    void hasNoLinesWithoutRows() {
        assertThat(table.lines(NARROW)).isEmpty();
    }

    @Test
    void paintsEachColumnInItsStyle() {
        table.add("Ada", "31", "Denver");

        assertThat(table.lines(new Terminal(true, true, 80)))
                .last()
                .isEqualTo(
                        Style.BOLD.around("Ada")
                                + "  "
                                + Style.BOLD.around("      31")
                                + "  "
                                + Style.DIM.around("Denver"));
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> table.add("Ada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of this table has 3 cells, not 1");
    }
}
