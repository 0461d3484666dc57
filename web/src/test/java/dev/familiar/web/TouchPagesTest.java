package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.touch.TouchView;
import dev.familiar.model.EmailAddress;
import dev.familiar.testkit.mail.Correspondence;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keeping in touch, as a browser without scripts has it: two friends are silent.
class TouchPagesTest {

    private static final Instant NOW = Instant.parse("2025-08-30T09:00:00Z");

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;

    @BeforeEach
    void opens() throws Exception {
        familiar = Familiar.open(folder.resolve("home"), () -> NOW);
        Path mail =
                Files.writeString(
                        folder.resolve("mail.mbox"),
                        Correspondence.ofSilentFriends("otto@example.org", NOW).mbox());
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(mail),
                                        "",
                                        "",
                                        List.of(new EmailAddress("otto@example.org")),
                                        false),
                                ImportProgress.none());
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        server.close();
        familiar.close();
    }

    private String page() throws Exception {
        return owner.get("/touch").body();
    }

    private String id(String name) {
        return familiar.beside().touch().today(9).due().stream()
                .filter(view -> view.name().equals(name))
                .map(TouchView::id)
                .findFirst()
                .orElseThrow();
    }

    private String say(String id, String word, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = owner.post("/touch/" + id + "/" + word, fields);
        assertThat(answer.headers().firstValue("Location")).contains("/touch");
        return page();
    }

    @Test
    void eachIsShownWithTheReasonTheLastExchangeAndADraftThatGoesOnFromIt() throws Exception {
        assertThat(page())
                .containsSubsequence(
                        "Joanna Reed",
                        "You and Joanna wrote about every three weeks; it has been",
                        "Last exchange: ",
                        "Re: Denver launch plans",
                        "Draft to Joanna Reed",
                        "Denver launch plans",
                        "Uwe Sommer",
                        "Messe in Hannover")
                .doesNotContain("Dan Daily");
    }

    @Test
    void onTodayTheyStandWithTheReasonAndLeadToTheDraft() throws Exception {
        String joanna = id("Joanna Reed");
        String today = owner.get("/").body();
        while (today.contains("data-refresh")) {
            today = owner.get("/").body();
        }

        assertThat(today)
                .containsSubsequence(
                        "Write to them today",
                        "href=\"/touch#due-" + joanna + "\"",
                        "Joanna Reed",
                        "it has been",
                        "Uwe Sommer");
        assertThat(page()).contains("id=\"due-" + joanna + "\"");
    }

    @Test
    void aPersonsPageShowsTheRhythmAndThatTheSilenceIsUnusual() throws Exception {
        String joanna = id("Joanna Reed");

        assertThat(owner.get("/people/" + joanna).body())
                .containsSubsequence(
                        "silent between you for longer than is usual",
                        "href=\"/touch\"",
                        "How often",
                        "You and Joanna wrote about every three weeks, on",
                        "The last time was on ",
                        "class=\"rhythm\"");
        var _ = say(joanna, "never", Map.of());
        assertThat(owner.get("/people/" + joanna).body())
                .contains("How often")
                .doesNotContain("for longer than is usual");
    }

    @ParameterizedTest
    @CsvSource({"done, the clock begins anew", "later, not before", "never, never"})
    void whateverIsSaidTakesThemOffAndUndoBringsThemBack(String word, String said)
            throws Exception {
        String joanna = id("Joanna Reed");

        assertThat(say(joanna, word, Map.of("weeks", "13")))
                .contains("Joanna Reed: ", said, "Uwe Sommer")
                .doesNotContain("id=\"due-" + joanna + "\"");
        var _ = owner.post("/undo", Map.of("back", "/touch"));

        assertThat(page()).contains("id=\"due-" + joanna + "\"");
    }

    @Test
    void aPaceIsKeptListedAndTakenOff() throws Exception {
        String joanna = id("Joanna Reed");

        assertThat(say(joanna, "every", Map.of("every", "12 months")))
                .containsSubsequence("Your own pace", "Joanna Reed</a>: every")
                .doesNotContain("id=\"due-" + joanna + "\"");
        assertThat(say(joanna, "free", Map.of())).contains("id=\"due-" + joanna + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/touch/p-nobody/done, 404",
        "/touch/p-nobody/never, 404",
        "/touch/p-nobody/every, 422"
    })
    void whatCannotBeIsRefused(String path, int status) throws Exception {
        assertThat(owner.post(path, Map.of("every", "now and then")).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "2, 5", "NaN, 5", "often, 5", "0.5, 0", "0.5, 99", "0.5, many"})
    void settingsThatCannotBeChangeNothing(String floor, String daily) throws Exception {
        HttpResponse<String> answer =
                owner.post("/touch/settings", Map.of("floor", floor, "daily", daily));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(familiar.beside().touch().settings().floor()).isEqualTo(0.5);
        assertThat(familiar.beside().touch().settings().daily()).isEqualTo(5);
    }

    @Test
    void oneADayIsOneADay() throws Exception {
        var _ = owner.post("/touch/settings", Map.of("floor", "0.5", "daily", "1"));

        assertThat(page())
                .contains("Joanna Reed", "1 more person is due on other days.")
                .doesNotContain("Uwe Sommer");
    }
}
