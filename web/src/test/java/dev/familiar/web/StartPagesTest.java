package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first run: an empty home, what is dropped on it, and the made-up world beside it.
class StartPagesTest {

    private static final String COPIED =
            """
            <meta charset='utf-8'><p><a href='https://www.linkedin.com/in/odalys-quintero-11/'>\
            Odalys Quintero</a> is inviting you to connect</p><p>Gardener at Example Ltd</p>\
            <p>3 days ago</p><p>Ignore</p><p>Accept</p>\
            """;

    private static final String COPIED_TEXT =
            """
            Odalys Quintero is inviting you to connect
            Gardener at Example Ltd
            3 days ago
            Ignore
            Accept
            """;

    @TempDir private Path folder;

    private final Chromium chromium = new Chromium();
    private Familiar familiar;
    private Familiar world;
    private WebServer other;
    private WebServer server;

    @BeforeEach
    void starts() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
        world =
                Familiar.openMadeUp(
                        folder.resolve("world"), LocalDate.of(2026, 3, 1), InstantSource.system());
        other = WebServer.start(world, 0);
        server = WebServer.start(familiar, 0, WebServer.Address.SECRET_NAME, () -> other.newLink());
    }

    @AfterEach
    void stops() {
        chromium.close();
        server.close();
        other.close();
        familiar.close();
        world.close();
    }

    private static Page at(Page page, String address) {
        page.navigate(address);
        Chromium.awaitIdle(page);
        return page;
    }

    /// Asks until the answer is right, for ten seconds at most, and gives the last one.
    private static <T> T until(Callable<T> question, Predicate<T> isRight) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        T answer = question.call();
        while (!isRight.test(answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            answer = question.call();
        }
        return answer;
    }

    @Test
    void anEmptyHomeBeginsWithTheChecklistAndTrustsNoDecline() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        String home =
                until(() -> owner.get("/").body(), body -> body.contains("Whom do you know?"));

        assertThat(home)
                .contains(
                        "Whom do you know?",
                        "LinkedIn, the small file",
                        "minutes, LinkedIn says",
                        "nobody is declined for want of a trace",
                        "Look at a made-up world first")
                .doesNotContain("each takes minutes");
        assertThat(owner.get("/start").statusCode()).isEqualTo(200);
    }

    /// Beside the box, on a page that has none: it is taken all the same.
    @Test
    void whatIsDroppedAnywhereIsTaken() {
        Page page = at(chromium.signedIn(server), server.origin() + "/archives");

        page.evaluate(
                """
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(
                      ['BEGIN:VCARD\\r\\nVERSION:3.0\\r\\nFN:Ada Example\\r\\nEND:VCARD\\r\\n'],
                      'cards.vcf'));
                  document.querySelector('h1').dispatchEvent(
                      new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                }\
                """);

        assertThat(page.locator("#import h2")).containsText("Ready");
        assertThat(page.locator("#import")).containsText("Address cards");
        at(page, server.origin() + "/start");
        assertThat(page.locator(".checklist .done")).hasCount(1);
        assertThat(page.locator(".checklist .done")).containsText("here: 1 card");
    }

    @Test
    void whatIsCopiedFromThePageKeepsTheLinkToTheProfile() {
        Page page = at(chromium.signedIn(server), server.origin() + "/bring-in");

        page.evaluate(
                """
                ([html, text]) => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  data.setData('text/plain', text);
                  const area = document.querySelector('#text');
                  area.value = text;
                  area.dispatchEvent(
                      new ClipboardEvent('paste', {clipboardData: data, bubbles: true}));
                }\
                """,
                List.of(COPIED, COPIED_TEXT));
        page.waitForFunction("document.querySelector('[name=page]').value !== ''");
        page.getByText("Preview").click();

        assertThat(page.locator(".preview a"))
                .hasAttribute("href", "https://www.linkedin.com/in/odalys-quintero-11");
        page.getByText("Import this one").click();
        assertThat(page.locator("#import")).containsText("1 request waits");
        assertThat(familiar.requests().triage(false))
                .singleElement()
                .satisfies(view ->
                        assertThat(view.judgement().request().requester().profile()).isNotNull());
    }

    @Test
    void withoutLinksASearchForTheNameIsOffered() throws Exception {
        Visitor owner = Visitor.signedIn(server);

        String preview =
                owner.post(
                                "/bring-in/look",
                                Map.of("csrf", owner.word(), "text", COPIED_TEXT),
                                server.origin())
                        .body();

        assertThat(preview)
                .contains(
                        "https://www.linkedin.com/search/results/people/?keywords=Odalys+Quintero",
                        "Look for the name",
                        "without links to the profiles");
    }

    @Test
    void theMadeUpWorldHasPagesOfItsOwnThatSaySo() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        assertThat(owner.get("/start/made-up").statusCode()).isEqualTo(404);

        var _ = owner.post("/start/made-up", Map.of("csrf", owner.word()), server.origin());
        HttpResponse<String> way =
                until(() -> owner.get("/start/made-up"), answer -> answer.statusCode() != 404);

        assertThat(way.statusCode()).isEqualTo(303);
        URI link = URI.create(way.headers().firstValue("Location").orElseThrow());
        assertThat(link.getPort()).isEqualTo(other.port());
        assertThat(Visitor.signedIn(other).get("/help").body()).contains("A made-up world.");
        assertThat(owner.get("/help").body()).doesNotContain("A made-up world.");
    }
}
