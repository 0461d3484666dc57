package dev.familiar.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.model.Origin;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Exchange.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TieMeterTest {

    private static final Instant TODAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void hasNoStrengthWithoutAnything() {
        Tie tie = TieMeter.measure(List.of(), Set.of(), TODAY);

        assertThat(tie.strength()).isZero();
        assertThat(tie.reasons()).isEmpty();
        assertThat(tie.facts().anyTrace()).isFalse();
    }

    @Test
    void countsDaysNotMessages() {
        List<Exchange> oneAfternoon = repeat(20, i -> exchange(Direction.SENT, 10));
        List<Exchange> manyDays = repeat(20, i -> exchange(Direction.SENT, 10 + i));

        assertThat(strength(withAnswer(manyDays)))
                .isGreaterThan(strength(withAnswer(oneAfternoon)));
    }

    @Test
    void capsOneWayWriting() {
        List<Exchange> oneWay = repeat(300, i -> exchange(Direction.RECEIVED, i));

        assertThat(strength(oneWay)).isLessThan(0.2);
        assertThat(strength(withAnswer(oneWay))).isGreaterThan(0.4);
    }

    @Test
    void countsNothingOfAProgramThatNeverGetsAnAnswer() {
        List<Exchange> orders =
                repeat(12, i -> titled(exchange(Direction.RECEIVED, i), "Your order " + i));

        Tie tie = TieMeter.measure(orders, Set.of(), TODAY);

        assertThat(tie.facts().passive().oneSided()).isTrue();
        assertThat(tie.strength()).isZero();
    }

    @Test
    void countsHalfMachineMailAsAPrograms() {
        List<Exchange> mixed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            mixed.add(titled(exchange(Direction.RECEIVED, i), "Word " + (char) ('a' + i)));
            mixed.add(marked(Mark.BULK, 20 + i));
        }

        assertThat(facts(mixed).passive().oneSided()).isTrue();
    }

    @Test
    void takesNobodyForAProgramWhoGotOrGaveAnAnswer() {
        List<Exchange> orders =
                repeat(12, i -> titled(exchange(Direction.RECEIVED, i), "Your order " + i));

        assertThat(facts(withAnswer(orders)).passive().oneSided()).isFalse();
        List<Exchange> answering = new ArrayList<>(orders);
        answering.add(marked(Mark.REPLY, 3));
        assertThat(facts(answering).passive().oneSided()).isFalse();
    }

    @Test
    void takesNobodyForAProgramWhoWritesOfMoreThanOneThing() {
        String[] words = {"lunch", "boats", "kids", "school"};
        List<Exchange> letters =
                repeat(12, i -> titled(exchange(Direction.RECEIVED, i), "On " + words[i % 4]));

        assertThat(facts(letters).passive().oneSided()).isFalse();
    }

    private static TieFacts facts(List<Exchange> exchanges) {
        return TieMeter.measure(exchanges, Set.of(), TODAY).facts();
    }

    private static Exchange titled(Exchange plain, String subject) {
        return new Exchange(
                plain.interaction(),
                plain.channel(),
                plain.direction(),
                plain.moment(),
                new Setting(1, Set.of(), subject));
    }

    private static Exchange marked(Mark mark, int daysAgo) {
        Exchange plain = exchange(Direction.RECEIVED, daysAgo);
        return new Exchange(
                plain.interaction(),
                plain.channel(),
                plain.direction(),
                plain.moment(),
                new Setting(1, Set.of(mark), "Word"));
    }

    @Test
    void fadesByHalfInAboutHalfAYearButNeverVanishes() {
        List<Exchange> recent = withAnswer(repeat(10, i -> exchange(Direction.RECEIVED, 1 + i)));
        List<Exchange> old = withAnswer(repeat(10, i -> exchange(Direction.RECEIVED, 3650 + i)));

        assertThat(strength(old)).isBetween(0.01, strength(recent) / 2);
    }

    @Test
    void explainsItsStrengthCompletely() {
        Tie tie =
                TieMeter.measure(
                        withAnswer(
                                List.of(
                                        exchange(Direction.RECEIVED, 3),
                                        exchange(Direction.MET, 9))),
                        Set.of(Origin.Kind.CARD),
                        TODAY);

        assertThat(tie.reasons().stream().mapToDouble(Tie.Reason::share).sum())
                .isEqualTo(1, within(1e-9));
        assertThat(tie.reasons())
                .extracting(Tie.Reason::factor)
                .contains("reciprocity", "meetings", "record");
    }

    @Test
    void countsInWordsThatFitTheNumber() {
        List<Exchange> once =
                List.of(
                        exchange(Direction.SENT, 3),
                        exchange(Direction.RECEIVED, 3),
                        exchange(Direction.MET, 9));
        List<Exchange> twice = new ArrayList<>(once);
        twice.add(exchange(Direction.SENT, 5));
        twice.add(exchange(Direction.RECEIVED, 5));
        twice.add(exchange(Direction.MET, 11));

        assertThat(texts(once))
                .contains(
                        "wrote on 1 day, heard on 1", "1 day in small company", "1 small meeting");
        assertThat(texts(twice))
                .contains("wrote on 2 days, heard on 2", "2 days in small company")
                .contains("2 small meetings");
    }

    private static List<String> texts(List<Exchange> exchanges) {
        return TieMeter.measure(exchanges, Set.of(), TODAY).reasons().stream()
                .map(Tie.Reason::text)
                .toList();
    }

    @Test
    void doesNotDependOnTheOrderOfExchanges() {
        List<Exchange> exchanges =
                new ArrayList<>(withAnswer(repeat(30, i -> exchange(Direction.RECEIVED, i * 7))));
        double before = strength(exchanges);

        Collections.shuffle(exchanges, new Random(7));

        assertThat(strength(exchanges)).isEqualTo(before);
    }

    @Nested
    class OfWhatIsNoTrace {

        @ParameterizedTest
        @EnumSource(names = {"BULK", "AUTOMATIC", "SPAM", "DRAFT", "INVITATION_NOTE", "CANCELLED"})
        void leavesOutMessagesMarked(Mark mark) {
            Exchange marked = exchange(Direction.RECEIVED, 5, 1, Set.of(mark));

            assertThat(TieMeter.measure(List.of(marked), Set.of(), TODAY).facts().anyTrace())
                    .isFalse();
        }

        @Test
        void countsWhatOnlyWentByOnAListAsOverheard() {
            Exchange onList = exchange(Direction.OVERHEARD, 5, 1, Set.of(Mark.LIST));

            TieFacts facts = TieMeter.measure(List.of(onList), Set.of(), TODAY).facts();

            assertThat(facts.anyTrace()).isFalse();
            assertThat(facts.passive()).isEqualTo(new TieFacts.Passive(0, 1, 0, false));
        }

        @Test
        void keepsADirectReplyOnAList() {
            Exchange reply = exchange(Direction.RECEIVED, 5, 2, Set.of(Mark.LIST, Mark.REPLY));

            assertThat(
                            TieMeter.measure(List.of(reply), Set.of(), TODAY)
                                    .facts()
                                    .written()
                                    .received())
                    .isEqualTo(1);
        }

        @Test
        void leavesOutWhatIsStillToCome() {
            Exchange tomorrow = exchange(Direction.MET, -1);

            assertThat(TieMeter.measure(List.of(tomorrow), Set.of(), TODAY).facts().anyTrace())
                    .isFalse();
        }

        @Test
        void countsBeingCopiedTogetherApart() {
            Tie tie = TieMeter.measure(List.of(exchange(Direction.BESIDE, 5)), Set.of(), TODAY);

            assertThat(tie.strength()).isZero();
            assertThat(tie.facts().passive().beside()).isEqualTo(1);
        }
    }

    private static double strength(List<Exchange> exchanges) {
        return TieMeter.measure(exchanges, Set.of(), TODAY).strength();
    }

    private static List<Exchange> withAnswer(List<Exchange> exchanges) {
        List<Exchange> all = new ArrayList<>(exchanges);
        all.addAll(
                exchanges.stream()
                        .filter(e -> e.direction() != Direction.MET)
                        .map(e ->
                                new Exchange(
                                        e.interaction() + "-answer",
                                        e.channel(),
                                        e.direction() == Direction.SENT
                                                ? Direction.RECEIVED
                                                : Direction.SENT,
                                        e.moment(),
                                        e.setting()))
                        .toList());
        return all;
    }

    private static List<Exchange> repeat(
            int times, java.util.function.IntFunction<Exchange> exchange) {
        return IntStream.range(0, times).mapToObj(exchange).toList();
    }

    private static Exchange exchange(Direction direction, int daysAgo) {
        return exchange(direction, daysAgo, 1, Set.of());
    }

    private static Exchange exchange(
            Direction direction, int daysAgo, int others, Set<Mark> marks) {
        Channel channel = direction == Direction.MET ? Channel.EVENT : Channel.MAIL;
        Moment moment = Moment.of(TODAY.minus(Duration.ofDays(daysAgo)));
        return new Exchange(
                "mail:" + direction + daysAgo,
                channel,
                direction,
                moment,
                new Setting(others, marks, "Plans"));
    }
}
