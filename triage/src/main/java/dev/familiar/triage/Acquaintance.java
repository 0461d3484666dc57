package dev.familiar.triage;

import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the traces of one person say on whether the owner knows them, not weighed yet; the odds
/// start even.
final class Acquaintance {

    private static final int OLD_YEARS = 8;

    /// Of days with mail both ways: about a hundred; more say no more.
    private static final double MOST_DOUBLINGS = 6.7;

    /// The one who introduces, and the one introduced.
    private static final int TWO_OTHERS = 2;

    /// From this share of messages that could have been answered on, silence is silence.
    private static final double MOSTLY = 0.5;

    private static final String NAME_ONLY = "archive.name-only";
    private static final String CONNECTION_ALONE = "connection.alone";

    private final TraceBook book;
    private final LocalDate today;

    Acquaintance(TraceBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    List<Clue> lines(Person person, Tie tie, List<Exchange> exchanges) {
        return lines(person, person.descriptions(), tie, exchanges);
    }

    /// The same for one whom the owner is connected with, leaving out what all connections share:
    /// that they are connections, and on a list. None if nothing else is known.
    List<Clue> linesBesideTheConnection(Person person, Tie tie, List<Exchange> exchanges) {
        List<PersonDescription> others =
                person.descriptions().stream()
                        .filter(d -> d.origin().kind() != Origin.Kind.CONNECTION)
                        .toList();
        return lines(person, others, tie, exchanges).stream()
                .filter(line -> !line.kind().equals(NAME_ONLY))
                .toList();
    }

    /// What is said where nothing but the connection is known: as likely known as a stranger, which
    /// is what the acceptance of many a request has made of it.
    ///
    /// @param priorBits log2 odds of knowing somebody of whom nothing is known
    static Clue connectionAlone(double priorBits) {
        return new Clue(
                new Term(CONNECTION_ALONE, 0, priorBits),
                "a connection of yours and nothing else, which shows nothing by itself",
                "",
                null);
    }

    /// @param descriptions those of the person's records that count
    private List<Clue> lines(
            Person person,
            List<PersonDescription> descriptions,
            Tie tie,
            List<Exchange> exchanges) {
        List<Clue> lines = new ArrayList<>();
        TieFacts facts = tie.facts();
        TieFacts.Met met = facts.met();
        mail(lines, facts, exchanges);
        introduced(lines, exchanges);
        chats(lines, exchanges);
        if (met.small() > 0) {
            lines.add(
                    Clue.of(
                            "event.small",
                            1 + 0.4 * log2(met.small()),
                            plural(met.small(), "small meeting") + " together",
                            latest(exchanges, Channel.EVENT)));
        } else if (met.large() > 0) {
            lines.add(
                    Clue.of(
                            "event.large",
                            1,
                            "both at " + plural(met.large(), "large event"),
                            latest(exchanges, Channel.EVENT)));
        }
        records(lines, descriptions);
        given(
                lines,
                exchanges,
                Channel.RECOMMENDATION,
                "recommendation",
                "a written recommendation");
        given(lines, exchanges, Channel.ENDORSEMENT, "endorsement", "a skill endorsement");
        if (lines.isEmpty()) {
            passive(lines, facts, exchanges);
        }
        word(lines, person.descriptions());
        LocalDate last = facts.period().last();
        // An archive that ends itself shows of nobody that they fell silent.
        if (last != null
                && last.isBefore(Reach.end(book.coverage(), today).minusYears(OLD_YEARS))) {
            lines.add(
                    Clue.of(
                            "tie.old",
                            1,
                            "the last trace is from " + last.getYear(),
                            facts.period().lastKey()));
        }
        return lines;
    }

    private void mail(List<Clue> lines, TieFacts facts, List<Exchange> exchanges) {
        int sent = 0;
        int received = 0;
        int answered = 0;
        for (Exchange exchange : exchanges) {
            if (isPersonalMail(exchange)) {
                boolean in = exchange.direction() == Direction.RECEIVED;
                sent += exchange.direction() == Direction.SENT ? 1 : 0;
                received += in ? 1 : 0;
                answered += in && exchange.setting().marks().contains(Mark.CALENDAR_REPLY) ? 1 : 0;
            }
        }
        String trace = latest(exchanges, Channel.MAIL);
        TieFacts.Written written = facts.written();
        if (sent > 0 && received > 0) {
            int days = Math.min(written.sentDays(), written.receivedDays());
            lines.add(Clue.of("mail.both-ways", 1, Wording.mail(sent + received, facts), trace));
            if (Errand.isOne(exchanges)) {
                lines.add(
                        Clue.of(
                                "mail.errand",
                                1,
                                "you wrote once, in answer to them, and that was all",
                                trace));
            }
            double doublings = Math.min(MOST_DOUBLINGS, log2(days));
            if (doublings > 0) {
                lines.add(
                        Clue.of(
                                "mail.days",
                                doublings,
                                "mail went both ways on " + days + " days or more",
                                trace));
            }
            if (written.focusedDays() > 0) {
                lines.add(
                        Clue.of(
                                "mail.small-circle",
                                Math.min(MOST_DOUBLINGS, log2(1 + written.focusedDays())),
                                plural(written.focusedDays(), "day")
                                        + " of it among at most three people",
                                trace));
            }
        } else if (sent > 0) {
            lines.add(
                    Clue.of(
                            "mail.sent-only",
                            1,
                            "you wrote " + plural(sent, "message") + ", no answer found",
                            trace));
        } else if (answered > 0 && exchanges.stream().anyMatch(Acquaintance::isMeeting)) {
            lines.add(
                    Clue.of(
                            "event.answered",
                            1,
                            "they answered " + plural(answered, "invitation") + " of yours",
                            trace));
        } else if (received > 0) {
            lines.add(silence(facts, exchanges, received, trace));
        }
    }

    /// An answer shows an invitation only where the event is here as one of both: anybody can mail
    /// an answer to what nobody asked.
    private static boolean isMeeting(Exchange exchange) {
        return exchange.channel() == Channel.EVENT && exchange.direction() == Direction.MET;
    }

    /// Silence speaks as far as it could be broken: where the owner's own mail of those years is
    /// here.
    private Clue silence(TieFacts facts, List<Exchange> exchanges, int received, String trace) {
        String wrote = "they wrote " + plural(received, "message");
        if (facts.passive().oneSided()) {
            // The pattern shows a program, answered or not.
            return Clue.of("mail.one-sided", 1, wrote + " of one pattern, you never wrote", trace);
        }
        double heard = Silence.heard(exchanges, book.coverage());
        String text =
                heard >= MOSTLY
                        ? wrote + ", you never answered"
                        : wrote
                                + "; your own mail of that time is not here, so silence says "
                                + (heard == 0 ? "nothing" : "little");
        return Clue.of("mail.received-only", heard, text, trace);
    }

    /// The owner's word is final: it outweighs whatever the archives hold or lack. Whether the
    /// requester is the person it was said of is another question.
    private void word(List<Clue> lines, List<PersonDescription> descriptions) {
        List<String> keys = descriptions.stream().map(PersonDescription::key).toList();
        book.said(keys)
                .filter(TraceBook.Said::known)
                .ifPresent(said ->
                        lines.add(
                                Clue.of(
                                        Weights.OWNERS_WORD,
                                        1,
                                        "you said on "
                                                + Wording.day(said.on())
                                                + " that you know them")));
    }

    /// A third person wrote to the two alone and introduced them. In a larger circle it cannot be
    /// told who was introduced to whom.
    private void introduced(List<Clue> lines, List<Exchange> exchanges) {
        exchanges.stream()
                .filter(Exchange::isIntroduction)
                .filter(e -> e.setting().others() <= TWO_OTHERS)
                .findFirst()
                .ifPresent(e -> {
                    String by = book.writer(e.interaction());
                    LocalDate day = LocalDate.ofInstant(e.moment().at(), ZoneOffset.UTC);
                    lines.add(
                            Clue.of(
                                    "mail.introduced",
                                    1,
                                    "introduced to you by "
                                            + (by.isEmpty() ? "somebody" : by)
                                            + " on "
                                            + Wording.day(day),
                                    e.interaction()));
                });
    }

    /// What shows awareness at most; said only where nothing better is known.
    private void passive(List<Clue> lines, TieFacts facts, List<Exchange> exchanges) {
        String trace = latest(exchanges, Channel.MAIL);
        TieFacts.Passive passive = facts.passive();
        if (passive.beside() > 0) {
            String text = "only ever copied beside you, on " + plural(passive.beside(), "message");
            lines.add(Clue.of("mail.beside", 1, text, trace));
        } else if (passive.overheard() > 0) {
            String text = "only ever read on a list: " + plural(passive.overheard(), "message");
            lines.add(Clue.of("mail.overheard", 1, text, trace));
        } else if (passive.bulk() > 0) {
            lines.add(Clue.of("mail.bulk", 1, "only automatic mail or newsletters", trace));
        } else {
            lines.add(Clue.of(NAME_ONLY, 1, "on a list of yours, without any exchange", ""));
        }
    }

    /// Whether a person wrote it as mail, to the other or to the owner.
    static boolean isPersonalMail(Exchange exchange) {
        return exchange.channel() == Channel.MAIL && isPersonal(exchange);
    }

    private static boolean isPersonal(Exchange exchange) {
        Set<Mark> marks = exchange.setting().marks();
        boolean direct =
                exchange.direction() == Direction.SENT
                        || exchange.direction() == Direction.RECEIVED;
        boolean unwanted =
                marks.contains(Mark.SPAM)
                        || marks.contains(Mark.DRAFT)
                        || (marks.contains(Mark.AUTOMATIC) && !marks.contains(Mark.CALENDAR_REPLY))
                        // A button that anybody's invitation brings.
                        || (marks.contains(Mark.CALENDAR_REPLY)
                                && exchange.direction() == Direction.SENT);
        boolean bulk =
                exchange.direction() != Direction.SENT
                        && marks.contains(Mark.BULK)
                        && !marks.contains(Mark.LIST);
        return direct && !unwanted && !bulk;
    }

    private void chats(List<Clue> lines, List<Exchange> exchanges) {
        int sent = 0;
        int received = 0;
        String trace = "";
        for (Exchange exchange : exchanges) {
            boolean chat =
                    exchange.channel() == Channel.CHAT
                            || exchange.channel() == Channel.LINKEDIN_MESSAGE;
            boolean counts =
                    !exchange.setting().marks().contains(Mark.INVITATION_NOTE)
                            && !exchange.setting().marks().contains(Mark.SPAM);
            if (chat && counts) {
                sent += exchange.direction() == Direction.SENT ? 1 : 0;
                received += exchange.direction() == Direction.RECEIVED ? 1 : 0;
                trace = exchange.interaction();
            }
        }
        if (sent > 0 && received > 0) {
            lines.add(
                    Clue.of(
                            "chat.both-ways",
                            1,
                            plural(sent + received, "chat or LinkedIn message") + ", both ways",
                            trace));
        } else if (sent > 0) {
            lines.add(
                    Clue.of(
                            "chat.sent-only",
                            1,
                            "you sent "
                                    + plural(sent, "chat or LinkedIn message")
                                    + ", no answer found",
                            trace));
        } else if (received > 0) {
            lines.add(
                    Clue.of(
                            "chat.received-only",
                            1,
                            "they sent "
                                    + plural(received, "chat or LinkedIn message")
                                    + ", you never answered",
                            trace));
        }
    }

    private static boolean hasPhone(PersonDescription description) {
        return description.handles().stream().anyMatch(PhoneNumber.class::isInstance);
    }

    private void records(List<Clue> lines, List<PersonDescription> descriptions) {
        Set<Origin.Kind> seen = EnumSet.noneOf(Origin.Kind.class);
        for (PersonDescription description : descriptions) {
            if (!seen.add(description.origin().kind())) {
                continue;
            }
            String key = description.key();
            switch (description.origin().kind()) {
                case CARD -> {
                    lines.add(Clue.of("card", 1, "in your address book", key));
                    if (hasPhone(description)) {
                        lines.add(Clue.of("phone", 1, "with a telephone number", key));
                    }
                }
                case SAVED_CONTACT ->
                        lines.add(Clue.of("card.saved", 1, "in an address book you uploaded", key));
                case FRIEND -> lines.add(Clue.of("friend", 1, "a friend on Facebook", key));
                case CONNECTION ->
                        lines.add(Clue.of("connection", 1, "already a connection of yours", key));
                case FOLLOWED -> lines.add(Clue.of("followed", 1, "you follow them", key));
                case CORRESPONDENT,
                        TABLE_ROW,
                        REQUESTER,
                        SIGNATURE,
                        DEPARTURE,
                        BOUNCE,
                        DELIVERY -> {}
            }
        }
    }

    private void given(
            List<Clue> lines, List<Exchange> exchanges, Channel channel, String kind, String text) {
        String trace = latest(exchanges, channel);
        if (!trace.isEmpty()) {
            lines.add(Clue.of(kind, 1, text, trace));
        }
    }

    private static String latest(List<Exchange> exchanges, Channel channel) {
        return exchanges.stream()
                .filter(e -> e.channel() == channel)
                .reduce((first, second) -> second)
                .map(Exchange::interaction)
                .orElse("");
    }

    private static String plural(int count, String noun) {
        return Wording.plural(count, noun);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
