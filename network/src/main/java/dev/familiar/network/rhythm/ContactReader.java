package dev.familiar.network.rhythm;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.network.rhythm.Contacts.Conversation;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

// People write in bursts: what passes within a conversation follows another law than when the next
// conversation begins [1][2]. Answers, and what is written in the same days, are one conversation
// here, as in [2], where a cascade of messages hangs on each that begins one; the rhythm of a pair
// is that of the beginnings.
//
// [1] Vázquez, Oliveira, Dezsö, Goh, Kondor, Barabási: Modeling bursts and heavy tails in human
// dynamics, Physical Review E 73 (2006). [2] Malmgren, Stouffer, Motter, Amaral: A Poissonian
// explanation for heavy tails in e-mail communication, PNAS 105 (2008).

/// Tells real contacts from what only looks like one. For one use.
final class ContactReader {

    /// Mail to more people than these says little about any pair of them.
    private static final int FEW = 3;

    /// What more attended is no meeting of two.
    private static final int SMALL_MEETING = 8;

    /// An answer as late as this still belongs to what it answers.
    private static final int LATE_ANSWER = 30;

    /// A greeting stands alone for so many days.
    private static final int ALONE = 14;

    private static final int YEAR = 365;

    /// Contacts by which the usual channel is told.
    private static final int LATEST = 10;

    private static final Set<Mark> NOBODY =
            EnumSet.of(
                    Mark.AUTOMATIC,
                    Mark.SPAM,
                    Mark.DRAFT,
                    Mark.INVITATION_NOTE,
                    Mark.CALENDAR_REPLY,
                    Mark.CALENDAR_NOTICE,
                    Mark.CANCELLED);

    private ContactReader() {}

    /// A contact before greetings are left out.
    private record Touch(
            long day, long thread, Direction direction, Channel channel, boolean isReply) {

        boolean isMeeting() {
            return direction == Direction.MET;
        }

        /// May be what a program writes under somebody's name once a year.
        boolean mayBeGreeting() {
            return direction == Direction.RECEIVED && !isReply;
        }
    }

    static List<Long> days(List<Turn> turns, Instant asOf) {
        List<Touch> found =
                turns.stream()
                        .filter(turn -> !turn.exchange().moment().at().isAfter(asOf))
                        .filter(turn -> isContact(turn.exchange()))
                        .map(ContactReader::touch)
                        .toList();
        return withoutGreetings(found).stream().map(Touch::day).distinct().toList();
    }

    private static Touch touch(Turn turn) {
        Exchange exchange = turn.exchange();
        return new Touch(
                day(exchange.moment().at()),
                turn.thread(),
                exchange.direction(),
                exchange.channel(),
                exchange.setting().marks().contains(Mark.REPLY));
    }

    static Contacts read(List<Turn> turns, Instant asOf) {
        List<Touch> found = new ArrayList<>();
        long seen = Contacts.NEVER;
        long next = Contacts.NEVER;
        for (Turn turn : turns) {
            Exchange exchange = turn.exchange();
            long day = day(exchange.moment().at());
            if (exchange.moment().at().isAfter(asOf)) {
                if (next == Contacts.NEVER && isContact(exchange)) {
                    next = day;
                }
                continue;
            }
            if (!exchange.setting().isNoise()) {
                seen = day;
            }
            if (isContact(exchange)) {
                found.add(touch(turn));
            }
        }
        List<Touch> real = withoutGreetings(found);
        if (real.isEmpty()) {
            return new Contacts(List.of(), 0, 0, 0, 0, Channel.MAIL, 0, seen, next);
        }
        List<Long> days = real.stream().map(Touch::day).distinct().toList();
        Set<Long> lastYear = new HashSet<>();
        long last = days.getLast();
        long busyDays = days.stream().filter(day -> day > last - YEAR).count();
        days.stream()
                .filter(day -> day > last - YEAR)
                .forEach(day -> lastYear.add(week(last, day)));
        long weeks = 1 + Math.min(YEAR / Contacts.WEEK - 1, week(last, days.getFirst()));
        return new Contacts(
                conversations(real),
                days.size(),
                (int) real.stream().filter(Touch::isMeeting).map(Touch::day).distinct().count(),
                (double) busyDays / lastYear.size(),
                Math.min(1, (double) lastYear.size() / weeks),
                channel(real),
                unanswered(real),
                seen,
                next);
    }

