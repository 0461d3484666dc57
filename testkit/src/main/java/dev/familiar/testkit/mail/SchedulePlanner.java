package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Shares the messages of a plan out: first what the truth needs, then a heavy tail, then bulk.
///
/// People who ask to connect come first, so that the traces the truth speaks of exist even in a
/// small mailbox. About half of a mailbox is bulk; the messages with strong ties follow Zipf's law.
final class SchedulePlanner {
    private static final double BULK = 0.45;

    private final World world;
    private final ScheduleBuffer buffer;
    private final List<Integer> strong = new ArrayList<>();

    SchedulePlanner(World world) {
        this.world = world;
        this.buffer = new ScheduleBuffer(world.plan());
    }

    MailSchedule plan() {
        invitations();
        List<Person> people = world.people();
        boolean[] asks = new boolean[people.size()];
        for (Request request : world.requests()) {
            int number = numberOf(request.person());
            if (number >= 0 && !asks[number]) {
                asks[number] = true;
                minimum(number);
            }
        }
        int rest = world.plan().messages() - buffer.size();
        int personal = buffer.size() + (int) (rest * (1 - BULK));
        for (int i = 0; i < people.size() && buffer.size() < personal; i++) {
            if (!asks[i]) {
                minimum(i);
            }
        }
        heavyTail(personal - buffer.size());
        bulk();
        return buffer.schedule();
    }

    /// The number of a person in the population, or -1 for an outsider.
    private int numberOf(Person person) {
        return person.key().charAt(0) == 'p' ? Integer.parseInt(person.key().substring(1)) : -1;
    }

    private void invitations() {
        for (Request request : world.requests()) {
            if (request.comesBy(Delivery.MAIL)) {
                long second = request.card().sentAt().getEpochSecond() + 17;
                buffer.single(LetterKind.INVITATION, request.number(), second);
            }
        }
        Dice dice = world.dice("old invitations");
        List<Person> people = world.people();
        LocalDate y2016 = LocalDate.of(2016, 1, 4);
        for (int i = 0; i < people.size(); i++) {
            boolean connected = people.get(i).tie().in(Channel.CONNECTION);
            LocalDate day = y2016.plusDays(dice.fork("day", i).below(700));
            if (connected
                    && day.isAfter(world.plan().start())
                    && dice.fork("old", i).chance(0.03)) {
                long second = day.atTime(9, 30).toEpochSecond(ZoneOffset.UTC) + i % 3600;
                buffer.single(LetterKind.OLD_INVITATION, i, second);
            }
        }
    }

    /// The messages without which the tie of a person would not show.
    private void minimum(int number) {
        Person person = world.people().get(number);
        Dice dice = world.dice("mail minimum").fork("person", number);
        switch (person.tie().kind()) {
            case STRONG -> {
                strong.add(number);
                buffer.thread(LetterKind.PERSONAL, number, 4, person.tie(), dice);
            }
            case WEAK -> {
                buffer.thread(LetterKind.PERSONAL, number, dice.between(2, 3), person.tie(), dice);
                for (int n = dice.heavy(4) - 1; n > 0; n--) {
                    buffer.thread(
                            LetterKind.PERSONAL, number, dice.between(1, 3), person.tie(), dice);
                }
            }
            case THEY_WROTE, OWNER_WROTE -> {
                for (int n = dice.between(1, 3); n > 0; n--) {
                    buffer.thread(LetterKind.PERSONAL, number, 1, person.tie(), dice);
                }
            }
            case COPIED -> {
                for (int n = dice.between(1, 3); n > 0; n--) {
                    buffer.thread(LetterKind.COPIED, number, 1, person.tie(), dice);
                }
            }
            case OVERHEARD -> {
                for (int n = dice.heavy(8); n > 0; n--) {
                    buffer.thread(LetterKind.POST, number, 1, person.tie(), dice);
                }
            }
            case BRUSHED_OFF -> buffer.thread(LetterKind.PERSONAL, number, 2, person.tie(), dice);
            case EVENT_ONLY,
                    CARD_ONLY,
                    PLATFORM_MESSAGES,
                    FACEBOOK_ONLY,
                    SILENT_COLLEAGUE,
                    PASSING,
                    OFFLINE,
                    CONNECTION_ONLY,
                    NONE -> {}
        }
    }

    /// Shares `budget` messages among strong ties, the n-th of them getting 1/n of the first one's.
    private void heavyTail(int budget) {
        double sum = 0;
        for (int rank = 1; rank <= strong.size(); rank++) {
            sum += 1.0 / rank;
        }
        Dice dice = world.dice("mail tail");
        for (int rank = 1; rank <= strong.size() && budget > 0; rank++) {
            int number = strong.get(rank - 1);
            Person person = world.people().get(number);
            int left = (int) (budget / sum / rank);
            while (left > 0) {
                int length = Math.min(left, dice.heavy(9));
                buffer.thread(LetterKind.PERSONAL, number, length, person.tie(), dice);
                left -= length;
            }
        }
    }

    private void bulk() {
        List<String> senders = Pools.lines("bulk.txt");
        Dice dice = world.dice("mail bulk");
        double lists = world.listShare();
        while (buffer.size() < world.plan().messages()) {
            int sender = dice.below(senders.size());
            if (lists > 0 && dice.fork("list", buffer.size()).chance(lists)) {
                sender = MailingLists.ALL.get(dice.below(MailingLists.ALL.size()));
            }
            boolean list = senders.get(sender).startsWith("list|");
            buffer.anywhere(list ? LetterKind.LIST : LetterKind.BULK, sender, dice);
        }
    }

    /// The numbers of everybody with a strong tie.
    static List<Integer> strongTies(World world) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < world.people().size(); i++) {
            if (world.people().get(i).tie().kind() == TieKind.STRONG) {
                found.add(i);
            }
        }
        return found;
    }
}
