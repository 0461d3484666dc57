package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.SOMEWHERE;
import static dev.familiar.store.Samples.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.EventNote;
import dev.familiar.model.source.EventNote.Kind;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSeriesTest {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    /// A Monday at noon.
    private static final long NOON = Instant.parse("2025-03-10T12:00:00Z").getEpochSecond();

    private static final long WEEKS_BEFORE = NOON - 14 * DAY;

    @TempDir Path folder;

    private Store store;
    private int series;

    @BeforeEach
    void opens() {
        store = Store.open(folder.resolve("home"));
        store.owner().addOwnerHandle(OWNER);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    /// One thing that is said of an event at one of its times.
    private record Said(long at, EventNote note) {

        private Interaction of(String series) {
            boolean comes = note.kind() == Kind.YES;
            boolean answers = comes || note.kind() == Kind.NO;
            Set<Mark> marks =
                    answers
                            ? Set.of(Mark.CALENDAR_REPLY)
                            : note.kind() == Kind.OFF ? Set.of(Mark.CANCELLED) : Set.of();
            return new Interaction(
                    series + Instant.ofEpochSecond(at),
                    Channel.EVENT,
                    Moment.of(Instant.ofEpochSecond(at)),
                    answers
                            ? List.of(part(comes ? Role.ATTENDEE : Role.INVITED, "", OWNER))
                            : List.of(
                                    part(Role.ORGANIZER, "Ada", ADA),
                                    part(Role.INVITED, "", OWNER)),
                    new Content("Lunch", "", marks, note.in(series)));
        }
    }

    private static Said once(long at, long sequence) {
        return new Said(
                at,
                new EventNote(Kind.ONCE, EventNote.WHOLE, sequence, WEEKS_BEFORE + sequence, ""));
    }

    private static Said often(long at, long sequence, long said) {
        return new Said(at, new EventNote(Kind.SERIES, EventNote.WHOLE, sequence, said, ""));
    }

    private static Said apart(long at, long slot, Kind kind) {
        return new Said(at, new EventNote(kind, slot, 0, WEEKS_BEFORE, ""));
    }

    private static Said off(long at, long sequence, long said) {
        return new Said(at, new EventNote(Kind.OFF, EventNote.WHOLE, sequence, said, ""));
    }

    private static Said answer(long at, Kind kind, long said) {
        return new Said(at, new EventNote(kind, EventNote.WHOLE, 0, said, OWNER.key()));
    }

    /// What holds when all of this is said in this order, each in an import of its own or all in
    /// one.
    private Map<Long, String> told(List<Said> story, boolean atOnce) {
        String own = "event:" + series++ + "/";
        if (atOnce) {
            put(story, own);
        } else {
            story.forEach(one -> put(List.of(one), own));
        }
        Map<Long, String> holds = new TreeMap<>();
        for (Said one : story) {
            Interaction kept =
                    store.interactions()
                            .interaction(own + Instant.ofEpochSecond(one.at()))
                            .orElseThrow()
                            .interaction();
            boolean comes =
                    kept.participants().stream()
                            .anyMatch(
                                    it -> it.handle().equals(OWNER) && it.role() == Role.ATTENDEE);
            holds.put(
                    one.at() - NOON,
                    (kept.content().marks().isEmpty() ? "holds" : kept.content().marks().toString())
                            + (comes ? " and they come" : ""));
        }
        return holds;
    }

    private void put(List<Said> story, String own) {
        try (ImportSession session =
                store.begin(Samples.archive(own + story.hashCode()), Samples.AS_OF)) {
            story.forEach(
                    one -> session.put(new SourceRecord.Happened(one.of(own), ""), SOMEWHERE));
            session.finish();
        }
    }

    /// The same in every order, up to a limit.
    private Map<Long, String> told(Said... story) {
        List<Said> order = new ArrayList<>(List.of(story));
        Map<Long, String> first = told(order, true);
        Random random = new Random(1);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(order, random);
            assertThat(told(order, i > 0)).as("%s", order).isEqualTo(first);
        }
        return first;
    }

    @Test
    void theHighestChangeHoldsAndNoOther() {
        assertThat(told(once(NOON, 0), once(NOON + DAY, 2), once(NOON + 2 * DAY, 1)))
                .isEqualTo(Map.of(0L, "[CANCELLED]", DAY, "holds", 2 * DAY, "[CANCELLED]"));
    }

    @Test
    void anEventThatIsMovedBackHoldsWhereItWas() {
        assertThat(told(once(NOON, 0), once(NOON + DAY, 1), once(NOON, 2)))
                .isEqualTo(Map.of(0L, "holds", DAY, "[CANCELLED]"));
    }

    @Test
    void whatWasCalledOffHoldsNoMoreUntilItIsOnAgain() {
        assertThat(told(once(NOON, 0), off(NOON, 1, WEEKS_BEFORE)))
                .isEqualTo(Map.of(0L, "[CANCELLED]"));
        assertThat(told(once(NOON, 1), off(NOON, 1, WEEKS_BEFORE)))
                .isEqualTo(Map.of(0L, "[CANCELLED]"));
        assertThat(told(once(NOON, 0), off(NOON, 1, WEEKS_BEFORE), once(NOON, 2)))
                .isEqualTo(Map.of(0L, "holds"));
    }

    @Test
    void ofASeriesWhatLayBeforeItWasCalledOffHadBeen() {
        assertThat(
                        told(
                                often(NOON, 0, WEEKS_BEFORE),
                                often(NOON + 7 * DAY, 0, WEEKS_BEFORE),
                                often(NOON + 14 * DAY, 0, WEEKS_BEFORE),
                                off(NOON, 1, NOON + 8 * DAY)))
                .isEqualTo(Map.of(0L, "holds", 7 * DAY, "holds", 14 * DAY, "[CANCELLED]"));
    }

    @Test
    void aSeriesOnAnotherHourCountsOnceADay() {
        assertThat(
                        told(
                                often(NOON, 0, WEEKS_BEFORE),
                                often(NOON + 7 * DAY, 0, WEEKS_BEFORE),
                                often(NOON - HOUR, 1, NOON + 3 * DAY),
                                often(NOON + 7 * DAY - HOUR, 1, NOON + 3 * DAY)))
                .isEqualTo(
                        Map.of(
                                -HOUR,
                                "holds",
                                0L,
                                "[CANCELLED]",
                                7 * DAY - HOUR,
                                "holds",
                                7 * DAY,
                                "[CANCELLED]"));
    }

    @Test
    void oneTimeOfASeriesIsMovedOrCalledOffAlone() {
        long second = NOON + 7 * DAY;
        assertThat(
                        told(
                                often(NOON, 0, WEEKS_BEFORE),
                                often(second, 0, WEEKS_BEFORE),
                                apart(second + 2 * DAY, second, Kind.ONCE)))
                .isEqualTo(Map.of(0L, "holds", 7 * DAY, "[CANCELLED]", 9 * DAY, "holds"));
        assertThat(
                        told(
                                often(NOON, 0, WEEKS_BEFORE),
                                often(second, 0, WEEKS_BEFORE),
                                apart(second, second, Kind.OFF)))
                .isEqualTo(Map.of(0L, "holds", 7 * DAY, "[CANCELLED]"));
    }

    @Test
    void anAnswerMakesNoEventAndTheLastOneCounts() {
        assertThat(told(answer(NOON, Kind.YES, 5)))
                .isEqualTo(Map.of(0L, "[CALENDAR_REPLY] and they come"));
        assertThat(told(once(NOON, 0), answer(NOON, Kind.YES, 5)))
                .isEqualTo(Map.of(0L, "holds and they come"));
        assertThat(told(once(NOON, 0), answer(NOON, Kind.YES, 5), answer(NOON, Kind.NO, 6)))
                .isEqualTo(Map.of(0L, "holds"));
        assertThat(told(once(NOON, 0), answer(NOON, Kind.NO, 5), answer(NOON, Kind.YES, 6)))
                .isEqualTo(Map.of(0L, "holds and they come"));
    }

    /// Whatever is said, it comes out the same in every order.
    @Test
    void noOrderMattersInAnyStory() {
        Random random = new Random(17);
        for (int story = 0; story < 10; story++) {
            List<Said> said = new ArrayList<>();
            for (int i = 2 + random.nextInt(5); i > 0; i--) {
                long at = NOON + random.nextInt(4) * 7L * DAY - random.nextInt(2) * HOUR;
                long when = WEEKS_BEFORE + random.nextInt(40) * DAY;
                Kind kind = List.copyOf(EnumSet.allOf(Kind.class)).get(random.nextInt(5));
                boolean whole = random.nextInt(3) > 0;
                boolean answers = kind == Kind.YES || kind == Kind.NO;
                said.add(
                        new Said(
                                at,
                                new EventNote(
                                        kind,
                                        whole || answers
                                                ? EventNote.WHOLE
                                                : NOON + random.nextInt(4) * 7L * DAY,
                                        random.nextInt(4),
                                        when,
                                        answers ? OWNER.key() : "")));
            }
            told(said.toArray(Said[]::new));
        }
    }

    /// A guest knows the UID; to call the event off takes who called it.
    @Test
    void isCalledOffAndMovedByItsOrganizerOnly() {
        Said called = by(ADA.key(), Kind.ONCE, NOON, 0);
        Said byGuest = by("mailto:mallory@example.net", Kind.OFF, NOON, 9);
        Said movedByGuest = by("mailto:mallory@example.net", Kind.ONCE, NOON + 3_600, 9);
        Said byOrganizer = by(ADA.key(), Kind.OFF, NOON, 1);

        for (boolean atOnce : new boolean[] {true, false}) {
            assertThat(told(List.of(called, byGuest), atOnce)).containsEntry(0L, "holds");
            assertThat(told(List.of(byGuest, called), atOnce)).containsEntry(0L, "holds");
            assertThat(told(List.of(called, movedByGuest), atOnce)).containsEntry(0L, "holds");
            assertThat(told(List.of(byOrganizer, byGuest, called), atOnce))
                    .containsEntry(0L, "[CANCELLED]");
        }
    }

    private static Said by(String organizer, Kind kind, long at, long sequence) {
        return new Said(
                at,
                new EventNote(kind, EventNote.WHOLE, sequence, WEEKS_BEFORE + sequence, organizer));
    }

    /// One UID without a rule cannot be two meetings: the one that was written last holds.
    @Test
    void anEventThatTakesPlaceOnceTakesPlaceWhereItWasPutLast() {
        Said first = stated(NOON, WEEKS_BEFORE);
        Said again = stated(NOON, WEEKS_BEFORE + 60);
        Said moved = stated(NOON + 2 * DAY, WEEKS_BEFORE + 120);

        for (boolean atOnce : new boolean[] {true, false}) {
            assertThat(told(List.of(first, moved), atOnce))
                    .containsEntry(0L, "[CANCELLED]")
                    .containsEntry(2 * DAY, "holds");
            assertThat(told(List.of(moved, first), atOnce))
                    .containsEntry(0L, "[CANCELLED]")
                    .containsEntry(2 * DAY, "holds");
            assertThat(told(List.of(first, again), atOnce)).containsEntry(0L, "holds");
        }
    }

    private static Said stated(long at, long said) {
        return new Said(at, new EventNote(Kind.ONCE, EventNote.WHOLE, 0, said, ADA.key()));
    }
}
