package dev.familiar.network.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which silences are the end of a job.
class WorkEndsTest {

    private static final String FIRM = "quarry.example.com";
    private static final long END = 1_000;

    private static WorkEnds.Member member(
            String id, Set<String> domains, boolean silent, long last, long seen, long left) {
        return new WorkEnds.Member(
                id,
                domains,
                true,
                new Cadence(
                        Rhythm.none(Frequency.OFTEN),
                        10,
                        20,
                        0,
                        0,
                        last,
                        END,
                        0,
                        0,
                        seen,
                        Contacts.NEVER,
                        0.8),
                silent,
                left);
    }

    private static WorkEnds.Member silent(String id, long last) {
        return member(id, Set.of(FIRM), true, last, last, Contacts.NEVER);
    }

    private static List<WorkEnds.Member> firm(long last) {
        List<WorkEnds.Member> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(silent("c" + i, last + 5L * i));
        }
        return all;
    }

    @Test
    void allOfAFirmSilentAtOnceIsTheEndOfAJob() {
        List<WorkEnds.Member> all = firm(500);

        assertThat(WorkEnds.of(all)).hasSize(6);
    }

    @Test
    void whoKeptItUpBeyondTheJobIsMissed() {
        List<WorkEnds.Member> all = firm(500);
        all.add(silent("friend", 800));

        assertThat(WorkEnds.of(all)).doesNotContain("friend").hasSize(6);
    }

    @Test
    void oneSilentColleagueAmongMany() {
        List<WorkEnds.Member> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(member("c" + i, Set.of(FIRM), false, 990, 995, Contacts.NEVER));
        }
        all.add(member("moved on", Set.of(FIRM), true, 700, 710, Contacts.NEVER));
        all.add(member("still there", Set.of(FIRM), true, 700, 990, Contacts.NEVER));

        assertThat(WorkEnds.of(all)).containsExactly("moved on");
    }

    @Test
    void aDeadAddressEndsWhatWentByIt() {
        WorkEnds.Member left = member("left", Set.of(FIRM), true, 600, 600, 610);
        WorkEnds.Member later = member("later", Set.of(FIRM), true, 900, 900, 610);

        assertThat(WorkEnds.of(List.of(left, later))).containsExactly("left");
    }

    @Test
    void friendsWithoutAFirmAreNobodysColleagues() {
        List<WorkEnds.Member> all = firm(500);
        all.add(member("friend", Set.of(), true, 500, 500, Contacts.NEVER));

        assertThat(WorkEnds.of(all)).doesNotContain("friend");
    }
}
