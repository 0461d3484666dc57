package dev.familiar.store;

import dev.familiar.model.source.EventNote;
import dev.familiar.model.source.EventNote.Kind;
import dev.familiar.model.source.Mark;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides which times of an event hold, once all that an import says of it is written.
///
/// Calendars and mails show an event before and after it was moved or called off, in any order. A
/// time of it holds if some state says so that no later one (SEQUENCE, RFC 5546 section 2.1.4)
/// replaces:
///
/// 1. A time that has a state of its own (RECURRENCE-ID) does not follow the rule of its series.
/// 2. What was called off does not hold; of a series only what lay ahead when that was said, since
///    what had been had been.
/// 3. What was changed does not hold; of a series only what lay ahead, or what the change put on
///    another hour of nearly the same day.
///
/// What does not hold is [Mark#CANCELLED]; of what only answers are known it is not known that it
/// took place ([Mark#CALENDAR_REPLY]). Both are worked out anew each time from all notes, so that
/// they come out the same in whatever order archives are read.
///
/// Cost: one look by the index `event_by_series`, and at most the square of [#MOST] comparisons.
final class EventSeries {

    /// Times of one event that are looked at. A calendar gives 60 of each; a series with more was
    /// made up, and is left as it was read.
    private static final int MOST = 1_000;

    private static final long DAY = 86_400;

    private static final int CALLED_OFF = Codes.bits(Set.of(Mark.CANCELLED));
    private static final int ANSWER = Codes.bits(Set.of(Mark.CALENDAR_REPLY));

    private final List<Time> times;

    /// All states of the event, each once.
    private final Set<EventNote> states = new HashSet<>();

    /// The times that have a state of their own.
    private final Set<Long> apart = new HashSet<>();

    /// One time of the event.
    private record Time(long id, long at, int marks, List<EventNote> notes) {}

    private EventSeries(List<Time> times) {
        this.times = times;
        for (Time time : times) {
            for (EventNote note : time.notes()) {
                switch (note.kind()) {
                    case ONCE, SERIES, OFF -> {
                        states.add(note);
                        if (note.slot() != EventNote.WHOLE) {
                            apart.add(note.slot());
                        }
                    }
                    case YES, NO -> {
                        // Says who comes, not whether it takes place.
                    }
                }
            }
        }
    }

    /// Brings the marks of one event up to date.
    ///
    /// @param series hash of what the keys of its times begin with
    static void settle(Sql sql, long series) throws SQLException {
        List<Time> times =
                sql.list(
                        """
                        SELECT i.id, i.at, i.marks, t.refs
                        FROM interaction i JOIN interaction_text t ON t.id = i.id
                        WHERE i.channel = 1 AND i.thread = ? LIMIT ?\
                        """,
                        row ->
                                new Time(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getInt(3),
                                        EventNote.among(StoredInteraction.split(row.getString(4)))),
                        series,
                        MOST + 1);
        if (times.size() > MOST) {
            return;
        }
        EventSeries event = new EventSeries(times);
        for (Time time : times) {
            int marks = event.marks(time);
            if (marks != time.marks()) {
                sql.run("UPDATE interaction SET marks = ? WHERE id = ?", marks, time.id());
            }
        }
    }

    private int marks(Time time) {
        boolean stated = time.notes().stream().anyMatch(states::contains);
        int rest = time.marks() & ~(CALLED_OFF | ANSWER);
        if (!stated) {
            return time.notes().isEmpty() ? time.marks() : rest | ANSWER;
        }
        return time.notes().stream().anyMatch(note -> holds(time, note)) ? rest : rest | CALLED_OFF;
    }

    private boolean holds(Time time, EventNote note) {
        if (note.kind() != Kind.ONCE && note.kind() != Kind.SERIES) {
            return false;
        }
        if (note.slot() == EventNote.WHOLE && apart.contains(time.at())) {
            return false;
        }
        return states.stream().noneMatch(other -> replaces(time, note, other));
    }

    private boolean replaces(Time time, EventNote note, EventNote other) {
        boolean ahead = time.at() >= other.said();
        boolean same = other.slot() == note.slot();
        if (!mayChange(other, note)) {
            return false;
        }
        return switch (other.kind()) {
            case OFF ->
                    same
                            ? other.sequence() >= note.sequence()
                                    && (note.kind() == Kind.ONCE || ahead)
                            : other.slot() == EventNote.WHOLE && ahead;
            case ONCE, SERIES ->
                    same
                            && isLater(other, note)
                            && !time.notes().contains(other)
                            && (note.kind() == Kind.ONCE || ahead || isNear(time, other));
            case YES, NO -> false;
        };
    }

    /// An event is changed by whoever called it: by its UID alone any guest could call it off, in
    /// the name of an organizer of their own.
    private static boolean mayChange(EventNote other, EventNote note) {
        return other.account().isEmpty()
                || note.account().isEmpty()
                || other.account().equals(note.account());
    }

    /// By the count of changes; programs that do not count move an event that takes place once and
    /// only say when they wrote it.
    private static boolean isLater(EventNote other, EventNote note) {
        return other.sequence() > note.sequence()
                || other.sequence() == note.sequence()
                        && other.kind() == Kind.ONCE
                        && note.kind() == Kind.ONCE
                        && other.said() > note.said();
    }

    /// Whether a state puts the event on another time of nearly the same day.
    private boolean isNear(Time time, EventNote state) {
        return times.stream()
                .anyMatch(other ->
                        Math.abs(other.at() - time.at()) < DAY && other.notes().contains(state));
    }

    /// All events that an import touched.
    static void settle(Sql sql, Iterable<Long> touched) throws SQLException {
        List<Long> series = new ArrayList<>();
        touched.forEach(series::add);
        for (long one : series) {
            settle(sql, one);
        }
    }
}
