package dev.familiar.network.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PartialDate;
import dev.familiar.network.occasion.Anniversaries.Held;
import dev.familiar.network.occasion.JobChange.Certainty;
import dev.familiar.network.occasion.JobChangeFinder.Ending;
import dev.familiar.network.occasion.JobSign.Witness;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.network.organisation.OrganisationKinds;
import dev.familiar.network.organisation.OwnerOrganisations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnniversariesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static List<Occasion.Anniversary> of(PartialDate start, LocalDate seen) {
        return Anniversaries.between(
                new Held(new Post("Acme", "CFO"), start, seen, "c"),
                TODAY,
                TODAY.plusYears(1).minusDays(1),
                LeapDay.FEBRUARY_28);
    }

    @ParameterizedTest
    @CsvSource({"2025, true", "2024, false", "2021, true", "2016, true", "2015, false"})
    void areMilestonesInTheFirstAndEveryFifthYear(int year, boolean isMilestone) {
        assertThat(of(new PartialDate(year, 5, 9), TODAY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.on()).isEqualTo(LocalDate.of(2026, 5, 9));
                    assertThat(one.years()).isEqualTo(2026 - year);
                    assertThat(one.isMilestone()).isEqualTo(isMilestone);
                    assertThat(one.until()).isEqualTo(one.on());
                });
    }

    @Test
    void lastAMonthWhereOnlyTheMonthIsKnown() {
        assertThat(of(new PartialDate(2021, 5, 0), TODAY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.on()).isEqualTo(LocalDate.of(2026, 5, 1));
                    assertThat(one.until()).isEqualTo(LocalDate.of(2026, 5, 31));
                });
    }

    @Test
    void areNoneWhereOnlyTheYearIsKnown() {
        assertThat(of(new PartialDate(2021, 0, 0), TODAY)).isEmpty();
    }

    @Test
    void areNoneOfAJobThatNothingHasShownForTwoYears() {
        assertThat(of(new PartialDate(2021, 5, 9), LocalDate.of(2023, 9, 1))).isEmpty();
    }

    @Test
    void areNoneBeforeAYearIsOver() {
        assertThat(of(new PartialDate(2026, 5, 9), TODAY)).isEmpty();
    }

    @Nested
    class OfJobsThatAreHeld {

        private static final HeldJobs HELD =
                new HeldJobs(
                        new OrganisationBook(OrganisationKinds.shipped(), OwnerOrganisations.NONE));

        private static final JobChange CHANGE =
                new JobChange(
                        JobChange.Kind.NEW_EMPLOYER,
                        new Post("Globex", "CFO"),
                        new Post("Acme", "CFO"),
                        List.of(new JobSign(Witness.PROFILE, TODAY, "c")),
                        new PartialDate(2025, 6, 0),
                        LocalDate.of(2025, 6, 20),
                        Certainty.SURE);

        private static JobSighting seen(String firm, String title, LocalDate on) {
            return new JobSighting(Witness.PROFILE, "c", "", new Post(firm, title), on, on, null);
        }

        @Test
        void areThoseWhoseBeginningAChangeShows() {
            assertThat(HELD.of(List.of(CHANGE), List.of(), List.of(), List.of()))
                    .singleElement()
                    .extracting(Held::start)
                    .isEqualTo(new PartialDate(2025, 6, 0));
        }

        @Test
        void lastThroughANewTitle() {
            assertThat(
                            HELD.of(
                                    List.of(CHANGE),
                                    List.of(seen("Acme Group", "CEO", TODAY)),
                                    List.of(),
                                    List.of()))
                    .singleElement()
                    .extracting(Held::seen)
                    .isEqualTo(TODAY);
        }

        @ParameterizedTest
        @CsvSource({"Initech, CFO", "Acme, Open to work", "'', Retired"})
        void areOverWhereSomethingNewerShowsAnother(String firm, String title) {
            assertThat(
                            HELD.of(
                                    List.of(CHANGE),
                                    List.of(seen(firm, title, TODAY)),
                                    List.of(),
                                    List.of()))
                    .isEmpty();
        }

        @Test
        void areOverWhereAnAutomaticAnswerSaysSo() {
            Ending left = new Ending(Witness.DEPARTURE, "Acme", "ada@acme.example.com", TODAY, "d");

            assertThat(HELD.of(List.of(CHANGE), List.of(), List.of(left), List.of())).isEmpty();
        }

        @Test
        void beganWhenThePlatformCountedFrom() {
            Held told =
                    new Held(new Post("Acme", ""), new PartialDate(2021, 6, 0), TODAY, "mail:1");

            assertThat(HELD.of(List.of(), List.of(), List.of(), List.of(told)))
                    .containsExactly(told);
        }
    }
}
