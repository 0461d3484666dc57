package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.requests.DecisionEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page never decides by itself: keys and clicks decide on the card that the owner sees, and on
/// nothing else, however fast they come and however slow the answers are.
class KeysTest {

    private static final Map<String, String> WORDS =
            Map.of("a", "accept", "d", "decline", "f", "follow", "q", "ask", "l", "later");

    private static Chromium chromium;

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;

    @BeforeAll
    static void startsABrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void endsIt() {
        chromium.close();
    }

    @BeforeEach
    void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void closes() {
        chromium.endTest();
        server.close();
        familiar.close();
    }

    private Page at(String path) {
        return at(path, 1280);
    }

    private Page at(String path, int width) {
        Page page =
                chromium.signedIn(
                        server,
                        new Browser.NewContextOptions().setViewportSize(width, 900),
                        WatchedKeys.SCRIPT);
        page.navigate(server.origin() + path);
        return page;
    }

    /// What was decided, oldest first, as `word request`, those taken back too. Ends the server.
    private List<String> decided() {
        server.close();
        return familiar.decisions().entries(0, 1000).reversed().stream()
                .map(entry -> entry.word() + " " + entry.request())
                .toList();
    }

    private static String card(Page page) {
        return page.locator("[data-request]").getAttribute("data-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests", "/", "/people", "/decisions", "/policy", "/help"})
    void aNameTypedAtFullSpeedIsSearchedFor(String path) {
        Page page = at(path);
        page.keyboard().type("/zuidsma");
        assertThat(page.locator("#q")).hasValue("zuidsma");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Enter");

        page.waitForURL("**/search?q=zuidsma");
        assertThat(page.locator("#q")).hasValue("zuidsma");
        assertThat(decided()).isEmpty();
    }

