package dev.familiar.testkit.mail;

import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.society.Society;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one message from its number: who, to whom, when.
///
/// Everything is drawn from dice keyed by the number of the message or of its thread, never from a
/// running sequence, so that any message can be made alone and in any order. Which side wrote
/// follows from the tie: strong and weak ties answer each other in turn, one-sided ones never do.
/// Addresses and jobs are those of the day, so that a person moves from one domain to the next over
/// the years.
final class LetterMaker {
    private final World world;
    private final MailSchedule schedule;
    private final List<Integer> strong;
    private final Dice dice;
    private final @Nullable Society society;

    LetterMaker(World world, MailSchedule schedule) {
        this(world, schedule, null);
    }

    /// @param society who copies whom; without one, anybody copies anybody
    LetterMaker(World world, MailSchedule schedule, @Nullable Society society) {
        this.world = world;
        this.schedule = schedule;
        this.society = society;
        this.strong = SchedulePlanner.strongTies(world);
        this.dice = world.dice("letters");
    }

    /// The message at that position in time.
    Letter at(int position) {
        int id = schedule.idAt(position);
        Letter.Place place = schedule.placeOf(id);
        Instant when = Instant.ofEpochSecond(schedule.secondAt(position));
        Dice own = dice.fork("letter", id);
        return switch (schedule.kindOf(place.thread())) {
            case PERSONAL -> personal(id, place, when, own);
            case COPIED -> copied(id, place, when, own);
            case LIST -> list(id, place, own.pick(world.people()), when, own);
            case POST -> post(id, place, when, own);
            case BULK -> bulk(id, place, when);
            case INVITATION -> notified(id, LetterKind.INVITATION, place, when);
            case OLD_INVITATION -> notified(id, LetterKind.OLD_INVITATION, place, when);
        };
    }

    private Letter personal(int id, Letter.Place place, Instant when, Dice own) {
        Person person = world.people().get(place.subject());
        boolean outgoing = outgoing(person.tie().kind(), place);
        LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
        Mailbox owner = ownerBox(day, own);
        Mailbox other = box(person, day, own);
        List<Mailbox> cc = new ArrayList<>();
        if (own.chance(0.12) && !strong.isEmpty()) {
            Person third = third(place.subject(), day, own);
            if (third != null && !third.key().equals(person.key())) {
                cc.add(box(third, day, own));
            }
        }
        Place home = (outgoing ? world.owner() : person).career().home();
        Mailbox from = outgoing ? owner : other;
        List<Mailbox> to = List.of(outgoing ? other : owner);
        Envelope envelope = new Envelope(from, to, cc, ZonedDateTime.ofInstant(when, home.zone()));
        return new Letter(id, LetterKind.PERSONAL, envelope, place, outgoing);
    }

    private @Nullable Person third(int person, LocalDate day, Dice own) {
        int any = own.pick(strong);
        return society == null ? world.people().get(any) : society.near(person, day, own);
    }

    private boolean outgoing(TieKind kind, Letter.Place place) {
        return switch (kind) {
            case THEY_WROTE -> false;
            case OWNER_WROTE -> true;
            case BRUSHED_OFF -> place.at() % 2 == 1;
            case STRONG,
                    WEAK,
                    COPIED,
                    EVENT_ONLY,
                    CARD_ONLY,
                    PLATFORM_MESSAGES,
                    FACEBOOK_ONLY,
                    SILENT_COLLEAGUE,
                    OVERHEARD,
                    PASSING,
                    OFFLINE,
                    CONNECTION_ONLY,
                    NONE -> {
                boolean ownerBegan = dice.fork("began", place.thread()).chance(0.45);
                yield ownerBegan == (place.at() % 2 == 0);
            }
        };
    }

