package dev.familiar.network.rhythm;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What passes between the owner and one person, made by hand.
final class Course {

    static final long START = LocalDate.of(2020, 1, 6).toEpochDay();

    private final List<Turn> turns = new ArrayList<>();
    private long thread;

    /// The owner writes, and the person answers on the same day.
    Course talk(long day) {
        thread++;
        add(day, 9, Direction.SENT, thread, 1);
        return add(day, 15, Direction.RECEIVED, thread, 1, Mark.REPLY);
    }

    Course talks(long first, int every, int times) {
        for (int i = 0; i < times; i++) {
            talk(first + (long) i * every);
        }
        return this;
    }

    Course sent(long day) {
        return add(day, 9, Direction.SENT, ++thread, 1);
    }

    Course received(long day, Mark... marks) {
        return add(day, 10, Direction.RECEIVED, ++thread, 1, marks);
    }

    Course meets(long day, int others) {
        turns.add(turn(day, 14, Direction.MET, Channel.EVENT, ++thread, others));
        return this;
    }

    Course group(long day, int others) {
        add(day, 11, Direction.SENT, ++thread, others);
        return add(day, 12, Direction.BESIDE, thread, others);
    }

    Course add(long day, int hour, Direction direction, long inThread, int others, Mark... marks) {
        turns.add(turn(day, hour, direction, Channel.MAIL, inThread, others, marks));
        return this;
    }

    private static Turn turn(
            long day,
            int hour,
            Direction direction,
            Channel channel,
            long thread,
            int others,
            Mark... marks) {
        Instant at = Instant.ofEpochSecond((START + day) * 86_400 + hour * 3600L);
        return new Turn(
                new Exchange(
                        "",
                        channel,
                        direction,
                        Moment.of(at),
                        new Exchange.Setting(others, Set.of(marks), "")),
                thread,
                true);
    }

    List<Turn> turns() {
        turns.sort(Comparator.comparing(turn -> turn.exchange().moment().at()));
        return List.copyOf(turns);
    }

    /// As of a day.
    Contacts contacts(long day) {
        return Contacts.of(turns(), Instant.ofEpochSecond((START + day) * 86_400 + 86_399));
    }
}
