package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who is connected with the owner, since when, and how the invitation went.
final class Connections {
    private final World world;
    private final Dice dice;

    Connections(World world) {
        this.world = world;
        this.dice = world.dice("connections");
    }

    /// A connection: the person, the instant of acceptance, and the dice of this pair.
    record Connection(Person person, Instant acceptedAt, Dice own) {
        /// The UTC day of acceptance.
        LocalDate day() {
            return LocalDate.ofInstant(acceptedAt, ZoneOffset.UTC);
        }

        /// When the invitation was sent, up to twelve days before.
        Instant sentAt() {
            return acceptedAt.minusSeconds(own.fork("sent", 0).between(40, 1_000_000));
        }

        /// Whether the owner sent the invitation.
        boolean outgoing() {
            return own.fork("outgoing", 0).chance(0.4);
        }

        /// The note of the invitation; nearly always empty.
        String note() {
            Dice note = own.fork("note", 0);
            return note.chance(0.05)
                    ? note.pick(
                            List.of(
                                    "Great meeting you!",
                                    "Nice to see you again, let's keep in touch."))
                    : "";
        }
    }

    /// All connections, newest first.
    List<Connection> newestFirst() {
        List<Connection> all = new ArrayList<>();
        LocalDate today = world.plan().today();
        for (int i = 0; i < world.people().size(); i++) {
            Person person = world.people().get(i);
            if (person.tie().in(Channel.CONNECTION)) {
                Dice own = dice.fork("person", i);
                Dice when = own.fork("when", 0);
                LocalDate day = person.tie().since().plusDays(when.below(400));
                LocalDate capped =
                        day.isBefore(today) ? day : today.minusDays(when.between(1, 200));
                long second = capped.toEpochDay() * 86_400 + when.below(86_400);
                all.add(new Connection(person, Instant.ofEpochSecond(second), own));
            }
        }
        all.sort(
                Comparator.comparing(Connection::acceptedAt)
                        .reversed()
                        .thenComparing(c -> c.person().key()));
        return all;
    }
}
