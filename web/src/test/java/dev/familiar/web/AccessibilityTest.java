package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.people.PersonView;
import dev.familiar.network.favour.Purpose;
import dev.familiar.network.introduction.Asking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page by the rules of WCAG 2.2 AA as far as axe can check them, in three widths and both
/// color schemes: in some of the six by default, in all with `-Dfamiliar.accessibility.all=true`.
/// Then it leaves a picture of each in `target/screenshots`, to be looked at.
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/requests",
                    "REQUEST",
                    "/people",
                    "/people?q=nobodyatall",
                    "PERSON",
                    "TRACE",
                    "/search",
                    "/search?q=a",
                    "/search?q=nobodyatall",
                    "/messages",
                    "/messages?q=the",
                    "/messages?q=year:nobody",
                    "SUGGESTIONS",
                    "MORE",
                    "/connections",
                    "/connections?group=well",
                    "/accounts",
                    "/export",
                    "/backup",
                    "CHECKED",
                    "/bring-in",
                    "/start",
                    "/archives",
                    "/decisions",
                    "/press",
                    "/touch",
                    "/review",
                    "/stats",
                    "/policy",
                    "/ask",
                    "PICK",
                    "WHO",
                    "KNOWN",
                    "STRANGER",
                    "LISTED",
                    "/share",
                    "SHARE",
                    "HANDED",
                    "/introductions",
                    "INTRODUCTION",
                    "FOLLOWING",
                    "/durable",
                    "INVITE",
                    "/sessions",
                    "/sign-in?token=wrong",
                    "/nowhere",
                    "/help");

    /// What the page and all it asked for took, in bytes, headers and compression included.
    private static final String TRANSFERRED =
            """
            ['navigation', 'resource']
                .flatMap(kind => performance.getEntriesByType(kind))
                .reduce((sum, entry) => sum + entry.transferSize, 0)\
            """;

    @TempDir private static Path folder;

    private static Familiar familiar;
    private static WebServer server;
    private static Chromium chromium;
    private static String introduction = "";
    private static String stranger = "";

    /// Whom the owner knows well, as a list for somebody else.
    private static final String SHARED = "/share?known=well";

    @BeforeAll
    static void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        for (String id : familiar.requests().ids(false).subList(0, 24)) {
            var _ =
                    familiar.requests()
                            .decide(id, id.hashCode() % 3 == 0 ? "accept" : "decline", "");
        }
        List<String> closest =
                familiar.people().closest(0, 3).stream()
                        .map(view -> view.person().id().value())
                        .toList();
        introduction =
                familiar.introductions()
                        .start(
                                closest.getFirst(),
                                closest.get(1),
                                "a new garden",
                                "they need a gardener")
                        .introduction()
                        .id();
        var _ = familiar.introductions().may(closest.get(2), Asking.QUARTERLY);
        var _ = familiar.favours().ask(closest.getFirst(), Purpose.SPEAKER, "a talk on gardens");
        stranger =
                familiar
                        .finding()
                        .find(FindRequest.of("people I do not know", 100))
                        .people()
                        .stream()
                        .map(FindView.Hit::view)
                        .filter(view ->
                                !familiar.paths()
                                        .closerTo(List.of(view.person().id()), 1)
                                        .isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .name();
        server = WebServer.start(familiar, 0);
        chromium = new Chromium();
    }

    @AfterAll
    static void closes() {
        chromium.close();
        server.close();
        familiar.close();
    }

    @AfterEach
    void endsTheTest() {
        chromium.endTest();
    }

    private static String base() {
        return server.origin();
    }

    /// The addresses of a request, a person and a record are found the way a reader does.
    private static void open(Page page, String path) {
        switch (path) {
            case "REQUEST" -> {
                page.navigate(base() + "/requests");
                page.navigate(base() + page.locator(".row").first().getAttribute("href"));
            }
            case "PERSON" -> {
                page.navigate(base() + "/people");
                page.navigate(base() + page.locator(".row").first().getAttribute("href"));
            }
            case "FOLLOWING" -> {
                page.navigate(base() + "/following");
                page.fill("#follow-who", "@ada@social.example");
                page.fill("#follow-why", "writes on piers");
                Chromium.awaitIdle(page);
                page.locator("main .ask .first").last().click();
                page.locator(".follow summary").first().click();
            }
            case "INVITE" -> {
                page.navigate(base() + "/people");
                page.navigate(
                        base() + page.locator(".row").first().getAttribute("href") + "/invite");
            }
            case "TRACE" -> {
                open(page, "PERSON");
                page.navigate(base() + page.locator(".talks a").first().getAttribute("href"));
            }
            case "SUGGESTIONS" -> {
                page.navigate(base() + "/people");
                page.locator("#q").fill("ma");
                page.locator("#found [role=option]").first().waitFor();
                page.keyboard().press("ArrowDown");
            }
            case "MORE" -> {
                page.navigate(base() + "/people");
                page.locator(".more summary").click();
            }
            case "CHECKED" -> {
                page.navigate(base() + "/check");
                Chromium.awaitIdle(page);
                page.locator("main form button").click();
                page.locator("#check table").waitFor();
            }
            case "PICK" -> {
                PersonView closest = familiar.people().closest(0, 1).getFirst();
                String word = closest.name().split(" ")[0].substring(0, 1);
                page.navigate(
                        base()
                                + "/people/"
                                + closest.person().id().value()
                                + "/merge?q="
                                + SearchPages.encode(word));
            }
            case "WHO" -> {
                page.navigate(base() + "/ask");
                page.fill("#need", familiar.people().closest(0, 1).getFirst().name());
                Chromium.awaitIdle(page);
                page.click("button:has-text('Who would answer me?')");
                page.waitForSelector("#fits");
                page.locator(".candidates summary").first().click();
            }
            case "KNOWN" -> {
                page.navigate(base() + "/ask");
                page.fill("#ask-name", familiar.people().closest(0, 1).getFirst().name());
                Chromium.awaitIdle(page);
                page.click("button:has-text('Do I know them?')");
                page.waitForSelector("#who");
            }
            case "STRANGER" -> {
                page.navigate(base() + "/ask");
                page.fill("#ask-name", stranger);
                Chromium.awaitIdle(page);
                page.click("button:has-text('Do I know them?')");
                page.waitForSelector("#closer");
            }
            case "SHARE" -> {
                page.navigate(base() + SHARED);
                page.fill("#with", familiar.people().closest(0, 1).getFirst().name());
                page.check("[name=work]");
                page.check("[name=strengths] >> nth=0");
                page.waitForSelector("#leaving a");
            }
            case "HANDED" -> {
                page.navigate(base() + SHARED);
                Chromium.awaitIdle(page);
                page.click(".sharing button.first");
                page.waitForSelector("#leaves");
            }
            case "LISTED" -> {
                page.navigate(base() + "/ask");
                page.fill(
                        "#names",
                        familiar.people().closest(0, 1).getFirst().name() + "\nNobody Atall\n");
                Chromium.awaitIdle(page);
                page.click("button:has-text('Whom do I know?')");
                page.waitForSelector("#answers");
            }
            case "INTRODUCTION" -> page.navigate(base() + "/introductions/" + introduction);
            default -> page.navigate(base() + path);
        }
    }

    private static final String LENGTHEN =
            """
            () => {
              const texts = document.createTreeWalker(
                  document.querySelector('main'), NodeFilter.SHOW_TEXT,
                  node => node.data.trim() && !node.parentElement.closest(
                      'select, svg, .scroll, .keys, button, .beside, .trace, .lane, .known,'
                      + '.kind, .side, .bits, .hidden, .facets .quiet, kbd')
                    ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
              let pieces = 0;
              while (texts.nextNode()) {
                texts.currentNode.data = 'longer'.repeat(30);
                pieces++;
              }
              return pieces;
            }\
            """;

    private static final String NARROWEST_ROW =
            """
            () => Math.min(1e6, ...[...document.querySelectorAll('main .row')]
              .map(row => row.getBoundingClientRect().width).filter(width => width > 0))\
            """;

    private static final String TOO_WIDE =
            """
            () => [...document.querySelectorAll('main *')]
              .filter(e => e.getBoundingClientRect().right > 390 && !e.closest('.scroll'))
              .map(e => e.tagName + '.' + e.className).slice(0, 8).join(' ')\
            """;

    /// Every view of every page, with its picture in target/screenshots.
    private static final boolean IS_WHOLE = Boolean.getBoolean("familiar.accessibility.all");

    /// How a page is looked at.
    private record View(int width, ColorScheme scheme) {

        void show(Page page) {
            page.setViewportSize(width, width < 500 ? 844 : 900);
            // Colours between two schemes, while a button fades from one to the other, are no
            // page's.
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
        }

        Path picture(String path) {
            String name = scheme + "-" + width + path.replaceAll("[^A-Za-z]+", "-") + ".png";
            return Path.of("target/screenshots", name);
        }
    }

    private static final List<View> VIEWS =
            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(scheme -> Stream.of(390, 1024, 1680).map(w -> new View(w, scheme)))
                    .toList();

    /// In which views the rules are checked: both schemes and two of the widths, others from page
    /// to page, so that every width meets every scheme. Colours do not depend on the width, and
    /// what is labelled how hardly on either; all six views of every page take four minutes longer.
    private static boolean isChecked(int page, View view) {
        int width = List.of(390, 1024, 1680).indexOf(view.width());
        int turn = view.scheme() == ColorScheme.LIGHT ? page : page + 1;
        return IS_WHOLE || width == turn % 3;
    }

    static Stream<String> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageCanBeUsedByEverybody(String path) {
        Page page = chromium.signedIn(server);
        open(page, path);
        List<String> violations = new ArrayList<>();
        for (View view : VIEWS) {
            view.show(page);
            if (IS_WHOLE) {
                // To be looked at; two hundred pictures of whole pages take minutes.
                page.screenshot(new Page.ScreenshotOptions().setPath(view.picture(path)));
            }
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d scrolls sideways", path, view.width())
                    .isLessThanOrEqualTo(view.width());
            assertThat((Number) page.evaluate(NARROWEST_ROW))
                    .as("%s at %d squeezes a list", path, view.width())
                    .satisfies(width -> assertThat(width.intValue()).isGreaterThan(250));
            if (isChecked(PAGES.indexOf(path), view)) {
                for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
                    violations.add(
                            view
                                    + ": "
                                    + rule.getId()
                                    + " at "
                                    + rule.getNodes().getFirst().getHtml());
                }
            }
        }

        assertThat(violations).isEmpty();
    }

    /// Names, addresses, subjects and paths of archives may be of any length and without a space.
    /// So every piece of text of a page is made such a word, but where it is always one of our own
    /// short ones: what stands on buttons, verdicts, kinds, dates at the side, keys.
    @ParameterizedTest
    @MethodSource("pages")
    void noTextIsSoLongThatAPageScrollsSideways(String path) {
        Page page = chromium.signedIn(server);
        page.setViewportSize(390, 844);
        open(page, path);

        Number pieces = (Number) page.evaluate(LENGTHEN);

        assertThat(pieces.intValue()).isGreaterThan(0);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s with long words; too wide are %s", path, page.evaluate(TOO_WIDE))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void everyWidthAndSchemeIsCheckedOnSomePageAndEveryPageInBothSchemes() {
        assertThat(VIEWS)
                .allSatisfy(view ->
                        assertThat(IntStream.range(0, PAGES.size()))
                                .anyMatch(page -> isChecked(page, view)));
        assertThat(IntStream.range(0, PAGES.size()).boxed())
                .allSatisfy(page ->
                        assertThat(VIEWS)
                                .filteredOn(view -> isChecked(page, view))
                                .extracting(View::scheme)
                                .contains(ColorScheme.LIGHT, ColorScheme.DARK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/requests", "/people", "/archives"})
    void isLight(String path) {
        Page page = chromium.signedIn(server);
        page.navigate(base() + path);
        Number bytes = (Number) page.evaluate(TRANSFERRED);

        assertThat(bytes.intValue()).isBetween(1_000, 100_000);
    }
}
