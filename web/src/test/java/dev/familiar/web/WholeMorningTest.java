package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.pressing.Press;
import dev.familiar.app.pressing.PressView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.testkit.linkedin.LinkedInExport;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of the demo's requests: decided by groups and by keyboard, pressed, ticked, and
/// closed by the next export.
class WholeMorningTest {

    private static final Chromium CHROMIUM = new Chromium();

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;

    @BeforeEach
    void opens() throws IOException {
        // A group is judged anew before it is decided, beside everything else that is weighed anew.
        setDefaultAssertionTimeout(60_000);
        familiar = MadeUpHome.openDemo(folder);
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void closes() {
        CHROMIUM.endTest();
        setDefaultAssertionTimeout(5_000);
        server.close();
        familiar.close();
    }

    private List<PressView> left() {
        return familiar.beside().pressing().left();
    }

    private Page at(Page page, String path) {
        page.navigate(server.origin() + path);
        return page;
    }

    @Test
    void fromTheFirstGroupToTheExportThatClosesAll() throws IOException {
        Page page = at(CHROMIUM.signedIn(server), "/requests");
        assertThat(page.locator("[data-refresh]")).hasCount(0);
        int all = familiar.beside().requests().ids(false).size();
        assertThat(page.locator("#waiting").first()).hasText(String.valueOf(all));

        int grouped = byGroups(page);
        assertThat(grouped).isGreaterThan(all / 3);
        assertThat(left()).hasSize(grouped);
        Chromium.awaitIdle(page);
        page.keyboard().press("u");
        assertThat(page.locator("#notice")).containsText("Taken back");
        assertThat(left().size()).isLessThan(grouped);
        at(page, "/requests");
        var _ = byGroups(page);
        byKeyboard(page);

        assertThat(page.locator(".end h2")).hasText("All answered");
        assertThat(page.locator(".end .done").first()).containsText(" accepted, ");
        assertThat(page.locator("#waiting")).hasCount(0);
        List<PressView> left = left();
        assertThat(left).hasSize(all);
        assertThat(left).extracting(PressView::decidedAt).isSorted();
        assertThat(page.locator(".end .button"))
                .containsText("Press the " + all + " things left on LinkedIn");
        at(page, "/");
        assertThat(page.locator("h1")).hasText("Every request is answered");
        assertThat(page.locator(".to-press")).containsText(all + " things are left to press");

        ticksOneAndPutsItBack(page, all);
        theNextExportCloses(left);
        // An export lists invitations of half a year: of older ones it proves nothing.
        Set<String> recent = namesSince(day().minusDays(170));
        assertThat(left())
                .isNotEmpty()
                .allSatisfy(view ->
                        assertThat(view.press() == Press.FOLLOW || !recent.contains(view.name()))
                                .isTrue());
        at(page, "/press");
        for (int still = left().size(); still > 0; still--) {
            Chromium.awaitIdle(page);
            page.keyboard().press("t");
            assertThat(page.locator("#notice")).containsText("Ticked");
            assertThat(page.locator(".press .thing")).hasCount(still - 1);
        }
        assertThat(page.locator("h1")).hasText("Nothing left to press");
        at(page, "/");
        assertThat(page.locator("h1")).hasText("Every request is answered");
        assertThat(page.locator(".to-press")).hasCount(0);
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    /// @return how many were decided
    private int byGroups(Page page) {
        int before = Integer.parseInt(page.locator("#waiting").first().innerText());
        Locator groups = page.locator(".group button");
        while (groups.count() > 0) {
            String shown = page.locator(".group [name=requests]").first().inputValue();
            Chromium.awaitIdle(page);
            groups.first().click();
            assertThat(page.locator("#notice")).containsText("requests.");
            assertThat(page.locator(".group [name=requests][value='" + shown + "']")).hasCount(0);
            // Until all is weighed anew, so that what is clicked next is what is shown.
            at(page, "/requests");
            assertThat(page.locator("[data-refresh]")).hasCount(0);
        }
        return before - Integer.parseInt(page.locator("#waiting").first().innerText());
    }

    /// One by one with the key of what is advised; the first that is left is followed.
    private void byKeyboard(Page page) {
        boolean isFirst = true;
        while (page.locator(".card .buttons").count() > 0) {
            String who = page.locator("#who").innerText();
            String lane = page.locator(".card .verdict .lane").innerText();
            Chromium.awaitIdle(page);
            page.keyboard().press(isFirst ? "f" : lane.equals("Accept") ? "a" : "d");
            isFirst = false;
            assertThat(page.locator("#notice")).containsText(who);
            assertThat(page.locator("#who", new Page.LocatorOptions().setHasText(who))).hasCount(0);
        }
    }

    private void ticksOneAndPutsItBack(Page page, int all) {
        at(page, "/press");
        assertThat(page.locator("h1")).hasText(all + " things to press on LinkedIn");
        Chromium.awaitIdle(page);
        page.keyboard().press("t");
        assertThat(page.locator("#notice")).containsText("Ticked: Accept");
        assertThat(page.locator("h1")).hasText(all - 1 + " things to press on LinkedIn");
        Chromium.awaitIdle(page);
        page.locator(".press.decline .heading button").click();
        assertThat(page.locator("#notice")).containsText("Ticked: Ignore");
        Chromium.awaitIdle(page);
        page.keyboard().press("u");
        assertThat(page.locator("#notice")).containsText("Taken back: that you pressed it for");
        Chromium.awaitIdle(page);
        page.keyboard().press("u");
        assertThat(page.locator("h1")).hasText(all + " things to press on LinkedIn");
    }

    /// Of the next export.
    private static LocalDate day() {
        return WorldPlan.demo().today().plusDays(7);
    }

    private static Set<String> namesSince(LocalDate day) {
        return World.create(WorldPlan.demo()).requests().stream()
                .filter(request ->
                        request.card()
                                .sentAt()
                                .isAfter(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .map(request -> request.card().profile().name())
                .collect(Collectors.toSet());
    }

    /// The owner pressed everything on the platform; the export of the week after shows it.
    private void theNextExportCloses(List<PressView> pressed) throws IOException {
        Set<String> accepted =
                pressed.stream()
                        .filter(view -> view.press() == Press.ACCEPT)
                        .map(PressView::name)
                        .collect(Collectors.toSet());
        World world = World.create(WorldPlan.demo());
        LocalDate day = day();
        Path file = folder.resolve("later.zip");
        var _ =
                LinkedInExport.writeLater(
                        world,
                        day,
                        request -> accepted.contains(request.card().profile().name()),
                        _ -> true,
                        Files.newOutputStream(file));
        Files.setLastModifiedTime(
                file, FileTime.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        var _ =
                familiar.beside()
                        .reading()
                        .importArchives(ImportRequest.of(List.of(file)), ImportProgress.none());
    }
}
