package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.requests.RequestGroup.Kind;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Doubt;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.evidence.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGroupsTest {

    private static final String PITCH =
            "Hi %s, we help %s agencies like yours double their pipeline without hiring anybody."
                    + " Would you be open to a quick call on %s to see whether it fits?";

    private static RequestView view(
            int number, double probability, Verdict verdict, String note, String decision) {
        double odds = Math.log(probability / (1 - probability)) / Math.log(2);
        ConnectionRequest request =
                new ConnectionRequest(
                        "request:" + number,
                        new Requester(PersonName.of("Sender " + number), null, "", "", ""),
                        new Invitation(true, null, note, MutualConnections.NOT_SAID, ""));
        return new RequestView(
                "r-" + number,
                new Judgement(
                        request,
                        odds,
                        List.of(),
                        verdict,
                        new Judgement.Finding(null, 0, "", List.of()),
                        new Doubt(probability, probability, List.of(), List.of()),
                        new Case(odds, List.of(), List.of(), List.of()),
                        ""),
                decision);
    }

    private static RequestView declined(int number, double probability, String note) {
        return view(
                number, probability, new Verdict.Decline(Reason.NO_TRACE, false, false), note, "");
    }

    private static RequestView accepted(int number, double probability, Reason reason) {
        return view(number, probability, new Verdict.Accept(reason, ""), "", "");
    }

    private static List<Kind> kinds(List<RequestGroup> groups) {
        return groups.stream().map(RequestGroup::kind).toList();
    }

    @Test
    void thoseWithoutATraceAreTogetherBelowTheLowestLimitThatTakesInAll() {
        List<RequestView> views =
                List.of(
                        declined(1, 0.001, ""),
                        declined(2, 0.004, ""),
                        declined(3, 0.018, ""),
                        declined(4, 0.002, ""),
                        declined(5, 0.09, ""));

        RequestGroup group = RequestGroups.of(views).getFirst();

        assertThat(group.kind()).isEqualTo(Kind.NO_TRACE);
        assertThat(group.limit()).isEqualTo(0.02);
        assertThat(group.ids()).containsExactly("r-1", "r-2", "r-3", "r-4");
        assertThat(group.sample())
                .as("the least certain")
                .extracting(RequestView::id)
                .containsExactly("r-3", "r-2", "r-4");
    }

    @Test
    void onlyThoseKnownByWhatPassedAreAcceptedTogether() {
        List<RequestGroup> groups =
                RequestGroups.of(
                        List.of(
                                accepted(1, 0.999, Reason.TRACES),
                                accepted(2, 0.995, Reason.CARD),
                                accepted(3, 0.992, Reason.OWNER_SAID),
                                accepted(4, 0.98, Reason.TRACES),
                                accepted(5, 0.999, Reason.FORMER_COLLEAGUE)));

        assertThat(kinds(groups)).containsExactly(Kind.KNOWN);
        assertThat(groups.getFirst().ids()).containsExactly("r-1", "r-2", "r-3");
    }

    @Test
    void twoAreNoGroupAndWhoeverIsPutOffOrToBeFollowedIsInNone() {
        assertThat(RequestGroups.of(List.of(declined(1, 0.01, ""), declined(2, 0.01, ""))))
                .isEmpty();
        Verdict follow = new Verdict.Decline(Reason.NO_TRACE, true, false);
        Verdict no = new Verdict.Decline(Reason.NO_TRACE, false, false);
        assertThat(
                        RequestGroups.of(
                                List.of(
                                        view(1, 0.01, follow, "", ""),
                                        view(2, 0.01, no, "", "later"),
                                        view(3, 0.01, no, "", "ask"),
                                        declined(4, 0.01, ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCampaignIsFoundAmongOtherNotesWhateverIsPutIn(long seed) {
        Random dice = new Random(seed);
        List<String> words =
                IntStream.range(0, 400).mapToObj(i -> "word" + dice.nextInt(300)).toList();
        List<String> trades = List.of("design", "legal", "music", "travel", "food");
        List<String> days = List.of("Monday", "Tuesday", "Friday");
        List<RequestView> views = new ArrayList<>();
        List<String> pitched = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean isPitch = i % 6 == 0;
            int from = dice.nextInt(360);
            String note =
                    isPitch
                            ? PITCH.formatted(
                                    "Name" + i,
                                    trades.get(dice.nextInt(5)),
                                    days.get(dice.nextInt(3)))
                            : String.join(" ", words.subList(from, from + 20 + dice.nextInt(15)));
            views.add(declined(i, 0.3, note));
            if (isPitch) {
                pitched.add("r-" + i);
            }
        }
        Collections.shuffle(views, dice);

        List<RequestGroup> groups =
                RequestGroups.of(views).stream()
                        .filter(group -> group.ids().contains(pitched.getFirst()))
                        .toList();

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().kind()).isEqualTo(Kind.PITCH);
        assertThat(groups.getFirst().ids()).containsExactlyInAnyOrderElementsOf(pitched);
    }

    @Test
    void shortNotesAndThoseOfAcceptedPeopleAreNoCampaign() {
        String polite = "I would like to join your network";
        List<RequestView> views = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            views.add(declined(i, 0.3, polite));
            views.add(
                    view(
                            10 + i,
                            0.9,
                            new Verdict.Accept(Reason.CLAIM_CONFIRMED, ""),
                            PITCH.formatted("A" + i, "legal", "Monday"),
                            ""));
        }

        assertThat(RequestGroups.of(views)).isEmpty();
    }

    @Test
    void nobodyIsInTwoGroups() {
        List<RequestView> views = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            views.add(declined(i, 0.01, PITCH.formatted("B" + i, "music", "Friday")));
            views.add(declined(10 + i, 0.01, ""));
        }

        List<RequestGroup> groups = RequestGroups.of(views);

        assertThat(kinds(groups)).containsExactly(Kind.PITCH, Kind.NO_TRACE);
        assertThat(groups.stream().flatMap(group -> group.ids().stream()))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void aGroupHoldsOfEachWhenItIsDecided() {
        List<RequestView> views =
                List.of(declined(1, 0.01, ""), declined(2, 0.01, ""), declined(3, 0.01, ""));
        RequestGroup group = RequestGroups.of(views).getFirst();

        assertThat(views).allMatch(group.holds());
        assertThat(group.holds().test(declined(1, 0.03, ""))).isFalse();
        assertThat(group.holds().test(accepted(1, 0.999, Reason.TRACES))).isFalse();
        assertThat(group).asString().doesNotContain("Sender");
    }

    @Test
    void aThousandAreGroupedAtOnce() {
        List<RequestView> views = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            views.add(
                    declined(
                            i, 0.01, i % 2 == 0 ? PITCH.formatted("C" + i, "food", "Monday") : ""));
        }

        assertThat(RequestGroups.of(views)).hasSize(2);
    }
}
