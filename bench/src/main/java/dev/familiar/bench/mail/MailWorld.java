package dev.familiar.bench.mail;

import dev.familiar.bench.mail.Letter.Kind;
import dev.familiar.bench.mail.Letter.Route;
import dev.familiar.bench.mail.Letter.Topic;
import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A made-up mailbox that is like real mail in what costs an index its time.
///
/// Fifteen years, more mail every year; threads with quoted answers, mailing lists, newsletters,
/// notices; words as [WordRanks] draws them in four scripts; sizes with a median of about 4 KB, a
/// mean of about 8 KB and attachments up to 300 KB. Everything follows from the number of messages
/// and the seed. Remembers the last 2,000 messages, which may be answered, and everybody's name;
/// nothing else grows. For one thread.
public final class MailWorld implements MailMaker {
    private static final int REMEMBERED = 2000;
    private static final double ANSWERS = 0.62;
    private static final long FIRST_SECOND =
            LocalDate.of(2011, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDate.of(2026, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private final int messages;
    private final Dice dice;
    private final Circle circle;
    private final Prose prose = new Prose();
    private final LetterWriter writer = new LetterWriter(prose);
    private final @Nullable Posted[] remembered = new Posted[REMEMBERED];
    private int next;

    private MailWorld(int messages, long seed) {
        this.messages = messages;
        this.dice = Dice.of(seed).fork("mail world", messages);
        this.circle = new Circle(messages, dice);
    }

    /// The mailbox of that many messages.
    ///
    /// @throws IllegalArgumentException if there are none
    public static MailWorld of(int messages, long seed) {
        if (messages < 1) {
            throw new IllegalArgumentException("a mailbox of " + messages + " messages is none");
        }
        return new MailWorld(messages, seed);
    }

    @Override
    public void fill(Sheaf sheaf) {
        while (hasNext() && !sheaf.isFull()) {
            next(sheaf);
        }
    }

    boolean hasNext() {
        return next < messages;
    }

    /// Appends the next message.
    ///
    /// @return its text as a reader sees it, good until the next call
    ByteText next(Sheaf sheaf) {
        Dice own = dice.fork("message", next);
        Letter letter = letter(own);
        ByteText plain = writer.write(letter, own, sheaf.text());
        sheaf.end();
        boolean answerable = letter.kind() == Kind.PERSONAL || letter.kind() == Kind.LIST;
        remembered[next % REMEMBERED] = answerable ? Posted.of(letter, plain) : null;
        next++;
        return plain;
    }

    private Letter letter(Dice own) {
        Posted parent = own.chance(ANSWERS) ? recent(own) : null;
        int drawn = own.below(100);
        Kind kind =
                parent != null
                        ? parent.letter().kind()
                        : drawn < 30
                                ? Kind.PERSONAL
                                : drawn < 52
                                        ? Kind.LIST
                                        : drawn < 76 ? Kind.NEWSLETTER : Kind.NOTICE;
        Route route = route(kind, parent, own);
        ByteText id = new ByteText().put('<');
        Prose.hex(own, 16, id);
        id.put('.').number(next, 1, '0').put('@').ascii(route.from().domain()).put('>');
        String subject = parent != null ? parent.letter().topic().subject() : subject(route, own);
        Topic topic = new Topic(id.text(0, id.length()), subject, parent);
        return new Letter(next, second(own), kind, route, topic);
    }

    /// Mostly one of the last few: threads are short and answered soon.
    private @Nullable Posted recent(Dice own) {
        int back = own.heavy(REMEMBERED - 1) + own.below(12);
        return back > next ? null : remembered[(next - Math.min(back, REMEMBERED)) % REMEMBERED];
    }

    private String subject(Route route, Dice own) {
        ByteText subject = new ByteText();
        prose.title(route.from().habits().script(), own.between(2, 8), own, subject);
        return subject.text(0, subject.length());
    }

    private Route route(Kind kind, @Nullable Posted parent, Dice own) {
        return switch (kind) {
            case NEWSLETTER -> new Route(circle.machine(true, own), circle.owner(), List.of());
            case NOTICE -> new Route(circle.machine(false, own), circle.owner(), List.of());
            case LIST -> {
                Correspondent from = own.chance(0.04) ? circle.owner() : circle.poster(own);
                Correspondent list =
                        parent == null ? circle.list(own) : parent.letter().route().to();
                yield new Route(from, list, List.of());
            }
            case PERSONAL -> parent == null ? first(own) : answer(parent.letter().route(), own);
        };
    }

    private Route first(Dice own) {
        Correspondent partner = circle.person(own);
        List<Correspondent> copied = new ArrayList<>();
        for (int n = own.chance(0.25) ? own.heavy(6) : 0; n > 0; n--) {
            copied.add(circle.person(own));
        }
        return own.chance(0.4)
                ? new Route(circle.owner(), partner, copied)
                : new Route(partner, circle.owner(), copied);
    }

    /// Back to who wrote; now and then somebody who got a copy speaks up.
    private Route answer(Route before, Dice own) {
        if (!before.copied().isEmpty() && own.chance(0.2)) {
            return new Route(own.pick(before.copied()), before.from(), List.of(circle.owner()));
        }
        return new Route(before.to(), before.from(), before.copied());
    }

    private long second(Dice own) {
        double place = (next + own.unit()) / messages;
        return FIRST_SECOND + (long) ((LAST_SECOND - FIRST_SECOND) * Math.pow(place, 0.75));
    }
}
