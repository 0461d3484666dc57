package dev.familiar.network.occasion;

import dev.familiar.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the records of a person say of their birthday, taken together.
///
/// Where the records disagree, the owner's own card is believed; where cards disagree, or nothing
/// but other records does, no day is: a wish on a wrong day is worse than none.
///
/// @param date a day at least, null if no record says one or they disagree
/// @param record key of the record it was read from, empty if there is none
/// @param isDisputed whether records say different days and none is believed
public record BirthdayWord(@Nullable PartialDate date, String record, boolean isDisputed) {

    /// Nothing said.
    public static final BirthdayWord NONE = new BirthdayWord(null, "", false);

    /// Nobody lives longer; source: the oldest age ever proven is 122.
    private static final int OLDEST = 122;

    /// Days that programs write where they know none: the starts of their clocks, and of the dates
    /// of spreadsheets.
    private static final Set<String> EMPTY =
            Set.of("1970-01-01", "1900-01-01", "1904-01-01", "1899-12-30", "1601-01-01");

    /// One record's word.
    ///
    /// @param date as exact as it says
    /// @param record its key
    /// @param isCard whether it is a card in the owner's address book
    public record Said(PartialDate date, String record, boolean isCard) {

        /// Hides the day.
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    /// What the records come to, whatever their order.
    public static BirthdayWord of(List<Said> said) {
        List<Said> meant =
                said.stream()
                        .filter(word -> !EMPTY.contains(word.date().toString()))
                        .sorted(Comparator.comparing(Said::record))
                        .toList();
        List<Said> cards = meant.stream().filter(Said::isCard).toList();
        List<Said> believed = cards.stream().anyMatch(BirthdayWord::isDay) ? cards : meant;
        PartialDate together = null;
        for (Said word : believed) {
            together = together == null ? word.date() : both(together, word.date());
            if (together == null) {
                return new BirthdayWord(null, "", true);
            }
        }
        boolean known = together != null && together.day() > 0;
        return known
                ? new BirthdayWord(
                        together,
                        believed.stream()
                                .filter(BirthdayWord::isDay)
                                .findFirst()
                                .map(Said::record)
                                .orElse(""),
                        false)
                : NONE;
    }

    private static boolean isDay(Said word) {
        return word.date().day() > 0;
    }

    /// What two dates say together, null if they cannot both be right.
    private static @Nullable PartialDate both(PartialDate one, PartialDate other) {
        if (clash(one.year(), other.year())
                || clash(one.month(), other.month())
                || clash(one.day(), other.day())) {
            return null;
        }
        try {
            return new PartialDate(
                    Math.max(one.year(), other.year()),
                    Math.max(one.month(), other.month()),
                    Math.max(one.day(), other.day()));
        } catch (IllegalArgumentException leapDayOfACommonYear) {
            return null;
        }
    }

    private static boolean clash(int one, int other) {
        return one > 0 && other > 0 && one != other;
    }

    /// The birthdays from one day to another, both included, in order: one a year. None before the
    /// person was born.
    public List<Occasion.Birthday> between(LocalDate from, LocalDate to, LeapDay leapDay) {
        PartialDate born = date;
        if (born == null) {
            return List.of();
        }
        List<Occasion.Birthday> all = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            in(year, leapDay)
                    .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(to))
                    .ifPresent(all::add);
        }
        return all;
    }

    /// The birthday in a year; empty in the year of birth and before, and where no day is known.
    Optional<Occasion.Birthday> in(int year, LeapDay leapDay) {
        PartialDate born = date;
        boolean lives = born != null && (born.year() == 0 || year > born.year());
        if (born == null || !lives) {
            return Optional.empty();
        }
        LocalDate on = LocalDays.of(year, born.month(), born.day(), leapDay);
        int age = born.year() == 0 ? 0 : year - born.year();
        // Of somebody who would be older than anybody the year is wrong, or nobody celebrates.
        return age > OLDEST
                ? Optional.empty()
                : Optional.of(new Occasion.Birthday(born, on, age, record));
    }

    /// Whether there is a year in which the day does not exist.
    public boolean isLeapDay() {
        PartialDate born = date;
        return born != null && born.month() == 2 && born.day() == 29;
    }

    /// Hides the day.
    @Override
    public String toString() {
        return "BirthdayWord[hidden]";
    }
}
