package dev.familiar.network.edge;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.network.edge.EdgeFacts.Trace;
import dev.familiar.network.edge.Gathering.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts, for one person, with whom they were seen and how. One thread, one person.
///
/// The weights are set by hand after the order of effects known from mail (Roth et al.: Suggesting
/// friends using the implicit social graph, KDD 2010: direction and company count), and were looked
/// at on two small mailboxes. An answer shows both directions: whoever is answered had written.
public final class PairCounter {

    private static final double ANSWER = 1.5;
    private static final double ANSWERED = 1;
    private static final double LETTER = 1;
    private static final double CHAT_TO_SEVERAL = 0.4;
    private static final double COPY = 0.4;
    private static final double SENT_TO = 0.4;
    private static final double TOGETHER = 0.15;
    private static final double SMALL_MEETING = 3;
    private static final double LARGE_EVENT = 0.3;
    private static final double INVITED = 0.5;
    private static final double INTRODUCTION = 4;
    private static final double RECOMMENDATION = 5;
    private static final int SMALL = 8;

    /// Whoever introduces two people writes to these two, perhaps with one more copied.
    private static final int INTRODUCED = 4;

    private static final Set<Mark> NOTHING_PASSED =
            EnumSet.of(Mark.INVITATION_NOTE, Mark.CALENDAR_REPLY, Mark.CANCELLED);

    private static final Set<Role> ADDRESSED = EnumSet.of(Role.TO, Role.CC, Role.BCC);
    private static final Set<Role> YES = EnumSet.of(Role.ORGANIZER, Role.ATTENDEE);

    private final long person;
    private final Map<Long, Pair> pairs = new HashMap<>();

    /// @param person the store's number of whom it is about
    public PairCounter(long person) {
        this.person = person;
    }

    /// What was counted of one pair. The days of a pair come in order, so that the best of a day is
    /// all there is to remember of it.
    private static final class Pair {
        private LocalDate day = LocalDate.MIN;
        private double there;
        private double back;
        private double together;
        private double thereToday;
        private double backToday;
        private double togetherToday;
        private double occasions;
        private final Map<Sign, Trace> traces = new EnumMap<>(Sign.class);

        private void wrote(Gathering gathering, Sign sign, double forth, double reverse) {
            begin(gathering.day());
            thereToday = Math.max(thereToday, forth);
            backToday = Math.max(backToday, reverse);
            note(gathering, sign, forth + reverse);
        }

        private void beside(Gathering gathering, double weight) {
            begin(gathering.day());
            togetherToday = Math.max(togetherToday, weight);
            note(gathering, Sign.TOGETHER, weight / 2);
        }

        private void occasion(Gathering gathering, Sign sign, double points) {
            occasions += points;
            note(gathering, sign, points);
        }

        private void begin(LocalDate next) {
            if (!next.equals(day)) {
                there += thereToday;
                back += backToday;
                together += togetherToday;
                thereToday = 0;
                backToday = 0;
                togetherToday = 0;
                day = next;
            }
        }

        private void note(Gathering gathering, Sign sign, double points) {
            Trace before = traces.get(sign);
            LocalDate on = gathering.day();
            traces.put(
                    sign,
                    before == null
                            ? new Trace(sign, 1, on, on, gathering.key(), "", points)
                            : new Trace(
                                    sign,
                                    before.count() + 1,
                                    before.first(),
                                    on,
                                    gathering.key(),
                                    "",
                                    before.points() + points));
        }

        private EdgeFacts facts() {
            begin(LocalDate.MIN);
            return new EdgeFacts(
                    there, back, together, occasions, new ArrayList<>(traces.values()));
        }
    }

    /// Counts what a gathering shows; gatherings must come oldest first.
    public void add(Gathering gathering) {
        List<Part> parts = gathering.parts();
        if (parts.size() > Gathering.CROWD || !disjoint(gathering.marks())) {
            return;
        }
        Role role = null;
        Part first = null;
        for (Part part : parts) {
            if (part.person() == person && (role == null || part.role() == Role.FROM)) {
                role = part.role();
            }
            if (first == null && part.role() == Role.TO) {
                first = part;
            }
        }
        if (role == null) {
            return;
        }
        double company = company(parts.size());
        long answered = gathering.answer() && first != null ? first.person() : 0;
        for (Part part : parts) {
            if (part.person() != 0 && part.person() != person) {
                Pair pair = pairs.computeIfAbsent(part.person(), _ -> new Pair());
                if (gathering.channel() == Channel.EVENT) {
                    met(pair, gathering, role, part.role());
                } else {
                    message(pair, gathering, new Sides(role, part, answered), company);
                }
            }
        }
    }

