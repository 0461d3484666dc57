package dev.familiar.testkit.calendar;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Meeting;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.time.LocalDate;

/// Attendee lines; one person keeps one address within an event.
final class Attendees {
    private final World world;
    private final LocalDate day;
    private final Dice dice;

    Attendees(World world, LocalDate day, Dice dice) {
        this.world = world;
        this.day = day;
        this.dice = dice;
    }

    String address(Person person) {
        return person.reach().addressOn(day, dice.fork(person.key(), 1));
    }

    /// What stands in `CN`: more often the address than the name, quoted where it needs to be.
    String shown(Person person) {
        boolean named = dice.fork(person.key(), 2).chance(0.4);
        String text = named ? person.names().text() : address(person);
        return text.matches(".*[,;:].*") ? "\"" + text + "\"" : text;
    }

    String google(Person person, Meeting.Outcome outcome, boolean owner) {
        String status =
                switch (outcome) {
                    case HELD, CANCELLED -> "ACCEPTED";
                    case DECLINED ->
                            owner || dice.fork(person.key(), 3).chance(0.5)
                                    ? "NEEDS-ACTION"
                                    : "DECLINED";
                };
        boolean self = person.key().equals(world.owner().key());
        return "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                + status
                + (self ? "" : ";RSVP=TRUE")
                + ";CN="
                + shown(person)
                + ";X-NUM-GUESTS=0:mailto:"
                + address(person);
    }
}