    /// Weeks before the last contact.
    private static long week(long last, long day) {
        return (last - day) / Contacts.WEEK;
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 86_400L);
    }

    /// Whether the two had to do with each other: one wrote to the other in small company, or both
    /// met there. To press a button, as for an endorsement or to accept an invitation, is none.
    private static boolean isContact(Exchange exchange) {
        Exchange.Setting setting = exchange.setting();
        if (setting.marks().stream().anyMatch(NOBODY::contains)
                || exchange.channel() == Channel.ENDORSEMENT) {
            return false;
        }
        return switch (exchange.direction()) {
            // What the owner wrote to somebody is meant for them, whatever a list stamped on it;
            // and
            // so is an answer by name that went to a list as well.
            case SENT -> setting.others() <= FEW;
            case RECEIVED -> setting.others() <= FEW && !setting.marks().contains(Mark.BULK);
            case MET -> setting.others() < SMALL_MEETING;
            case OVERHEARD, BESIDE, INVITED -> false;
        };
    }

    /// Without what comes on one day of the year, every year, by itself: wishes that a program
    /// sends under somebody's name. What the owner answered or wrote is none.
    private static List<Touch> withoutGreetings(List<Touch> found) {
        List<Touch> alone = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Touch one = found.get(i);
            boolean before = i == 0 || one.day() - found.get(i - 1).day() >= ALONE;
            boolean after = i + 1 == found.size() || found.get(i + 1).day() - one.day() >= ALONE;
            if (one.mayBeGreeting() && before && after) {
                alone.add(one);
            }
        }
        Set<Touch> greetings = new HashSet<>();
        for (Touch one : alone) {
            if (alone.stream().anyMatch(other -> isSameDayOfAnotherYear(one.day(), other.day()))) {
                greetings.add(one);
            }
        }
        return greetings.isEmpty()
                ? found
                : found.stream().filter(touch -> !greetings.contains(touch)).toList();
    }

    private static boolean isSameDayOfAnotherYear(long one, long other) {
        if (Math.abs(one - other) < YEAR / 2) {
            return false;
        }
        int apart =
                Math.abs(
                        LocalDate.ofEpochDay(one).getDayOfYear()
                                - LocalDate.ofEpochDay(other).getDayOfYear());
        return Math.min(apart, YEAR - apart) <= 1;
    }

    private static List<Conversation> conversations(List<Touch> real) {
        List<Conversation> conversations = new ArrayList<>();
        Set<Long> threads = new HashSet<>();
        long first = real.getFirst().day();
        long last = first;
        for (Touch touch : real) {
            long pause = touch.day() - last;
            boolean isSame =
                    pause <= Contacts.WEEK
                            || touch.isReply()
                                    && pause <= LATE_ANSWER
                                    && threads.contains(touch.thread());
            if (!isSame) {
                conversations.add(new Conversation(first, last));
                threads.clear();
                first = touch.day();
            }
            threads.add(touch.thread());
            last = touch.day();
        }
        conversations.add(new Conversation(first, last));
        return conversations;
    }

    private static Channel channel(List<Touch> real) {
        Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
        real.stream()
                .skip(Math.max(0, real.size() - LATEST))
                .forEach(touch -> counts.merge(touch.channel(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Channel, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Channel.MAIL);
    }

    /// Two messages within a week are one attempt.
    private static int unanswered(List<Touch> real) {
        int attempts = 0;
        long last = Contacts.NEVER;
        for (Touch touch : real) {
            switch (touch.direction()) {
                case SENT -> {
                    if (attempts == 0 || touch.day() - last >= Contacts.WEEK) {
                        attempts++;
                        last = touch.day();
                    }
                }
                case RECEIVED, MET -> attempts = 0;
                case OVERHEARD, BESIDE, INVITED -> {
                    // No contact, so none of them is here.
                }
            }
        }
        return attempts;
    }
}
