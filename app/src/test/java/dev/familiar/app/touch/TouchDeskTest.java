package dev.familiar.app.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.Familiar;
import dev.familiar.app.Undone;
import dev.familiar.app.json.TouchJson;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.Saying;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.touch.Pace;
import dev.familiar.testkit.mail.Correspondence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An owner who writes to somebody every day, and from whom two friends have not heard for months:
/// Joanna, every three weeks before, and Uwe, who writes German.
class TouchDeskTest {

    private static final String OWNER = "otto@example.org";
    private static final String JOANNA = "joanna.reed@mail.example.com";
    private static final String DAN = "dan.daily@mail.example.com";

    private static final Instant START = Instant.parse("2024-01-08T09:00:00Z");

    @TempDir Path folder;

    private Instant now = START.plus(Duration.ofDays(600));
    private Familiar familiar;
    private final Correspondence mail =
            Correspondence.ofSilentFriends(OWNER, START.plus(Duration.ofDays(600)));

    @BeforeEach
    void importsTwoSilentFriends() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        bringIn("mail.mbox");
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private void bringIn(String file) throws IOException {
        Files.writeString(folder.resolve(file), mail.take());
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(folder.resolve(file)),
                                        "",
                                        "",
                                        List.of(EmailAddress.parse(OWNER).orElseThrow()),
                                        false),
                                ImportProgress.none());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private List<String> names() {
        return familiar.touch().today().due().stream().map(TouchView::name).toList();
    }

    private TouchView joanna() {
        return familiar.touch().today().due().stream()
                .filter(view -> view.name().equals("Joanna Reed"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhoIsSilentAndWhy() {
        assertThat(names()).containsExactlyInAnyOrder("Joanna Reed", "Uwe Sommer");
        TouchView view = joanna();

        assertThat(view.kind()).isEqualTo(TouchKind.SILENCE);
        assertThat(view.since()).isEqualTo(LocalDate.ofInstant(at(441), ZoneOffset.UTC));
        assertThat(view.surprise()).isGreaterThan(4.3);
        assertThat(view.signs())
                .containsExactly(
                        "You and Joanna wrote about every three weeks; it has been five months.");
    }

    @Test
    void theDraftGoesOnFromTheLastExchangeInItsLanguage() {
        assertThat(joanna().draft().text())
                .startsWith("Hello Joanna,\n\nWe last wrote on 24 March 2025 about “Denver launch");
        TouchView uwe =
                familiar.touch().today().due().stream()
                        .filter(view -> view.name().equals("Uwe Sommer"))
                        .findFirst()
                        .orElseThrow();

        assertThat(uwe.draft().text())
                .startsWith("Hallo Uwe,\n\nzuletzt haben wir am")
                .contains("„Messe in Hannover“");
    }

    @Test
    void theJsonIsAsPromised() {
        JsonNode json = JsonText.read(TouchJson.line(joanna()));

        assertThat(json.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "kind",
                        "since",
                        "surprise",
                        "signs",
                        "lastExchange",
                        "draft");
        assertThat(json.path("lastExchange").path("subject").asString())
                .isEqualTo("Re: Denver launch plans");
        assertThat(json.path("lastExchange").path("trace").asString()).startsWith("mail:");
    }

    @Test
    void whoIsDoneRestsAndCanBeTakenBack() {
        String id = joanna().id();

        familiar.touch().done(id);

        assertThat(names()).containsExactly("Uwe Sommer");
        assertThat(familiar.touch().today().handled()).isEqualTo(1);
        assertThat(familiar.undo().map(Undone.Ledgered.class::cast).orElseThrow().entry().words())
                .isEqualTo("that you were in touch with Joanna Reed");
        assertThat(names()).contains("Joanna Reed");
    }

    @Test
    void notNowLastsToItsDay() {
        String id = joanna().id();

        familiar.touch().snooze(id, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(10));

        assertThat(names()).doesNotContain("Joanna Reed");
        now = now.plus(Duration.ofDays(10));
        assertThat(names()).contains("Joanna Reed");
    }

    @Test
    void neverSurvivesARebuildAnImportAndABreak() throws IOException {
        familiar.touch().never(joanna().id());
        familiar.doctor(true);
        var _ = mail.writes(at(599), DAN, "One more", "Soup?");
        bringIn("more.mbox");

        assertThat(names()).containsExactly("Uwe Sommer");
        assertThat(familiar.touch().paces())
                .singleElement()
                .satisfies(pace -> {
                    assertThat(pace.name()).isEqualTo("Joanna Reed");
                    assertThat(pace.pace()).isNull();
                });
        familiar.touch().free("Joanna Reed");
        assertThat(names()).contains("Joanna Reed");
    }

    @Test
    void anyContactRestartsTheClock() throws IOException {
        var _ = mail.add(at(595), JOANNA, OWNER, "Hello again", "", "I am back");
        bringIn("back.mbox");

        assertThat(names()).containsExactly("Uwe Sommer");
    }

    @Test
    void threeWithoutAnAnswerAreLetGo() throws IOException {
        for (int day : new int[] {480, 495, 510}) {
            var _ = mail.writes(at(day), JOANNA, "Are you there " + day, "Hello?");
        }
        bringIn("unanswered.mbox");

        assertThat(names()).containsExactly("Uwe Sommer");
    }

    @Test
    void theOwnersOwnPaceCountsInPlaceOfTheRhythm() {
        familiar.touch().every("Joanna Reed", new Pace(200, 300));
        familiar.touch().every("Dan Daily", new Pace(1, 1));

        assertThat(names()).doesNotContain("Joanna Reed");
        familiar.touch().every("Joanna Reed", new Pace(42, 91));
        TouchView view = familiar.touch().today().due().getFirst();
        assertThat(view.name()).isEqualTo("Joanna Reed");
        assertThat(view.signs())
                .first()
                .isEqualTo(
                        "You want to be in touch with Joanna every six weeks, three months at most;"
                                + " it has been five months.");
    }

    @Test
    void aPaceForATag() {
        familiar.people().note(joanna().id(), new PersonNotes("", List.of("rooting for")));

        familiar.touch().everyTagged("Rooting for", new Pace(300, 300));

        assertThat(names()).containsExactly("Uwe Sommer");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.touch().everyTagged("nobody", new Pace(7, 7)));
    }

    @Test
    void neverSuggestedAndSparedPeopleAreLeftOut() {
        familiar.sayings().say("Joanna Reed", Saying.NEVER_SUGGEST, "");
        familiar.introductions().may("Uwe Sommer", Asking.NO);

        assertThat(names()).isEmpty();
    }

    @Test
    void showsAsManyAsTheOwnerWants() {
        assertThat(familiar.touch().daily(1).daily()).isEqualTo(1);
        TouchList list = familiar.touch().today();

        assertThat(list.due()).hasSize(1);
        assertThat(list.more()).isEqualTo(1);
        assertThat(familiar.touch().today(5).due()).hasSize(2);
        familiar.touch().done(list.due().getFirst().id());
        assertThat(familiar.touch().today().due()).isEmpty();
    }

    @Test
    void onlyThoseWhoAreCloseEnough() {
        familiar.touch().floor(1);

        assertThat(names()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> familiar.touch().floor(0));
        assertThatIllegalArgumentException().isThrownBy(() -> familiar.touch().daily(0));
    }

    @Test
    void aBirthdayAndASilenceAreOneReasonMore() throws IOException {
        Path cards = folder.resolve("cards.vcf");
        Files.writeString(
                cards,
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:5f0c-joanna
                FN:Joanna Reed
                EMAIL:%s
                BDAY:1980-%s
                END:VCARD
                """
                        .formatted(
                                JOANNA,
                                LocalDate.ofInstant(now, ZoneOffset.UTC).toString().substring(5)));
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(List.of(cards), "", "", List.of(), false),
                                ImportProgress.none());

        TouchView view = familiar.touch().today().due().getFirst();
        assertThat(names()).containsExactly("Joanna Reed", "Uwe Sommer");
        assertThat(view.kind()).isEqualTo(TouchKind.BIRTHDAY);
        assertThat(view.signs())
                .contains("You and Joanna wrote about every three weeks; it has been five months.");
        assertThat(view.draft().text())
                .startsWith("Hello Joanna,\n\nHappy birthday!\n\nWe last wrote on");
        familiar.touch().done(view.id());
        assertThat(names()).containsExactly("Uwe Sommer");
        now = now.plus(Duration.ofDays(340));
        assertThat(familiar.touch().coming(30))
                .singleElement()
                .satisfies(coming -> assertThat(coming.name()).isEqualTo("Joanna Reed"));
    }

    @Test
    void anOldArchiveMakesNobodySilent() {
        List<String> before = names();

        now = now.plus(Duration.ofDays(120));

        assertThat(names()).isEqualTo(before);
        assertThat(joanna().signs())
                .last()
                .isEqualTo("Your archives reach to 29 August 2025; what came later is not known.");
    }

    @Test
    void drawsTheRhythmOfAPair() {
        RhythmView rhythm = familiar.touch().rhythm(joanna().id()).orElseThrow();

        assertThat(rhythm.days()).hasSize(22);
        assertThat(rhythm.expected()).isBefore(rhythm.latest());
        assertThat(rhythm.latest()).isBefore(rhythm.until());
        assertThat(rhythm.usual())
                .isEqualTo("You and Joanna wrote about every three weeks, on 22 days so far.");
        assertThat(familiar.touch().rhythm("p-nobody")).isEmpty();
    }

    @Test
    void refusesADayThatIsPast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> familiar.touch().snooze("Joanna Reed", LocalDate.of(2020, 1, 1)))
                .withMessageContaining("must be to come");
    }
}
