package dev.familiar.app.pressing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.familiar.app.Familiar;
import dev.familiar.app.Undone;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.DecisionView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String INVITATIONS =
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void fourAsk() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), Clock.fixed(NOW, ZoneOffset.UTC));
        export("2026-03-01T00:00:00Z", "Ada Oak", "Ben Ash", "Cleo Elm", "Dan Fir");
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static String row(String name) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return "%s,Olive Owner,\"2/20/26, 9:00 AM\",,INCOMING,https://www.linkedin.com/in/%s,%s\n"
                .formatted(name, slug, "https://www.linkedin.com/in/olive-owner");
    }

    private void read(Path file, String at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
        var _ =
                familiar.reading()
                        .importArchives(ImportRequest.of(List.of(file)), ImportProgress.none());
    }

    /// An export in which these wait.
    private void export(String at, String... names) throws IOException {
        StringBuilder text = new StringBuilder(INVITATIONS);
        for (String name : names) {
            text.append(row(name));
        }
        Path dir = Files.createDirectories(folder.resolve(at.replace(':', '-')));
        read(Files.writeString(dir.resolve("Invitations.csv"), text), at);
    }

    private DecisionView decide(String who, String word) {
        return familiar.requests().decide(who, word, "");
    }

    private List<String> left() {
        return familiar.pressing().left().stream()
                .map(view -> view.press() + " " + view.name())
                .toList();
    }

    @Test
    void everyDecisionIsAThingToPressInTheOrderOfDeciding() {
        decide("Cleo Elm", "decline");
        decide("Ada Oak", "accept");
        decide("Ben Ash", "ask");
        decide("Dan Fir", "later");

        assertThat(left()).containsExactly("DECLINE Cleo Elm", "ACCEPT Ada Oak", "ASK Ben Ash");
        assertThat(familiar.pressing().left())
                .extracting(PressView::link, PressView::decidedAt)
                .contains(tuple("https://www.linkedin.com/in/ada-oak", NOW));
    }

    @Test
    void aLaterDecisionReplacesTheThingAndARepeatedOneDoesNot() {
        assertThat(decide("Ada Oak", "decline").isNew()).isTrue();
        assertThat(decide("Ada Oak", "decline").isNew()).isFalse();
        assertThat(left()).containsExactly("DECLINE Ada Oak");

        decide("Ada Oak", "accept");
        assertThat(left()).containsExactly("ACCEPT Ada Oak");
        decide("Ada Oak", "later");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatIsTickedIsOffUntilItIsTakenBackOrDecidedOtherwise() {
        decide("Ada Oak", "decline");
        assertThat(familiar.pressing().tick("Ada Oak").press()).isEqualTo(Press.DECLINE);
        assertThat(left()).isEmpty();
        assertThat(familiar.pressing().done())
                .extracting(PressedView::how)
                .containsExactly(PressedView.How.TICKED);
        assertThatThrownBy(() -> familiar.pressing().tick("Ada Oak"))
                .isInstanceOf(NotFoundException.class);

        decide("Ada Oak", "accept");
        assertThat(left()).containsExactly("ACCEPT Ada Oak");
        assertThat(familiar.undo()).get().isInstanceOf(Undone.Decided.class);
        assertThat(left()).as("pressed already").isEmpty();
        assertThat(familiar.undo()).get().isInstanceOf(Undone.Ledgered.class);
        assertThat(left()).containsExactly("DECLINE Ada Oak");
    }

    @Test
    void aSweepIsOneWordAndOneUndoTakesItBack() {
        for (String who : List.of("Ada Oak", "Ben Ash", "Cleo Elm")) {
            decide(who, "decline");
        }
        decide("Dan Fir", "accept");
        List<String> all = familiar.pressing().left().stream().map(PressView::request).toList();

        assertThat(familiar.pressing().tick(Press.DECLINE, all)).hasSize(3);
        assertThat(left()).containsExactly("ACCEPT Dan Fir");
        assertThat(familiar.undo())
                .get()
                .isInstanceOfSatisfying(
                        Undone.Ledgered.class,
                        undone ->
                                assertThat(undone.entry().names())
                                        .containsExactly("Ada Oak", "Ben Ash", "Cleo Elm"));
        assertThat(left()).hasSize(4);
    }

    @Test
    void onlyWhatIsLeftOfThatGroupIsTicked() {
        String ada = decide("Ada Oak", "decline").request();
        String ben = decide("Ben Ash", "accept").request();

        assertThat(familiar.pressing().tick(Press.DECLINE, List.of(ada, ben, "r-none")))
                .extracting(PressView::name)
                .containsExactly("Ada Oak");
        assertThat(familiar.pressing().tick(Press.DECLINE, List.of(ada))).isEmpty();
        assertThat(left()).containsExactly("ACCEPT Ben Ash");
    }

    @Test
    void twoWhoTickTheSameAtOnceLeaveOneWord() throws Exception {
        String ada = decide("Ada Oak", "decline").request();
        Familiar beside = familiar.beside();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<PressView>>> ticks = new ArrayList<>();
            ticks.add(threads.submit(() -> familiar.pressing().tick(Press.DECLINE, List.of(ada))));
            ticks.add(threads.submit(() -> beside.pressing().tick(Press.DECLINE, List.of(ada))));
            int ticked = 0;
            for (Future<List<PressView>> tick : ticks) {
                ticked += tick.get().size();
            }
            assertThat(ticked).isEqualTo(1);
        }
        assertThat(familiar.undo()).get().isInstanceOf(Undone.Ledgered.class);
        assertThat(familiar.undo()).get().isInstanceOf(Undone.Decided.class);
    }

    @Test
    void theNextExportClosesWhatWasPressedElsewhere() throws IOException {
        decide("Ada Oak", "accept");
        decide("Ben Ash", "decline");
        decide("Cleo Elm", "follow");
        decide("Dan Fir", "decline");
        Path dir = Files.createDirectories(folder.resolve("next"));
        read(
                Files.writeString(
                        dir.resolve("Connections.csv"),
                        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                                + "Ada,Oak,https://www.linkedin.com/in/ada-oak,,,,03 Mar 2026\n"),
                "2026-03-09T00:00:00Z");
        export("2026-03-09T00:00:00Z", "Dan Fir");

        assertThat(left()).containsExactly("FOLLOW Cleo Elm", "DECLINE Dan Fir");
        assertThat(familiar.pressing().done())
                .extracting(done -> done.view().name(), PressedView::how)
                .containsExactly(
                        tuple("Ben Ash", PressedView.How.GONE),
                        tuple("Ada Oak", PressedView.How.CONNECTED));
    }

    @Test
    void withoutAProfileTheNameIsSearched() {
        PressView view = new PressView("r-1", "Zoë O'Hara & Co", Press.ACCEPT, null, "", NOW);

        assertThat(view.link())
                .isEqualTo(
                        "https://www.linkedin.com/search/results/people/"
                                + "?keywords=Zo%C3%AB+O%27Hara+%26+Co");
        assertThat(view).asString().doesNotContain("Zoë");
    }
}
