package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.OwnerView;
import dev.familiar.app.words.Kinds;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What commands do with the home as a whole, done in the browser.
class HomePagesTest {

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;

    @BeforeEach
    void opens() throws Exception {
        familiar = MadeUpHome.open(folder);
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        server.close();
        familiar.close();
    }

    /// The page as soon as it is as wanted.
    private String page(String path, Predicate<String> wanted)
            throws IOException, InterruptedException {
        Instant end = InstantSource.system().instant().plus(Duration.ofSeconds(60));
        String page = owner.get(path).body();
        while (!wanted.test(page) && InstantSource.system().instant().isBefore(end)) {
            page = owner.get(path).body();
        }
        assertThat(page).matches(wanted, "as waited for");
        return page;
    }

    private static boolean isDone(String page) {
        return !page.contains("data-refresh");
    }

    @Test
    void connectionsAreCountedAndListedByHowWellTheyAreKnown() throws Exception {
        var audit = familiar.beside().audit().everybody();
        String page = page("/connections", HomePagesTest::isDone);

        assertThat(page)
                .contains("Known well", "Somewhat", "Not at all", "you could follow instead");
        audit.forEach((group, view) ->
                assertThat(page)
                        .contains("group=" + group)
                        .contains(">" + view.count(group) + "<"));
        assertThat(page("/connections?group=well", HomePagesTest::isDone))
                .doesNotContain("you could follow instead")
                .contains("data-row");
    }

    @Test
    void anAddressBecomesTheOwnersAndCeasesToBe() throws Exception {
        assertThat(
                        owner.post("/accounts/add", Map.of("address", "old.me@example.net"))
                                .statusCode())
                .isEqualTo(303);
        String added = page("/accounts", HomePagesTest::isDone);
        assertThat(added).contains("old.me@example.net", "you said so");
        assertThat(
                        owner.post("/accounts/remove", Map.of("address", "old.me@example.net"))
                                .statusCode())
                .isEqualTo(303);
        String removed = page("/accounts", HomePagesTest::isDone);
        server.close();

        assertThat(removed).doesNotContain("old.me@example.net");
        assertThat(familiar.owner().view().accounts())
                .extracting(OwnerView.Account::handle)
                .extracting(Object::toString)
                .noneMatch(handle -> handle.contains("old.me"));
    }

    @Test
    void whatIsNoAddressBecomesNobodys() throws Exception {
        HttpResponse<String> answer = owner.post("/accounts/add", Map.of("address", "<script>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("you@example.org").doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "cards.vcf, text/vcard, BEGIN:VCARD",
        "cards.csv, text/csv, First Name",
        "decisions.csv, text/csv, Request",
        "decisions.jsonl, application/x-ndjson, '\"decision\":\"accept\"'",
        "sayings.jsonl, application/x-ndjson, '\"said\":\"known\"'"
    })
    void whatWasMadeHereIsHadAsAFile(String name, String type, String content) throws Exception {
        String request = familiar.beside().requests().ids(false).getFirst();
        String person = familiar.beside().people().closest(0, 1).getFirst().person().id().value();
        var _ = owner.post("/requests/" + request + "/decide", Map.of("decision", "accept"));
        var _ = owner.post("/people/" + person + "/say", Map.of("word", "known"));
        HttpResponse<String> file = owner.get("/export/" + name);

        assertThat(owner.get("/export").body()).contains("/export/" + name);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"familiar-" + name + "\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.body()).contains(content);
    }

    @Test
    void nothingElseIsExported() throws Exception {
        assertThat(owner.get("/export/policy.toml").statusCode()).isEqualTo(404);
        assertThat(owner.get("/export/..%2ffamiliar.db").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aBackupIsWrittenWhereNothingIsAndOverAnEarlierOneIfThatIsWanted() throws Exception {
        Path file = folder.resolve("kept.db");
        assertThat(owner.post("/backup", Map.of("path", file.toString())).statusCode())
                .isEqualTo(303);
        assertThat(page("/backup", HomePagesTest::isDone)).contains("Backed up to");
        byte[] first = Files.readAllBytes(file);
        var _ = owner.post("/backup", Map.of("path", file.toString()));
        assertThat(page("/backup", HomePagesTest::isDone)).contains("Not written.");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        var _ = owner.post("/backup", Map.of("path", file.toString(), "replace", "yes"));

        assertThat(page("/backup", HomePagesTest::isDone)).contains("Backed up to");
    }

    @Test
    void aBackupNeverReplacesAnotherFile() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");
        Path store = folder.resolve("home/familiar.db");
        for (Path taken : new Path[] {file, store}) {
            var _ = owner.post("/backup", Map.of("path", taken.toString(), "replace", "yes"));
            assertThat(page("/backup", HomePagesTest::isDone)).contains("Not written.");
        }

        assertThat(file).hasContent("Dear Ada");
        assertThat(familiar.people().count()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"''", "kept.db", "../kept.db"})
    void aBackupWantsAWholePath(String path) throws Exception {
        HttpResponse<String> answer = owner.post("/backup", Map.of("path", path));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Give the whole path");
    }

    @Test
    void aBackupIsWrittenForNobodyElse() throws Exception {
        Path file = folder.resolve("stolen.db");
        Map<String, String> form = Map.of("path", file.toString(), "csrf", owner.word());
        assertThat(owner.post("/backup", form, "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(
                        owner.post("/backup", Map.of("path", file.toString(), "csrf", "guess"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(owner.get("/backup?path=" + file).statusCode()).isEqualTo(200);
        server.close();

        assertThat(file).doesNotExist();
    }

    @Test
    void theHomeIsCheckedWhenAskedFor() throws Exception {
        assertThat(owner.get("/check").body()).doesNotContain("schema version");
        assertThat(owner.post("/check", Map.of()).statusCode()).isEqualTo(303);
        String page = page("/check", HomePagesTest::isDone);

        assertThat(page)
                .contains("whole, schema version", "familiar doctor --rebuild", "Check it again");
        familiar.beside()
                .doctor(false)
                .findings()
                .forEach(finding ->
                        assertThat(page).contains(">" + Kinds.words(finding.check()) + "<"));
    }
}