    /// What a message among so many is worth, of one between two. Accounts of nobody's are company
    /// too. Whoever writes to thirty every week writes to none of them, however many weeks.
    private static double company(int parts) {
        double few = 1 / (Math.log(2 + Math.max(0, parts - 2)) / Math.log(2));
        return few * Math.min(1, (double) SMALL / parts);
    }

    private static boolean disjoint(Set<Mark> marks) {
        return marks.stream().noneMatch(m -> Mark.NOISE.contains(m) || NOTHING_PASSED.contains(m));
    }

    /// How the two stand in a message.
    ///
    /// @param one the role of whom it is about
    /// @param other the part of whom is found
    /// @param answered whom the message answers, 0 if nobody
    private record Sides(Role one, Part other, long answered) {}

    private void message(Pair pair, Gathering gathering, Sides sides, double company) {
        boolean otherWrote = sides.other().role() == Role.FROM;
        boolean oneWrote = sides.one() == Role.FROM;
        if (otherWrote && ADDRESSED.contains(sides.one())) {
            wrote(pair, gathering, sides, company, true);
        } else if (oneWrote && ADDRESSED.contains(sides.other().role())) {
            wrote(pair, gathering, sides, company, false);
        } else if (introduces(gathering)) {
            pair.occasion(gathering, Sign.INTRODUCED, INTRODUCTION / 2);
        } else if (sides.answered() == person) {
            pair.wrote(gathering, Sign.WAS_SENT, 0, SENT_TO * company);
        } else if (sides.answered() == sides.other().person()) {
            pair.wrote(gathering, Sign.SENT, SENT_TO * company, 0);
        } else {
            pair.beside(gathering, TOGETHER * company);
        }
    }

    /// One of the two wrote to the other.
    ///
    /// @param forth whether the other wrote, and not the one
    private void wrote(Pair pair, Gathering gathering, Sides sides, double company, boolean forth) {
        if (introduces(gathering)) {
            pair.occasion(gathering, Sign.INTRODUCED, INTRODUCTION);
        }
        if (gathering.channel() == Channel.RECOMMENDATION) {
            pair.occasion(gathering, Sign.RECOMMENDED, RECOMMENDATION);
            return;
        }
        Role to = forth ? sides.one() : sides.other().role();
        long reader = forth ? person : sides.other().person();
        boolean answers = sides.answered() == reader;
        double direct =
                answers
                        ? ANSWER
                        : to != Role.TO
                                ? COPY
                                : gathering.channel() == Channel.MAIL ? LETTER : CHAT_TO_SEVERAL;
        double returned = answers ? ANSWERED * company : 0;
        Sign sign =
                answers
                        ? forth ? Sign.ANSWERED : Sign.WAS_ANSWERED
                        : to == Role.TO
                                ? forth ? Sign.WROTE : Sign.WAS_WRITTEN_TO
                                : forth ? Sign.COPIED : Sign.WAS_COPIED;
        double written = direct * company;
        pair.wrote(gathering, sign, forth ? written : returned, forth ? returned : written);
    }

    private static boolean introduces(Gathering gathering) {
        return gathering.marks().contains(Mark.INTRODUCTION)
                && gathering.parts().size() <= INTRODUCED;
    }

    private static void met(Pair pair, Gathering gathering, Role one, Role other) {
        boolean small = gathering.parts().size() <= SMALL;
        boolean both = YES.contains(one) && YES.contains(other);
        if (small && both) {
            pair.occasion(gathering, Sign.MET, SMALL_MEETING);
        } else if (small || both) {
            pair.occasion(gathering, Sign.SAME_EVENT, small ? INVITED : large(gathering));
        }
    }

    private static double large(Gathering gathering) {
        return LARGE_EVENT * SMALL / gathering.parts().size();
    }

    /// What was counted, by the number of the other.
    public Map<Long, EdgeFacts> facts() {
        Map<Long, EdgeFacts> facts = new HashMap<>();
        pairs.forEach((other, pair) -> facts.put(other, pair.facts()));
        return facts;
    }
}
