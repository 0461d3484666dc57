package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.traces.Stretch;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final SortedSet<Integer> NONE = new TreeSet<>();

    private static List<Stretch> years(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Stretch(2000 + i, 0, i, 2 * i, i % 2, 0))
                .toList();
    }

    @Test
    void standsWhatWasWrittenOnTheLineAndHangsWhatCameBackFromIt() {
        Chart chart =
                Chart.of(
                        List.of(
                                new Stretch(2019, 0, 1200, 600, 3, 0),
                                new Stretch(2020, 0, 0, 0, 0, 5)),
                        NONE);

        Chart.Column full = chart.columns().getFirst();
        assertThat(full.sent().y() + full.sent().height()).isEqualTo(chart.shape().axis());
        assertThat(full.received().y()).isEqualTo(chart.shape().axis() + 1);
        assertThat(full.sent().height()).isEqualTo(2 * full.received().height());
        assertThat(full.sent().value()).isEqualTo("1,200");
        assertThat(full.met().value()).isEqualTo("3");
        assertThat(full.words()).isEqualTo("2019: you wrote 1,200, they wrote 600, met 3");
        Chart.Column empty = chart.columns().getLast();
        assertThat(empty.sent().height() + empty.received().height() + empty.met().radius())
                .isZero();
        assertThat(empty.words()).endsWith("met 0, 5 went by");
    }

    @Test
    void showsAnythingAtAllAndKeepsWithinItsHeight() {
        Chart chart =
                Chart.of(
                        List.of(
                                new Stretch(2019, 0, 1, 100_000, 0, 0),
                                new Stretch(2020, 0, 0, 1, 0, 0)),
                        NONE);

        assertThat(chart.columns().getFirst().sent().height()).isPositive();
        assertThat(chart.columns().getLast().received().height()).isPositive();
        for (Chart.Column column : chart.columns()) {
            assertThat(column.sent().valueAt()).isPositive();
            assertThat(column.received().valueAt()).isLessThan(chart.shape().labels());
        }
        assertThat(chart.hasMet()).isFalse();
    }

    @Test
    void labelsTheNewestAndNoMoreThanThereIsRoomFor() {
        for (int count : new int[] {1, 3, 7, 8, 15, 40}) {
            List<Chart.Column> columns = Chart.of(years(count), NONE).columns();

            assertThat(columns.getLast().isMain()).isTrue();
            assertThat(columns.stream().filter(Chart.Column::isMain).count())
                    .isLessThanOrEqualTo(7);
        }
        assertThat(Chart.of(years(7), NONE).density()).isEqualTo("wide");
        assertThat(Chart.of(years(15), NONE).density()).isEqualTo("dense");
        assertThat(Chart.of(years(40), NONE).density()).isEqualTo("packed");
    }

    @Test
    void namesQuarters() {
        Chart chart =
                Chart.of(
                        List.of(new Stretch(2025, 1, 1, 0, 0, 0), new Stretch(2025, 2, 1, 0, 0, 0)),
                        NONE);

        assertThat(chart.columns()).extracting(Chart.Column::label).containsExactly("2025", "Q2");
        assertThat(chart.columns().getLast().name()).isEqualTo("Quarter 2 of 2025");
        assertThat(chart.words()).contains("by quarter");
    }

    @Test
    void saysWhichYearsWereNotImported() {
        Chart chart = Chart.of(years(4), new TreeSet<>(List.of(2001, 2002)));

        assertThat(chart.columns())
                .extracting(Chart.Column::isMissing)
                .containsExactly(false, true, true, false);
        assertThat(chart.missing()).contains("2001, 2002").contains("was imported");
        assertThat(chart.columns().get(1).words()).endsWith("no mail of that year was imported");
        assertThat(Chart.of(years(4), NONE).missing()).isEmpty();
    }
}
