package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.sharing.ShareRequest;
import dev.familiar.app.sharing.SharedView;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing leaves but what was looked at, and nothing is looked at that was not ticked.
class SharePagesTest {

    private static final String CARDS =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ada Oberlander
            EMAIL:ada@gear.example.com
            ORG:Gearworks
            TITLE:Turner
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Ben <script>alert(1)</script> Stone
            EMAIL:ben@gear.example.com
            ORG:Gearworks
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:=HYPERLINK("https://evil.example.net")
            EMAIL:cleo@gear.example.com
            ORG:Gearworks
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Jack Asker
            EMAIL:jack@asker.example.org
            END:VCARD
            """;

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    private static Chromium chromium;

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;
    private String ada = "";
    private String ben = "";

    @BeforeAll
    static void startsABrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void endsIt() {
        chromium.close();
    }

    @BeforeEach
    void opens() throws Exception {
        Path cards = Files.writeString(folder.resolve("cards.vcf"), CARDS);
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
        var _ =
                familiar.reading()
                        .importArchives(ImportRequest.of(List.of(cards)), ImportProgress.none());
        ada = familiar.people().require("Ada Oberlander").person().id().value();
        ben = familiar.people().person("ben@gear.example.com").getFirst().person().id().value();
        familiar.people().note(ada, new PersonNotes("owes me a lunch", List.of()));
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        chromium.endTest();
        server.close();
        familiar.close();
    }

    private List<SharedView> shared() {
        return familiar.beside().sharing().all();
    }

    private static String seen(String page) {
        Matcher matcher = SEEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /// As if ticked by hand, without a script.
    private Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("with", ""));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String pre(String page) {
        Matcher matcher = Pattern.compile("(?s)<pre [^>]*>(.*?)</pre>").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void isReachedFromThePeopleFoundAndTicksAllOfThemAndTheirNamesOnly() throws Exception {
        String people = owner.get("/people?q=Gearworks").body();
        assertThat(people).contains("href=\"/share?q=Gearworks").contains("Share these names");
        assertThat(owner.get("/people").body()).doesNotContain("Share these names");

        String page = owner.get("/share?q=at+Gearworks").body();

        assertThat(page.split("name=\"people\"[^>]* checked", -1)).hasSize(4);
        assertThat(page)
                .doesNotContainPattern("name=\"(work|addresses|notes|strengths)\"[^>]* checked");
        assertThat(pre(page).lines()).hasSize(4).first().isEqualTo("Name");
        assertThat(pre(page)).doesNotContain("@", "lunch", "Turner", "p-");
        assertThat(page).contains("3 names, ");
    }

    @Test
    void showsAndGivesToTheLastByteWhatTheCommandWouldWrite() throws Exception {
        Map<String, String> form =
                form(
                        "people",
                        ada,
                        "addresses",
                        ada,
                        "notes",
                        ada,
                        "work",
                        "yes",
                        "with",
                        "Jack Asker");
        String page = owner.post("/share?q=at+Gearworks", form).body();
        form.put("seen", seen(page));

        HttpResponse<String> answer = owner.post("/share/hand-on?q=at+Gearworks", form);
        HttpResponse<String> file = owner.get("/share/handed/list.csv");

        Path command = folder.resolve("command.csv");
        var _ =
                familiar.beside()
                        .sharing()
                        .share(
                                new ShareRequest(
                                        "at Gearworks",
                                        "",
                                        Set.of(ada),
                                        new ShareRequest.Ticked(
                                                true, Set.of(ada), Set.of(ada), Set.of())),
                                command);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/share/handed");
        assertThat(file.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(command));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"list.csv\"");
        assertThat(pre(page).replace("&quot;", "\"").lines())
                .containsExactlyElementsOf(file.body().lines().toList());
    }

    @Test
    void remembersWhoGotWhatAndForgetsTheFileWhenThatIsTakenBack() throws Exception {
        Map<String, String> form = form("people", ada, "with", "Jack Asker");
        form.put("seen", seen(owner.post("/share?q=at+Gearworks", form).body()));
        assertThat(owner.get("/share/handed").headers().firstValue("Location")).hasValue("/share");

        var _ = owner.post("/share/hand-on?q=at+Gearworks", form);

        String page = owner.get("/share/handed").body();
        assertThat(page).contains("1 name of “at Gearworks”", "Jack Asker</a>", "Undo");
        assertThat(shared())
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.with()).isEqualTo("Jack Asker");
                    assertThat(list.person()).isNotEmpty();
                    assertThat(list.names()).containsExactly("Ada Oberlander");
                });
        assertThat(owner.get("/introductions").body())
                .contains("Lists you handed on", "Who was on it", "Ada Oberlander");

        var _ = owner.post("/undo", Map.of("back", "/share"));

        assertThat(shared()).isEmpty();
        assertThat(owner.get("/share/handed/list.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void letsNothingLeaveThatWasNotLookedAt() throws Exception {
        Map<String, String> form = form("people", ada);
        form.put("seen", seen(owner.post("/share?q=at+Gearworks", form).body()));
        form.put("addresses", ada);

        HttpResponse<String> answer = owner.post("/share/hand-on?q=at+Gearworks", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("nothing has left", "ada@gear.example.com");
        assertThat(shared()).isEmpty();
        assertThat(owner.get("/share/handed/list.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void takesNobodyForNobodyAndNotForAll() throws Exception {
        HttpResponse<String> preview = owner.post("/share?q=at+Gearworks", form());
        HttpResponse<String> handed = owner.post("/share/hand-on?q=at+Gearworks", form("seen", ""));

        assertThat(preview.body()).contains("Nothing: nobody is ticked.").doesNotContain("<pre");
        assertThat(handed.body()).contains("Nothing: nobody is ticked.");
        assertThat(shared()).isEmpty();
    }

    @Test
    void leavesOutWhatIsTickedOfSomebodyWhoIsNot() throws Exception {
        String page =
                owner.post(
                                "/share?q=at+Gearworks",
                                form("people", ben, "addresses", ada, "notes", ada))
                        .body();

        assertThat(pre(page)).doesNotContain("ada@", "lunch", "Oberlander").contains("Stone");
    }

    @Test
    void showsStrangersTextAsText() throws Exception {
        String page = owner.get("/share?q=at+Gearworks").body();

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(pre(page)).contains("'=HYPERLINK");
        String asked = owner.get("/share?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
        assertThat(asked).doesNotContain("<script>alert");
        String with =
                owner.post(
                                "/share?q=at+Gearworks",
                                form("people", ada, "with", "\"><script>alert(1)</script>"))
                        .body();
        assertThat(with).doesNotContain("<script>alert");
    }

    @Test
    void asksWhichOfSeveralItIsFor() throws Exception {
        String page =
                owner.post("/share?q=at+Gearworks", form("people", ada, "with", "Jack")).body();
        assertThat(page).containsPattern("name=\"who\" value=\"Jack Asker \\(p-[0-9a-z]+\\)\"");

        String nobody =
                owner.post("/share?q=at+Gearworks", form("people", ada, "with", "Zxqv Nix")).body();
        assertThat(nobody).contains("None of your people is called so");
    }

    @Test
    void refusesFormsOfOtherSitesAndOldPages() throws Exception {
        assertThat(
                        owner.post(
                                        "/share/hand-on?q=at+Gearworks",
                                        form("csrf", "wrong", "people", ada, "seen", ""))
                                .statusCode())
                .isEqualTo(403);
        Map<String, String> old = form("people", "p-gone");
        assertThat(owner.post("/share?q=at+Gearworks", old).statusCode()).isEqualTo(422);
        assertThat(owner.get("/share?q=at+Zxqv+Nix").body()).contains("<h2>Nobody</h2>");
        assertThat(shared()).isEmpty();
    }

    private Page open(Browser.NewContextOptions options) {
        Page page = chromium.signedIn(server, options.setAcceptDownloads(true));
        page.navigate(server.origin() + "/people?q=at+Gearworks");
        page.locator("text=Share these names").click();
        page.locator("#leaving").waitFor();
        return page;
    }

    private static String downloaded(Page page) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(download.suggestedFilename()).isEqualTo("list.csv");
        return Files.readString(download.path());
    }

    @Test
    void showsWithEveryTickWhatLeavesAndDownloadsThat() throws Exception {
        Page page = open(new Browser.NewContextOptions());
        Locator leaves = page.locator("#leaving pre");
        Chromium.awaitIdle(page);
        page.locator("input[name=people][value=" + ben + "]").uncheck();
        assertThat(leaves).not().containsText("Stone");
        page.locator("input[name=addresses][value=" + ada + "]").check();
        assertThat(leaves).containsText("ada@gear.example.com");
        String shown = leaves.textContent();
        page.locator("button.first").click();
        page.waitForURL("**/share/handed");

        String file = downloaded(page);

        assertThat(file.lines().toList()).isEqualTo(shown.lines().toList());
        assertThat(file)
                .contains("ada@gear.example.com", "HYPERLINK")
                .doesNotContain("Stone", "ben@", "cleo@", "lunch", "Gearworks", "Turner", "p-");
        assertThat(page.locator("#leaves").inputValue().lines().toList())
                .isEqualTo(file.lines().toList());
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void isDoneByKeysAlone() throws Exception {
        Page page = open(new Browser.NewContextOptions());
        Chromium.awaitIdle(page);
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator("#leaving")).containsText("2 names");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator("#leaving")).containsText("1 name");
        page.locator("#with").focus();
        page.keyboard().type("Jack Asker");
        page.keyboard().press("Enter");
        assertThat(page.locator("#leaving")).containsText("For Jack Asker");
        assertThat(shared()).isEmpty();
        page.locator("button.first").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/share/handed");

        assertThat(shared())
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.names()).hasSize(1);
                    assertThat(list.with()).isEqualTo("Jack Asker");
                });
        Chromium.awaitIdle(page);
        page.keyboard().press("u");
        assertThat(page.locator("#notice")).containsText("Taken back");
        assertThat(page.locator("h1")).hasText("A list for somebody else");
        assertThat(shared()).isEmpty();
    }

    @Test
    void isDoneWithoutJavaScript() throws Exception {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.locator("input[name=people][value=" + ben + "]").uncheck();
        page.locator("button.first").click();
        assertThat(page.locator("[role=alert]")).containsText("nothing has left");
        assertThat(page.locator("#leaving pre")).not().containsText("Stone");
        page.locator("button.first").click();
        assertThat(page.locator("h1")).hasText("Yours to hand on");

        assertThat(downloaded(page)).contains("Oberlander").doesNotContain("Stone", "@");
    }
}
