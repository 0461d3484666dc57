package dev.familiar.identity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Sheet;
import dev.familiar.identity.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What two birth dates have to do with each other.
class DateComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "1984-03-07, 1984-03-07, exact",
        // A digit, two neighbours, day and month.
        "1984-03-07, 1984-03-01, slip",
        "1984-03-12, 1984-03-21, slip",
        "1984-03-07, 1984-07-03, slip",
        // The day, the month, the year.
        "1984-03-07, 1984-03-19, part",
        "1984-03-07, 1984-12-07, part",
        "1984-03-07, 1962-03-07, part",
        // Digits of two parts.
        "1984-03-07, 1984-04-08, slips",
        "1984-03-07, 1974-03-05, slips",
        "1984-03-07, 1984-12-19, same-year",
        "1984-03-07, 1987-11-25, different",
        "1984-03-07, 1951-11-25, generation",
    })
    void isTheLevelOf(String one, String other, String level) {
        assertThat(level(one, other)).isEqualTo(level);
        assertThat(level(other, one)).isEqualTo(level);
    }

    private static String level(String one, String other) {
        Sheet sheet = new Sheet("full-name", "birth-date");
        sheet.row("one", "Winifred Oakhampton", one);
        sheet.row("other", "Winifred Oakhampton", other);
        Roster roster = sheet.roster();
        PairComparison comparison = new PairComparison(roster, Frequencies.ofRecords(roster));
        long[] outcomes = new long[comparison.fields().size()];
        comparison.compare(0, 1, outcomes);
        for (int field = 0; field < outcomes.length; field++) {
            FieldComparison dates = comparison.fields().get(field);
            if (dates instanceof DateComparison) {
                return dates.levels().get(Outcome.level(outcomes[field])).word();
            }
        }
        throw new AssertionError("birth dates are not compared");
    }
}