    @Test
    void aNameTypedWhileADecisionIsOnItsWayIsSearchedForAndTheDecisionStands() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        String request = card(page);
        WatchedKeys.answerSlowly(page, 1000);
        page.keyboard().type("dadul/uada");
        assertThat(page.locator("#q")).hasValue("uada");
        assertThat(page.locator("#notice")).containsText("Declined");

        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("uada");
        assertThat(decided()).containsExactly("decline " + request);
    }

    @Test
    void aNameTypedIntoTheNoteOfACardThatGoesDecidesNothingOnTheNext() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        String first = card(page);
        WatchedKeys.answerSlowly(page, 200);
        page.keyboard().press("j");
        page.evaluate("document.querySelector('#note').closest('details').open = true");
        page.evaluate("document.querySelector('#note').focus()");
        page.keyboard().type("a dad and a fluffy quail", new Keyboard.TypeOptions().setDelay(40));

        assertThat(page.locator("[data-request]")).not().hasAttribute("data-request", first);
        assertThat(decided()).isEmpty();
    }

    @Test
    void aHeldKeyDecidesOnce() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        String request = card(page);
        for (int i = 0; i < 12; i++) {
            page.keyboard().down("d");
            page.waitForTimeout(60);
        }
        page.keyboard().up("d");
        assertThat(page.locator("#notice")).containsText("Declined");

        assertThat(decided()).containsExactly("decline " + request);
    }

    @Test
    void impatientFingersDecideOnce() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        String request = card(page);
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("d");
            page.waitForTimeout(60);
        }

        assertThat(decided()).containsExactly("decline " + request);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 120, 200})
    void aDoubleClickDecidesOnce(int millis) {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        String request = card(page);
        Locator button = page.locator("button[value=decline]");
        button.dblclick(new Locator.DblclickOptions().setDelay(millis));
        assertThat(page.locator("#notice")).containsText("Declined");

        assertThat(decided()).containsExactly("decline " + request);
    }

    @Test
    void keysWithModifiersAndInDialogsAndOfInputMethodsDecideNothing() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        for (String key : List.of("Control+d", "Alt+d", "Meta+d", "Shift+d", "Control+Shift+a")) {
            page.keyboard().press(key);
        }
        page.evaluate(
                """
                () => {
                  for (const told of [{ isComposing: true }, { keyCode: 229 }, { repeat: true }]) {
                    document.body.dispatchEvent(
                      new KeyboardEvent('keydown', { key: 'd', bubbles: true, ...told }));
                  }
                  const box = document.createElement('div');
                  box.contentEditable = 'true';
                  document.querySelector('main').prepend(box);
                  box.focus();
                }\
                """);
        page.keyboard().type("daffodil");
        page.evaluate(
                """
                () => {
                  document.activeElement.blur();
                  const box = document.createElement('dialog');
                  document.body.append(box);
                  box.showModal();
                }\
                """);
        page.keyboard().type("daffodil");

        assertThat(WatchedKeys.posts(page)).isZero();
        assertThat(decided()).isEmpty();
    }

    @Test
    void aCardThatIsNotToBeSeenIsNotDecided() {
        Page page = at("/requests", 400);
        Chromium.awaitIdle(page);
        assertThat(page.locator(".card")).isHidden();
        page.keyboard().press("d");
        page.waitForTimeout(100);

        assertThat(decided()).isEmpty();
    }

    @Test
    void backDuringADecisionKeepsTheDecisionAndItsUndo() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        page.keyboard().press("j");
        WatchedKeys.awaitQuiet(page);
        Chromium.awaitIdle(page);
        String request = card(page);
        WatchedKeys.answerSlowly(page, 700);
        page.keyboard().press("d");
        page.evaluate("history.back()");
        page.waitForURL("**/requests");
        WatchedKeys.awaitQuiet(page);

        assertThat(page.locator("#notice button")).hasText("Undo u");
        assertThat(page.locator("#notice")).containsText("Declined");
        assertThat(page.locator("[data-request]")).not().hasAttribute("data-request", request);
        assertThat(decided()).containsExactly("decline " + request);
    }

    @Test
    void aLinkDuringADecisionKeepsTheDecisionAndItsUndo() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        String request = card(page);
        WatchedKeys.answerSlowly(page, 700);
        page.keyboard().press("d");
        page.locator("nav .places >> text=Messages").click();

        assertThat(page.locator("h1")).hasText("Messages and events");
        assertThat(page.locator("#notice")).containsText("Declined");
        assertThat(page.locator("#notice button")).hasText("Undo u");
        assertThat(decided()).containsExactly("decline " + request);
    }

    @Test
    void keysAfterALinkWasFollowedDecideNothingOnThePageThatGoes() {
        Page page = at("/requests");
        Chromium.awaitIdle(page);
        // As a browser does that waits for a slow answer: it has asked, and the page is still
        // there.
        page.evaluate("window.dispatchEvent(new Event('beforeunload'))");
        page.keyboard().type("adfl");
        assertThat(WatchedKeys.posts(page)).isZero();
        page.keyboard().press("Escape");
        Chromium.awaitIdle(page);
        page.keyboard().press("d");
        assertThat(page.locator("#notice")).containsText("Declined");

        assertThat(decided()).hasSize(1);
    }

    @Test
    void aPageThatLooksAgainByItselfBreaksOffNoDecisionAndTakesNoNotice() {
        Page page = at("/requests");
        var _ = page.evaluate("() => { watch.restless = true; }");
        page.evaluate("familiar.refresh(location.href, '.list')");
        assertThat(page.locator("[data-refresh]")).hasCount(1);
        for (int i = 0; i < 4; i++) {
            WatchedKeys.answerSlowly(page, 20);
            page.waitForFunction("before => watch.refreshes > before", refreshes(page) + 2);
            Chromium.awaitIdle(page);
            String request = card(page);
            WatchedKeys.answerSlowly(page, 400);
            page.keyboard().press("l");
            assertThat(page.locator("[data-request]")).not().hasAttribute("data-request", request);
            WatchedKeys.answerSlowly(page, 20);
            page.waitForFunction("before => watch.refreshes > before", refreshes(page) + 3);
            assertThat(page.locator("#notice")).containsText("Put off");
            assertThat(page.locator("#notice button")).hasText("Undo u");
            assertThat(page.locator(".row[aria-current]"))
                    .hasAttribute("href", "/requests/" + card(page));
        }

        assertThat(decided()).hasSize(4);
    }

    private static int refreshes(Page page) {
        return (Integer) page.evaluate("watch.refreshes");
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("familiar.keys.seeds", 2));
    }

    /// Random keys at random moments, with answers of random slowness: what is decided afterwards
    /// is exactly what was pressed while a card was to be seen and the page said that keys act; and
    /// it never says so while an answer is awaited or before the card could be read.
    @ParameterizedTest
    @MethodSource("seeds")
    void randomKeysDecideWhatWasSeen(long seed) {
        Random random = new Random(seed);
        Page page = at("/requests");
        for (int i = 0; i < 120; i++) {
            if (i % 12 == 0) {
                page.navigate(server.origin() + "/requests");
                Chromium.awaitIdle(page);
            }
            WatchedKeys.answerSlowly(page, random.nextInt(3) == 0 ? random.nextInt(900) : 0);
            String key = "aaddflqqjjkuun/gr?".split("")[random.nextInt(18)];
            page.keyboard().press(random.nextInt(14) == 0 ? "Escape" : key);
            page.waitForTimeout(random.nextInt(random.nextBoolean() ? 60 : 700));
        }
        WatchedKeys.awaitQuiet(page);
        List<WatchedKeys.Key> keys = WatchedKeys.of(page);

        assertThat(keys)
                .filteredOn(WatchedKeys.Key::idle)
                .allSatisfy(key -> assertThat(key.open()).isZero())
                .filteredOn(key -> !key.card().isEmpty())
                .allSatisfy(key -> assertThat(key.age()).isGreaterThan(250));
        List<String> expected = new ArrayList<>();
        long undone = effects(keys, expected);
        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(decided()).isEqualTo(expected);
        assertThat(familiar.decisions().entries(0, 1000).stream().filter(DecisionEntry::isUndone))
                .hasSize((int) undone);
    }

    /// What the keys should have done.
    ///
    /// @param decisions gets what should have been decided, in order
    /// @return how many of those should have been taken back
    private static long effects(List<WatchedKeys.Key> keys, List<String> decisions) {
        Deque<String> standing = new ArrayDeque<>();
        long going = 0;
        long undone = 0;
        for (WatchedKeys.Key key : keys) {
            if (key.field() || key.open() > 0 || key.key().length() > 1) {
                continue;
            }
            boolean isPlace = key.at() - going < 1200;
            going = key.key().equals("g") && !isPlace ? key.at() : 0;
            if (isPlace || !key.idle()) {
                continue;
            }
            String word = WORDS.get(key.key());
            if (word != null && !key.card().isEmpty()) {
                decisions.add(word + " " + key.card());
                standing.push(word);
            } else if (key.key().equals("u") && !standing.isEmpty()) {
                undone++;
                var _ = standing.pop();
            }
        }
        return undone;
    }
}
