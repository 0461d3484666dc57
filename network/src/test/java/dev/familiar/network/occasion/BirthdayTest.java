package dev.familiar.network.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PartialDate;
import dev.familiar.network.occasion.BirthdayWord.Said;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BirthdayTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static BirthdayWord born(int year, int month, int day) {
        return BirthdayWord.of(
                List.of(new Said(new PartialDate(year, month, day), "card:1", true)));
    }

    /// All days of a leap year.
    private static Stream<PartialDate> everyDay() {
        return LocalDate.of(2000, 1, 1)
                .datesUntil(LocalDate.of(2001, 1, 1))
                .map(day -> new PartialDate(0, day.getMonthValue(), day.getDayOfMonth()));
    }

    @Nested
    class EveryDayOfACentury {

        @ParameterizedTest
        @EnumSource
        void isABirthdayOnceAYearAndOnItsOwnDay(LeapDay leapDay) {
            assertThat(everyDay())
                    .allSatisfy(born -> {
                        List<Occasion.Birthday> all =
                                born(0, born.month(), born.day()).between(FIRST, LAST, leapDay);

                        assertThat(all).hasSize(101);
                        assertThat(all)
                                .extracting(one -> one.on().getYear())
                                .containsExactlyElementsOf(
                                        IntStream.rangeClosed(2000, 2100).boxed().toList());
                        assertThat(all)
                                .filteredOn(one -> born.day() != 29 || born.month() != 2)
                                .allMatch(one -> one.on().getMonthValue() == born.month())
                                .allMatch(one -> one.on().getDayOfMonth() == born.day());
                    });
        }

        @Test
        void isLivedOnceAYearInEveryTimeZone() {
            List<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1)).toList();

            assertThat(ZoneId.getAvailableZoneIds())
                    .allSatisfy(id -> {
                        ZoneId zone = ZoneId.of(id);
                        assertThat(days)
                                .allMatch(day -> {
                                    LocalDate lived = LocalDays.lived(day, zone);
                                    // There is such a day there, and none is nearer after it.
                                    return lived.equals(lived.atStartOfDay(zone).toLocalDate())
                                            && !lived.isBefore(day)
                                            && !lived.isAfter(day.plusDays(1))
                                            && lived.getYear() == day.getYear();
                                });
                    });
        }

        @Test
        void isNotLostWhereAZoneHadNoSuchDay() {
            ZoneId apia = ZoneId.of("Pacific/Apia");

            assertThat(LocalDays.lived(LocalDate.of(2011, 12, 30), apia))
                    .isEqualTo(LocalDate.of(2011, 12, 31));
            assertThat(LocalDays.lived(LocalDate.of(2012, 12, 30), apia))
                    .isEqualTo(LocalDate.of(2012, 12, 30));
        }
    }

    @Nested
    class BornOnALeapDay {

        @ParameterizedTest
        @CsvSource({
            "FEBRUARY_28, 2023, 2023-02-28",
            "MARCH_1, 2023, 2023-03-01",
            "FEBRUARY_28, 2024, 2024-02-29",
            "MARCH_1, 2024, 2024-02-29",
            "FEBRUARY_28, 2100, 2100-02-28",
            "MARCH_1, 2100, 2100-03-01",
        })
        void keepsItAsTheOwnerChose(LeapDay leapDay, int year, LocalDate expected) {
            assertThat(born(1992, 2, 29).in(year, leapDay).map(Occasion.Birthday::on))
                    .contains(expected);
        }

        @Test
        void hasOneInEachOfAHundredYearsAndNeverTwo() {
            assertThat(born(0, 2, 29).between(FIRST, LAST, LeapDay.MARCH_1))
                    .hasSize(101)
                    .allMatch(one ->
                            Year.isLeap(one.on().getYear())
                                    == (one.on().getMonth() == Month.FEBRUARY));
        }
    }

    @Nested
    class PartialDates {

        @Test
        void sayNoAgeWithoutAYear() {
            Occasion.Birthday birthday = born(0, 6, 3).in(2026, LeapDay.FEBRUARY_28).orElseThrow();

            assertThat(birthday.age()).isZero();
            assertThat(birthday.isMilestone()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"1986, 40, true", "1985, 41, false", "2025, 1, false"})
        void sayTheAgeAndWhetherItIsRound(int year, int age, boolean isRound) {
            Occasion.Birthday birthday =
                    born(year, 6, 3).in(2026, LeapDay.FEBRUARY_28).orElseThrow();

            assertThat(birthday.age()).isEqualTo(age);
            assertThat(birthday.isMilestone()).isEqualTo(isRound);
        }

        @Test
        void areNoOccasionWithoutADay() {
            assertThat(born(1985, 0, 0).between(FIRST, LAST, LeapDay.FEBRUARY_28)).isEmpty();
            assertThat(born(1985, 4, 0).between(FIRST, LAST, LeapDay.FEBRUARY_28)).isEmpty();
            assertThat(born(0, 4, 0).between(FIRST, LAST, LeapDay.FEBRUARY_28)).isEmpty();
        }

        @Test
        void areNoOccasionBeforeTheBirthNorAtAnAgeNobodyReaches() {
            assertThat(born(2030, 6, 3).in(2026, LeapDay.FEBRUARY_28)).isEmpty();
            assertThat(born(2026, 6, 3).in(2026, LeapDay.FEBRUARY_28)).isEmpty();
            assertThat(born(1899, 6, 3).in(2026, LeapDay.FEBRUARY_28)).isEmpty();
        }
    }

    @Nested
    class SeveralRecords {

        private static Said said(String date, String record, boolean isCard) {
            String[] parts = date.replaceFirst("^--", "0-").split("-", -1);
            return new Said(
                    new PartialDate(
                            Integer.parseInt(parts[0]),
                            parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 0),
                    record,
                    isCard);
        }

        @Test
        void thatAgreeAreTakenTogether() {
            BirthdayWord word =
                    BirthdayWord.of(
                            List.of(
                                    said("1985", "saved:1", false),
                                    said("--06-03", "card:1", true)));

            // The card says a day, so it alone is believed.
            assertThat(word.date()).isEqualTo(new PartialDate(0, 6, 3));
            assertThat(
                            BirthdayWord.of(
                                            List.of(
                                                    said("1985-06", "card:1", true),
                                                    said("--06-03", "card:2", true)))
                                    .date())
                    .isEqualTo(new PartialDate(1985, 6, 3));
        }

        @Test
        void thatDisagreeYieldToTheCard() {
            BirthdayWord word =
                    BirthdayWord.of(
                            List.of(
                                    said("1985-06-04", "saved:1", false),
                                    said("1985-06-03", "card:1", true)));

            assertThat(word.date()).isEqualTo(new PartialDate(1985, 6, 3));
            assertThat(word.record()).isEqualTo("card:1");
            assertThat(word.isDisputed()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"true", "false"})
        void thatDisagreeAmongThemselvesGiveNoDay(boolean areCards) {
            BirthdayWord word =
                    BirthdayWord.of(
                            List.of(
                                    said("1985-06-04", "a:1", areCards),
                                    said("1985-06-03", "a:2", areCards)));

            assertThat(word.date()).isNull();
            assertThat(word.isDisputed()).isTrue();
            assertThat(word.between(FIRST, LAST, LeapDay.MARCH_1)).isEmpty();
        }

        @Test
        void sayTheSameInAnyOrder() {
            Said one = said("1985-06", "card:1", true);
            Said other = said("--06-03", "card:2", true);

            assertThat(BirthdayWord.of(List.of(one, other)))
                    .isEqualTo(BirthdayWord.of(List.of(other, one)));
        }

        @Test
        void doNotMeanTheDayWithWhichAProgramCountsFromNothing() {
            assertThat(BirthdayWord.of(List.of(said("1970-1-1", "card:1", true))).date()).isNull();
        }
    }

    @Test
    void hidesThePersonWhenPrinted() {
        assertThat(born(1985, 6, 3).toString()).doesNotContain("1985");
        assertThat(born(1985, 6, 3).in(2026, LeapDay.MARCH_1).orElseThrow().toString())
                .doesNotContain("1985");
    }
}