    private Letter copied(int id, Letter.Place place, Instant when, Dice own) {
        Person person = world.people().get(place.subject());
        LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
        Person writer = strong.isEmpty() ? null : writer(place.subject(), own);
        Mailbox from =
                writer == null
                        ? new Mailbox("Front Desk", "office@stonebridge.example.com")
                        : box(writer, day, own);
        Place home = (writer == null ? world.owner() : writer).career().home();
        List<Mailbox> cc = new ArrayList<>();
        cc.add(box(person, day, own));
        if (own.chance(0.4)) {
            cc.add(box(beside(writer, day, own), day, own));
        }
        Envelope envelope =
                new Envelope(
                        from,
                        List.of(ownerBox(day, own)),
                        cc,
                        ZonedDateTime.ofInstant(when, home.zone()));
        return new Letter(id, LetterKind.COPIED, envelope, place, false);
    }

    /// Somebody close to the owner who copies that person: anybody, or with a society one who knows
    /// them, and null if nobody does.
    private @Nullable Person writer(int copied, Dice own) {
        int any = own.pick(strong);
        Society all = society;
        if (all == null) {
            return world.people().get(any);
        }
        List<Integer> knowing =
                strong.stream().filter(one -> one != copied && all.know(one, copied)).toList();
        return knowing.isEmpty() ? null : world.people().get(own.pick(knowing));
    }

    /// Somebody else whom the writer copies.
    private Person beside(@Nullable Person writer, LocalDate day, Dice own) {
        Person any = own.pick(world.people());
        Person near =
                society == null || writer == null
                        ? null
                        : society.near(world.people().indexOf(writer), day, own);
        return near == null ? any : near;
    }

    /// A post by anybody: whoever shares a list with the owner is not thereby known.
    private Letter list(int id, Letter.Place place, Person writer, Instant when, Dice own) {
        List<String> fields = Pools.split(Pools.lines("bulk.txt").get(place.subject()), '|');
        LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
        Mailbox from = box(writer, day, own);
        if (own.chance(0.4)) {
            from = new Mailbox(writer.names().text() + " via " + fields.get(1), fields.get(2));
        }
        List<Mailbox> to =
                List.of(new Mailbox(own.chance(0.5) ? "" : fields.get(1), fields.get(2)));
        ZonedDateTime date = ZonedDateTime.ofInstant(when, writer.career().home().zone());
        return new Letter(
                id, LetterKind.LIST, new Envelope(from, to, List.of(), date), place, false);
    }

    /// A post on whichever list; from here on it is like any other.
    private Letter post(int id, Letter.Place place, Instant when, Dice own) {
        Person writer = world.people().get(place.subject());
        int list = dice.fork("list of", place.subject()).pick(MailingLists.ALL);
        Letter.Place there = new Letter.Place(place.thread(), list, place.at());
        return list(id, there, writer, when, own);
    }

    private Letter bulk(int id, Letter.Place place, Instant when) {
        List<String> fields = Pools.split(Pools.lines("bulk.txt").get(place.subject()), '|');
        Mailbox from = new Mailbox(fields.get(1), fields.get(2));
        return toOwner(id, LetterKind.BULK, from, place, when);
    }

    private Letter notified(int id, LetterKind kind, Letter.Place place, Instant when) {
        String name =
                kind == LetterKind.INVITATION
                        ? world.requests().get(place.subject()).card().profile().name()
                        : world.people().get(place.subject()).names().text();
        return toOwner(id, kind, new Mailbox(name, "invitations@linkedin.com"), place, when);
    }

    private Letter toOwner(
            int id, LetterKind kind, Mailbox from, Letter.Place place, Instant when) {
        String address = world.owner().reach().texts().getLast();
        Mailbox owner = new Mailbox(world.owner().names().text(), address);
        ZonedDateTime date = ZonedDateTime.ofInstant(when, ZoneOffset.UTC);
        return new Letter(
                id, kind, new Envelope(from, List.of(owner), List.of(), date), place, false);
    }

    private Mailbox ownerBox(LocalDate day, Dice own) {
        return new Mailbox(world.owner().names().text(), world.owner().reach().addressOn(day, own));
    }

    private static Mailbox box(Person person, LocalDate day, Dice own) {
        return new Mailbox(person.names().typed(own), person.reach().addressOn(day, own));
    }
}
