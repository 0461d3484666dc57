package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.traces.Coverage;
import dev.familiar.triage.evidence.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void saysNothingOfArchivesWithoutARecord() {
        assertThat(Reach.absence(List.of(undated("mail", 0), undated("calendar", 0)))).isEmpty();
    }

    @Test
    void countsAFullMailboxOnceHoweverFullItIs() {
        assertThat(absent("mail", undated("mail", 2_000))).isEqualTo(1, CLOSE);
        assertThat(absent("mail", undated("mail", 500_000))).isEqualTo(1, CLOSE);
    }

    @Test
    void countsASmallArchiveByItsAmount() {
        assertThat(absent("mail", undated("mail", 500))).isEqualTo(0.5, CLOSE);
        assertThat(absent("address-book", undated("address-book", 50))).isEqualTo(0.5, CLOSE);
    }

    @Test
    void countsAMailboxThatLacksFourOfTenYearsForSixTenths() {
        Coverage mail = yearly("mail", 1_000, 2011, 2012, 2013, 2018, 2019, 2020);

        assertThat(absent("mail", mail)).isEqualTo(0.6, CLOSE);
    }

    @Test
    void takesAYearOfAFewRecordsForAGap() {
        Coverage mail = dated("mail", Map.of(2018, 2_000L, 2019, 12L, 2020, 2_000L));

        assertThat(Reach.gaps(mail, 2017, 2021)).containsExactly(2017, 2019, 2021);
        assertThat(absent("mail", mail)).isEqualTo((2 + Math.sqrt(12 * 3 / 4_012.0)) / 3, CLOSE);
    }

    @Test
    void measuresMailByTheYearsOfTheCalendarToo() {
        Coverage mail = yearly("mail", 1_000, 2016, 2017, 2018, 2019, 2020);
        Coverage calendar = yearly("calendar", 50, IntStream.rangeClosed(2011, 2020).toArray());

        assertThat(absent("mail", mail, calendar)).isEqualTo(0.5, CLOSE);
        assertThat(absent("calendar", mail, calendar)).isEqualTo(1, CLOSE);
    }

    @Test
    void isNotStretchedByAWrongClock() {
        Coverage mail = dated("mail", Map.of(1970, 3L, 2019, 2_000L, 2020, 2_000L));

        assertThat(Reach.firstYear(List.of(mail))).isEqualTo(2019);
        assertThat(absent("mail", mail)).isEqualTo(1, within(1e-3));
    }

    @Test
    void asksNoYearsOfCardsAndFriends() {
        Coverage mail = yearly("mail", 1_000, IntStream.rangeClosed(2011, 2020).toArray());
        Coverage friends = dated("facebook", Map.of(2020, 100L));

        assertThat(absent("facebook", mail, friends)).isEqualTo(1, CLOSE);
        assertThat(Reach.firstYear(List.of(friends))).as("without mail").isZero();
    }

    @Test
    void weighsNoKindOfArchiveThatHasNoWeight() {
        List<Term> absence = Reach.absence(List.of(undated("chat", 5_000), undated("mail", 2_000)));

        assertThat(absence).extracting(Term::kind).containsExactly("absent.mail");
    }

    @Test
    void findsEveryKindUnsearchedBeforeTheFirstImport() {
        assertThat(Reach.unsearched(List.of()))
                .allSatisfy(missing -> assertThat(missing.times()).isEqualTo(1))
                .extracting(Term::kind)
                .containsExactly(
                        "absent.mail",
                        "absent.address-book",
                        "absent.calendar",
                        "absent.linkedin",
                        "absent.facebook");
    }

    @Test
    void sharesEachKindOutBetweenSearchedAndUnsearched() {
        List<Coverage> coverage =
                List.of(
                        yearly("mail", 1_000, 2011, 2012, 2013, 2018, 2019, 2020),
                        undated("address-book", 30),
                        undated("linkedin", 400));

        assertThat(times(Reach.unsearched(coverage), "absent.mail")).isEqualTo(0.4, CLOSE);
        assertThat(times(Reach.unsearched(coverage), "absent.address-book")).isEqualTo(0.7, CLOSE);
        assertThat(Reach.unsearched(coverage))
                .extracting(Term::kind)
                .contains("absent.calendar", "absent.facebook")
                .doesNotContain("absent.linkedin");
    }

    private static double absent(String kind, Coverage... coverage) {
        return times(Reach.absence(List.of(coverage)), "absent." + kind);
    }

    private static double times(List<Term> terms, String kind) {
        return terms.stream()
                .filter(term -> term.kind().equals(kind))
                .mapToDouble(Term::times)
                .findFirst()
                .orElseThrow();
    }

    private static Coverage undated(String source, long items) {
        return new Coverage(source, items, null, null, Map.of());
    }

    private static Coverage yearly(String source, long items, int... years) {
        Map<Integer, Long> byYear = new TreeMap<>();
        IntStream.of(years).forEach(year -> byYear.put(year, items));
        return dated(source, byYear);
    }

    private static Coverage dated(String source, Map<Integer, Long> byYear) {
        long items = byYear.values().stream().mapToLong(Long::longValue).sum();
        return new Coverage(source, items, null, null, byYear);
    }
}
