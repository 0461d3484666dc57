package dev.familiar.web;

import dev.familiar.app.touch.RhythmView;
import dev.familiar.app.words.PlainText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// Lays out a person's rhythm as a strip of days.
final class RhythmMaker {

    /// Days shown before the last contact or the end of the archives: rhythms of years are seen,
    /// and days can still be told apart.
    private static final int BEFORE = 730;

    /// A yearly rhythm needs more to be seen.
    private static final int BEFORE_RARE = 2_190;

    private static final int FEW = 8;

    /// A band further in the future would press all else together.
    private static final int AFTER = 400;

    private static final int MARGIN = 6;

    private RhythmMaker() {}

    static RhythmStrip of(RhythmView view) {
        LocalDate until = view.until();
        LocalDate latest = view.latest() == null ? until : view.latest();
        LocalDate to = later(until, earlier(latest, until.plusDays(AFTER))).plusDays(MARGIN);
        LocalDate from = later(from(view, until), view.days().getFirst()).minusDays(MARGIN);
        int expected = view.expected() == null ? -1 : place(from, earlier(view.expected(), to));
        return new RhythmStrip(
                place(from, to) + 1,
                view.days().stream()
                        .filter(day -> !day.isBefore(from))
                        .map(day -> place(from, day))
                        .toList(),
                Math.max(expected, -1),
                Math.max(1, place(from, earlier(latest, to)) - Math.max(0, expected)),
                place(from, until),
                Days.day(from),
                Days.day(to),
                PlainText.line(view.usual() + " " + view.silence()),
                Stream.of(view.usual(), view.silence(), view.pace())
                        .filter(sentence -> !sentence.isEmpty())
                        .map(PlainText::line)
                        .toList());
    }

    private static LocalDate from(RhythmView view, LocalDate until) {
        LocalDate near = until.minusDays(BEFORE);
        long shown = view.days().stream().filter(day -> day.isAfter(near)).count();
        return shown >= FEW ? near : until.minusDays(BEFORE_RARE);
    }

    private static int place(LocalDate from, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, day));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
