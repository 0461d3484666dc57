package dev.familiar.network.edge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.network.edge.EdgeFacts.Trace;
import dev.familiar.network.edge.Gathering.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairCounterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final long OWNER = 0;
    private static final long JILL = 1;
    private static final long JACK = 2;
    private static final long JUDY = 3;

    private final PairCounter ofJill = new PairCounter(JILL);

    private static Part part(long person, Role role) {
        return new Part(person, role);
    }

    private static Gathering mail(LocalDate day, Set<Mark> marks, Part... parts) {
        boolean answer = marks.contains(Mark.REPLY);
        return new Gathering("mail:" + day, day, Channel.MAIL, marks, answer, List.of(parts));
    }

    private static Gathering event(Part... parts) {
        return new Gathering("event:1", DAY, Channel.EVENT, Set.of(), false, List.of(parts));
    }

    private EdgeFacts with(long other) {
        return ofJill.facts().getOrDefault(other, EdgeFacts.NONE);
    }

    private static List<Sign> signs(EdgeFacts facts) {
        return facts.traces().stream().map(Trace::sign).sorted().toList();
    }

    private static EdgeFacts facts(PairCounter counter, long person) {
        return requireNonNull(counter.facts().get(person));
    }

    @Test
    void countsWhoeverWroteToBoth() {
        ofJill.add(
                mail(
                        DAY,
                        Set.of(),
                        part(JACK, Role.FROM),
                        part(JILL, Role.TO),
                        part(OWNER, Role.CC)));

        assertThat(with(JACK).there()).isGreaterThan(0);
        assertThat(with(JACK).back()).isZero();
        assertThat(signs(with(JACK))).containsExactly(Sign.WROTE);
    }

    @Test
    void takesAnAnswerForBothDirections() {
        ofJill.add(
                mail(
                        DAY,
                        Set.of(Mark.REPLY),
                        part(JACK, Role.FROM),
                        part(JILL, Role.TO),
                        part(OWNER, Role.CC)));

        assertThat(with(JACK).there()).isGreaterThan(0);
        assertThat(with(JACK).back()).isGreaterThan(0);
        assertThat(signs(with(JACK))).containsExactly(Sign.ANSWERED);
    }

    @Test
    void countsDaysAndNotMessages() {
        for (int i = 0; i < 20; i++) {
            ofJill.add(mail(DAY, Set.of(), part(JACK, Role.FROM), part(JILL, Role.TO)));
        }
        double oneDay = with(JACK).there();
        ofJill.add(mail(DAY.plusDays(1), Set.of(), part(JACK, Role.FROM), part(JILL, Role.TO)));

        assertThat(oneDay).isEqualTo(1);
        assertThat(with(JACK).there()).isEqualTo(2);
        assertThat(with(JACK).traces().getFirst().count()).isEqualTo(21);
    }

    @Test
    void weighsLessTheMoreTookPart() {
        ofJill.add(
                mail(
                        DAY,
                        Set.of(),
                        part(JACK, Role.FROM),
                        part(JILL, Role.TO),
                        part(JUDY, Role.CC)));
        PairCounter inCompany = new PairCounter(JILL);
        List<Part> many = new ArrayList<>();
        many.add(part(JACK, Role.FROM));
        many.add(part(JILL, Role.TO));
        for (int i = 0; i < 30; i++) {
            many.add(part(100 + i, Role.CC));
        }
        inCompany.add(mail(DAY, Set.of(), many.toArray(Part[]::new)));

        assertThat(facts(inCompany, JACK).there()).isLessThan(with(JACK).there() / 2);
    }

    @Test
    void takesWeeklyCircularsForNoAcquaintance() {
        for (int week = 0; week < 52; week++) {
            List<Part> many = new ArrayList<>(List.of(part(JACK, Role.FROM), part(JILL, Role.TO)));
            for (int i = 0; i < 40; i++) {
                many.add(part(100 + i, Role.TO));
            }
            ofJill.add(mail(DAY.plusWeeks(week), Set.of(), many.toArray(Part[]::new)));
        }

        assertThat(EdgeMeter.measure(with(JACK), DAY.plusWeeks(52)).probability()).isLessThan(0.6);
        assertThat(with(JACK).there()).isLessThan(2);
    }

    @Test
    void makesNoPairsOfACrowd() {
        List<Part> crowd = new ArrayList<>();
        crowd.add(part(JACK, Role.FROM));
        crowd.add(part(JILL, Role.TO));
        for (int i = 0; i < 198; i++) {
            crowd.add(part(100 + i, Role.TO));
        }
        ofJill.add(mail(DAY, Set.of(), crowd.toArray(Part[]::new)));

        assertThat(ofJill.facts()).isEmpty();
    }

    @Test
    void leavesOutWhatNobodyWrote() {
        for (Mark mark : List.of(Mark.BULK, Mark.AUTOMATIC, Mark.SPAM, Mark.DRAFT)) {
            ofJill.add(mail(DAY, Set.of(mark), part(JACK, Role.FROM), part(JILL, Role.TO)));
        }

        assertThat(ofJill.facts()).isEmpty();
    }

    @Test
    void seesInAnAnswerToSomebodyThatOthersWereSentTheirWords() {
        ofJill.add(
                mail(
                        DAY,
                        Set.of(Mark.REPLY),
                        part(OWNER, Role.FROM),
                        part(JILL, Role.TO),
                        part(JACK, Role.CC)));

        assertThat(signs(with(JACK))).containsExactly(Sign.WAS_SENT);
        assertThat(with(JACK).back()).isGreaterThan(0);
    }

    @Test
    void tellsAnIntroductionFromAnAnnouncement() {
        ofJill.add(
                mail(
                        DAY,
                        Set.of(Mark.INTRODUCTION),
                        part(JACK, Role.FROM),
                        part(OWNER, Role.TO),
                        part(JILL, Role.CC)));

        assertThat(signs(with(JACK))).contains(Sign.INTRODUCED);
        assertThat(with(JACK).occasions()).isPositive();
    }

    @Test
    void takesTheSmallTableForMoreThanTheHall() {
        ofJill.add(event(part(JACK, Role.ORGANIZER), part(JILL, Role.ATTENDEE)));
        double small = with(JACK).occasions();
        PairCounter hall = new PairCounter(JILL);
        List<Part> many = new ArrayList<>();
        many.add(part(JACK, Role.ORGANIZER));
        many.add(part(JILL, Role.ATTENDEE));
        for (int i = 0; i < 20; i++) {
            many.add(part(100 + i, Role.ATTENDEE));
        }
        hall.add(event(many.toArray(Part[]::new)));

        assertThat(small).isEqualTo(3);
        assertThat(facts(hall, JACK).occasions()).isLessThan(facts(table(9), JACK).occasions());
        assertThat(facts(hall, JACK).occasions()).isLessThan(1);
        assertThat(signs(facts(hall, JACK))).containsExactly(Sign.SAME_EVENT);
    }

    private static PairCounter table(int people) {
        PairCounter counter = new PairCounter(JILL);
        List<Part> all =
                new ArrayList<>(List.of(part(JACK, Role.ORGANIZER), part(JILL, Role.ATTENDEE)));
        for (int i = 2; i < people; i++) {
            all.add(part(100 + i, Role.ATTENDEE));
        }
        counter.add(event(all.toArray(Part[]::new)));
        return counter;
    }

    @Test
    void isAlikeFromBothSides() {
        Gathering gathering =
                mail(
                        DAY,
                        Set.of(Mark.REPLY),
                        part(JACK, Role.FROM),
                        part(JILL, Role.TO),
                        part(JUDY, Role.CC));
        PairCounter ofJack = new PairCounter(JACK);
        ofJill.add(gathering);
        ofJack.add(gathering);

        EdgeFacts one = with(JACK);
        EdgeFacts other = facts(ofJack, JILL);
        assertThat(one.there()).isEqualTo(other.back());
        assertThat(one.back()).isEqualTo(other.there());
        assertThat(signs(other)).containsExactly(Sign.WAS_ANSWERED);
    }

    @Test
    void namesNobodyWhereTheyTookNoPart() {
        ofJill.add(mail(DAY, Set.of(), part(JACK, Role.FROM), part(JUDY, Role.TO)));

        assertThat(ofJill.facts()).isEqualTo(Map.of());
    }
}
