package dev.familiar.app.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowChange.Outcome;
import dev.familiar.app.json.FollowJson;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.follow.Follow.Personally;
import dev.familiar.network.follow.Platform;
import dev.familiar.network.follow.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Otto follows Ada, whom he has never met, and others whom his archives do not hold.
class FollowDeskTest {

    private static final String ADA = "ada@oberlander.example.com";
    private static final String OTTO = "otto@example.org";

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Familiar familiar;
    private int letters;

    @BeforeEach
    void importsTwo() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        bringIn(
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        card("ada", "Ada Oberlander", ADA)
                                + card("bea", "Bea Passerby", "bea@passage.example.com")
                                + card("bo", "Bo Passerby", "bo@passage.example.com")));
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static String card(String id, String name, String address) {
        return "BEGIN:VCARD\nVERSION:3.0\nUID:7c1f8a02-%s\nFN:%s\nEMAIL:%s\nEND:VCARD\n"
                .formatted(id, name, address);
    }

    private void bringIn(Path archive) {
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(archive),
                                        "",
                                        "",
                                        List.of(new EmailAddress(OTTO)),
                                        false),
                                ImportProgress.none());
    }

    private void mail(String day, String from, String to) throws IOException {
        letters++;
        bringIn(
                Files.writeString(
                        folder.resolve("mail-" + letters + ".eml"),
                        """
                        From: %s
                        To: %s
                        Date: %s 10:00:00 +0000
                        Message-ID: <letter-%d@example.org>
                        Subject: The pier

                        Shall we meet at the pier?
                        """
                                .formatted(from, to, day, letters)));
    }

    private FollowView only() {
        List<FollowView> all = familiar.following().all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private FollowChange follow(String who) {
        return familiar.following().follow(FollowWish.of(who));
    }

    @Test
    void keepsWhatWasSaidAndChangesItPieceByPiece() {
        FollowChange begun =
                familiar.following()
                        .follow(
                                new FollowWish(
                                        "Ada Oberlander",
                                        null,
                                        "https://twitter.com/Ada_O",
                                        "writes on piers",
                                        "we meet at a fair",
                                        null,
                                        Personally.NOT_KNOWN));
        now = now.plus(Duration.ofDays(3));
        FollowChange changed =
                familiar.following()
                        .follow(new FollowWish(ADA, null, "", null, null, "tall", null));

        assertThat(begun.outcome()).isEqualTo(Outcome.BEGUN);
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(follow("ada oberlander").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(only().follow().said().why()).isEqualTo("writes on piers");
        assertThat(only().follow().said().connectWhen()).isEqualTo("we meet at a fair");
        assertThat(only().follow().said().note()).isEqualTo("tall");
        assertThat(only().follow().said().known()).isEqualTo(Personally.NOT_KNOWN);
        assertThat(only().follow().since()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(only().address()).isEqualTo("https://x.com/ada_o");
        assertThat(only().person()).startsWith("p-");
        assertThat(only().toString()).doesNotContain("Ada", "pier");
    }

    @Test
    void takesBackTheLastWord() {
        follow("Ada Oberlander");
        familiar.following().follow(new FollowWish(ADA, null, "", "piers", null, null, null));

        assertThat(familiar.undo()).isPresent();
        assertThat(only().follow().said().why()).isEmpty();
        assertThat(familiar.undo()).isPresent();
        assertThat(familiar.following().all()).isEmpty();
    }

    @Test
    void followsWhomTheArchivesDoNotHold() {
        assertThat(follow("@ada@social.example").view().person()).isEmpty();
        assertThat(follow("https://social.example/@ada").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(follow("Zoë Nowhere").view().name()).isEqualTo("Zoë Nowhere");
        assertThat(follow("zoe nowhere").outcome())
                .as("accents and case make no other")
                .isEqualTo(Outcome.UNCHANGED);

        assertThat(familiar.following().all()).hasSize(2);
        assertThat(familiar.following().unfollow("@ada@social.example").address())
                .isEqualTo("https://social.example/@ada");
        assertThat(familiar.following().unfollow("Zoë Nowhere").name()).isEqualTo("Zoë Nowhere");
        assertThat(familiar.following().all()).isEmpty();
    }

    @Test
    void knowsThemOnceTheyComeIn() throws IOException {
        follow("Zoë Nowhere");
        follow("https://www.linkedin.com/in/quill-tarquin");

        bringIn(
                Files.writeString(
                        folder.resolve("more.vcf"),
                        card("zoe", "Zoë Nowhere", "zoe@nowhere.example.com")
                                + """
                                BEGIN:VCARD
                                VERSION:3.0
                                UID:7c1f8a02-quill
                                FN:Tarquin Quill
                                EMAIL:quill@nowhere.example.com
                                URL:https://www.linkedin.com/in/quill-tarquin
                                END:VCARD
                                """));

        assertThat(follow("Zoë Nowhere").view().person()).startsWith("p-");
        assertThat(familiar.following().all())
                .extracting(FollowView::name)
                .containsExactlyInAnyOrder("Zoë Nowhere", "Tarquin Quill");
        assertThat(familiar.following().all()).noneMatch(view -> view.person().isEmpty());
    }

    @Test
    void refusesWhatNamesNobodyAndSaysWhy() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> follow("p-nobody"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> follow("nobody@example.org"));
        assertThatExceptionOfType(UnclearException.class).isThrownBy(() -> follow("Passerby"));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> follow(OTTO));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("javascript:alert(1)//x"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("…"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        familiar.following()
                                .follow(
                                        new FollowWish(
                                                ADA,
                                                null,
                                                "",
                                                "x".repeat(1_001),
                                                null,
                                                null,
                                                null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        familiar.following()
                                .follow(
                                        new FollowWish(
                                                ADA,
                                                Platform.BLUESKY,
                                                "https://x.com/ada",
                                                null,
                                                null,
                                                null,
                                                null)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.following().unfollow("Ada Oberlander"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.following().unfollow("@ada_o"));
        assertThat(familiar.following().all()).isEmpty();
    }

    @Test
    void proposesToConnectOnceWithTheProof() throws IOException {
        follow("Ada Oberlander");
        now = Instant.parse("2026-03-20T12:00:00Z");
        mail("5 Mar 2026", ADA, OTTO);

        assertThat(only().news().answer()).isNotNull();
        assertThat(only().proposal()).isNull();
        assertThat(familiar.following().news())
                .extracting(FollowView::name)
                .contains("Ada Oberlander");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.following().passBy("Ada Oberlander"));

        mail("6 Mar 2026", OTTO, ADA);

        assertThat(only().proposal())
                .extracting(Proof::kind, Proof::trace)
                .containsExactly(Proof.Kind.BOTH_WAYS, "mail:letter-2@example.org");
        JsonNode json = JsonText.read(FollowJson.line(only()));
        assertThat(json.path("proposal").path("text").asString())
                .isEqualTo(
                        "You have written to each other since you follow them, last on 6 Mar 2026:"
                                + " “The pier”.");

        assertThat(familiar.following().passBy(ADA).proposal()).isNull();
        mail("7 Mar 2026", ADA, OTTO);
        mail("8 Mar 2026", OTTO, ADA);
        assertThat(only().proposal()).as("once is enough").isNull();
        assertThat(only().news().traces()).isEqualTo(4);

        assertThat(familiar.undo()).isPresent();
        assertThat(only().proposal()).isNotNull();
    }

    @Test
    void isOneListWithWhatWasDecidedOnRequests() throws IOException {
        bringIn(
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Tarquin Quill,Broker,,,0,,,https://www.linkedin.com/in/quill,2026-02-20T09:00:00Z
                        """));
        String request = familiar.requests().ids(true).getFirst();
        familiar.requests().decide(request, "follow", "");

        assertThat(follow("Tarquin Quill").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(only().address()).isEqualTo("https://www.linkedin.com/in/quill");
        familiar.following()
                .follow(
                        new FollowWish(
                                "https://www.linkedin.com/in/quill/",
                                null,
                                "",
                                "brokers",
                                null,
                                null,
                                null));
        assertThat(only().follow().said().why()).isEqualTo("brokers");

        familiar.following().unfollow("Tarquin Quill");
        assertThat(familiar.following().all()).isEmpty();

        // Another decision in between, because the same one again is no decision.
        familiar.requests().decide(request, "later", "");
        familiar.requests().decide(request, "follow", "");
        assertThat(only().follow().said().why()).as("a new beginning").isEmpty();
    }

    @Test
    void outlivesWhoIsWho() throws IOException {
        follow("Bea Passerby");
        follow("Bo Passerby");
        String bea = familiar.people().require("Bea Passerby").person().id().value();
        String bo = familiar.people().require("Bo Passerby").person().id().value();

        familiar.corrections().merge(bea, bo);
        assertThat(familiar.following().all()).as("two became one").hasSize(1);
        familiar.people().link();
        assertThat(familiar.following().all()).hasSize(1);

        assertThat(familiar.undo()).isPresent();
        assertThat(familiar.following().all()).as("one became two").hasSize(2);

        bringIn(folder.resolve("cards.vcf"));
        mail("5 Feb 2026", "bea@passage.example.com", OTTO);
        assertThat(familiar.following().all()).hasSize(2).noneMatch(v -> v.person().isEmpty());
    }

    @Test
    void isInEveryBackup() throws IOException {
        follow("Ada Oberlander");
        follow("@ada@social.example");
        familiar.following().follow(new FollowWish(ADA, null, "", "piers", null, null, null));
        Path backup = folder.resolve("backup.familiar");
        familiar.backup(new BackupRequest(backup, false, false));
        List<FollowView> before = familiar.following().all();

        var _ = Familiar.restore(backup, folder.resolve("second"));

        try (Familiar second = Familiar.open(folder.resolve("second"), () -> now)) {
            assertThat(second.following().all()).isEqualTo(before);
        }
    }
}
