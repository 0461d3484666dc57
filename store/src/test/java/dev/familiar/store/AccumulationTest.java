package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccumulationTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private static PersonDescription signature(int year, int month, String employer) {
        return signature(new PartialDate(year, month, 0), employer);
    }

    private static PersonDescription signature(PartialDate date, String employer) {
        return new PersonDescription(
                "signature:ada@example.org/1",
                new Origin(Origin.Kind.SIGNATURE, date, date),
                List.of(),
                List.of(ADA),
                new Biography(
                        "",
                        "",
                        List.of(
                                new Affiliation(
                                        Affiliation.Kind.EMPLOYER,
                                        employer,
                                        "Engineer",
                                        new DateSpan(date, date))),
                        "",
                        null));
    }

    private static PersonDescription left(int year) {
        PartialDate date = new PartialDate(year, 5, 3);
        return new PersonDescription(
                "departure:ada@example.org/acme",
                new Origin(Origin.Kind.DEPARTURE, date, date),
                List.of(),
                List.of(ADA),
                new Biography(
                        "",
                        "",
                        List.of(
                                new Affiliation(
                                        Affiliation.Kind.EMPLOYER,
                                        "Acme",
                                        "",
                                        new DateSpan(null, date))),
                        "",
                        null));
    }

    @Test
    void reachesFromTheFirstSightingToTheLast() {
        PersonDescription merged =
                Accumulation.merge(signature(2015, 7, "Acme"), signature(2012, 3, "Acme"));

        assertThat(merged.origin().since()).isEqualTo(new PartialDate(2012, 3, 0));
        assertThat(merged.origin().until()).isEqualTo(new PartialDate(2015, 7, 0));
        assertThat(merged.biography().affiliations().getFirst().span())
                .isEqualTo(new DateSpan(new PartialDate(2012, 3, 0), new PartialDate(2015, 7, 0)));
    }

    @Test
    void doesNotDependOnOrderOrGrouping() {
        PersonDescription one = signature(2012, 3, "ACME");
        PersonDescription two = signature(2013, 1, "Acme");
        PersonDescription three = signature(2011, 9, "acme");

        assertThat(Accumulation.merge(Accumulation.merge(one, two), three))
                .isEqualTo(Accumulation.merge(one, Accumulation.merge(three, two)))
                .isEqualTo(Accumulation.merge(Accumulation.merge(three, one), two));
    }

    @Test
    void countsTheSameSightingOnce() {
        PersonDescription merged =
                Accumulation.merge(signature(2012, 3, "Acme"), signature(2013, 3, "Acme"));

        assertThat(Accumulation.merge(merged, signature(2012, 3, "Acme"))).isEqualTo(merged);
    }

    @Test
    void endsAJobWithTheFirstAutomaticAnswer() {
        PersonDescription merged = Accumulation.merge(left(2020), left(2019));

        assertThat(merged.biography().affiliations().getFirst().span())
                .isEqualTo(new DateSpan(null, new PartialDate(2019, 5, 3)));
    }

    @Test
    void isTheSameInAnyOrderHoweverExactTheDatesAre() {
        Random random = new Random(5);
        for (int round = 0; round < 120; round++) {
            List<PersonDescription> seen = new ArrayList<>();
            for (int i = random.nextInt(2, 7); i > 0; i--) {
                int month = random.nextInt(3);
                PartialDate date =
                        new PartialDate(
                                2010 + random.nextInt(3),
                                month,
                                month == 0 ? 0 : random.nextInt(3));
                seen.add(signature(date, random.nextBoolean() ? "Acme" : "ACME"));
            }
            PersonDescription expected = all(seen);
            Collections.shuffle(seen, random);
            seen.add(seen.getFirst());

            assertThat(all(seen)).as("round %d", round).isEqualTo(expected);
        }
    }

    private static PersonDescription all(List<PersonDescription> seen) {
        return seen.stream().reduce(Accumulation::merge).orElseThrow();
    }

    @Test
    void takesTheCloserOfTwoDatesThatBeginOnOneDay() {
        PersonDescription year = signature(new PartialDate(2012, 0, 0), "Acme");
        PersonDescription day = signature(new PartialDate(2012, 1, 1), "Acme");

        assertThat(Accumulation.merge(year, day).origin().since())
                .isEqualTo(Accumulation.merge(day, year).origin().since())
                .isEqualTo(new PartialDate(2012, 1, 1));
        assertThat(Accumulation.merge(year, day).origin().until())
                .as("the year may last longer than its first day")
                .isEqualTo(new PartialDate(2012, 0, 0));
    }

    @Test
    void appliesToWhatIsReadOffMailOnly() {
        assertThat(Accumulation.applies(left(2020))).isTrue();
        assertThat(Accumulation.applies(signature(2012, 3, "Acme"))).isTrue();
        assertThat(Accumulation.applies(Samples.connection("ada", "Ada Example", "Acme")))
                .isFalse();
    }
}
