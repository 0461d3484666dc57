package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The way in from a phone: a port of its own, forwarded to loopback here by the owner's tools
/// (docs/guides/phone.md), and nothing that listens beyond loopback.
class PhoneTest {

    private static final Browser.NewContextOptions PHONE =
            new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setDeviceScaleFactor(3)
                    .setIsMobile(true)
                    .setHasTouch(true);

    @TempDir private Path folder;

    private Familiar familiar;
    private final Chromium chromium = new Chromium();

    @BeforeEach
    void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
    }

    @AfterEach
    void closes() {
        chromium.close();
        familiar.close();
    }

    /// The whole morning, under either kind of address.
    @ParameterizedTest
    @EnumSource
    void aMorningGoesThroughAForwardedPort(WebServer.Address address) throws IOException {
        try (WebServer server = WebServer.start(familiar, 0, address);
                Forwarder forwarder = new Forwarder(server.port())) {
            String origin = through(forwarder, server.origin());
            Page page = chromium.fresh(PHONE);

            page.navigate(through(forwarder, server.newLink().toString()));
            page.waitForURL(origin + "/");
            int grouped = decideTogether(page);
            page.locator(".bar nav .places a[href='/requests']").tap();
            page.waitForURL(origin + "/requests");
            page.locator("main .rows > li > a.row").last().tap();
            page.waitForURL(Pattern.compile(Pattern.quote(origin) + "/requests/r-.*"));
            Chromium.awaitIdle(page);
            page.locator("button[data-key=d]").first().tap();
            page.locator("#notice .notice").waitFor();
            page.navigate(origin + "/press");
            Chromium.awaitIdle(page);
            page.locator(".press .thing button").first().tap();
            page.locator("#notice .notice >> text=Ticked").waitFor();
            page.navigate(origin + "/review");
            Chromium.awaitIdle(page);
            page.locator(".question button >> text=Later").first().tap();
            page.locator("#notice .notice >> text=Asked again").waitFor();
            page.locator(".bar nav .places a[href='/people']").tap();
            page.waitForURL(origin + "/people");
            page.locator("main a.row").first().tap();
            page.waitForURL(Pattern.compile(Pattern.quote(origin) + "/people/p-.*"));

            assertThat(familiar.decisions().count()).isEqualTo(grouped + 1);
            assertThat(familiar.pressing().left()).hasSize(grouped);
        }
    }

    /// On Today, as soon as all is weighed: what is beyond doubt, by one tap.
    private static int decideTogether(Page page) {
        page.locator(".group button").first().waitFor();
        page.waitForCondition(() -> page.locator("[data-refresh]").count() == 0);
        Chromium.awaitIdle(page);
        int decided = page.locator(".group [name=requests]").first().inputValue().split(" ").length;
        page.locator(".group button").first().tap();
        page.locator("#notice .notice >> text=requests.").waitFor();
        return decided;
    }

    private static String through(Forwarder forwarder, String address) {
        URI uri = URI.create(address);
        return address.replace(":" + uri.getPort(), ":" + forwarder.port());
    }

    /// What is installed on a phone has no field for addresses.
    @Test
    void theLinkMayBeTypedIntoThePageThatAsksForIt() throws IOException {
        try (WebServer server = WebServer.start(familiar, 0, WebServer.Address.NUMBER);
                Forwarder forwarder = new Forwarder(server.port())) {
            Page page = chromium.fresh(PHONE);
            page.navigate(through(forwarder, server.origin()) + "/people");

            page.locator("#token").fill(server.newLink().toString());
            page.locator("form button").tap();

            page.waitForURL(through(forwarder, server.origin()) + "/");
            assertThat(page.locator(".bar nav").isVisible()).isTrue();
        }
    }

    /// A page on another port may have the same host, and may not send forms all the same.
    @Test
    void aFormOfAnotherPortIsTurnedAway() throws Exception {
        try (WebServer server = WebServer.start(familiar, 0)) {
            Visitor owner = Visitor.signedIn(server);
            String other = server.origin().replaceAll(":\\d+$", ":1");

            HttpResponse<String> answer = owner.post("/undo", Map.of("csrf", owner.word()), other);

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    /// The table of sockets, read while the pages are served and used.
    @Test
    void nothingListensBeyondLoopback() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "no table of sockets here");
        try (WebServer server = WebServer.start(familiar, 0)) {
            assertThat(Visitor.signedIn(server).get("/").statusCode()).isEqualTo(200);

            Set<String> own = ownSockets();
            List<String> listening =
                    Stream.concat(table("tcp"), table("tcp6"))
                            .map(line -> line.strip().split("\\s+"))
                            .filter(row -> row[3].equals("0A") && own.contains(row[9]))
                            .map(row -> row[1])
                            .toList();

            String port = String.format("%04X", server.port());
            assertThat(listening).anyMatch(address -> address.endsWith(":" + port));
            assertThat(listening).allMatch(PhoneTest::isLoopback);
        }
    }

    /// As the kernel writes it: words of the machine's byte order, in hex (proc(5)).
    private static boolean isLoopback(String address) {
        String host = address.substring(0, address.indexOf(':'));
        return host.endsWith("00007F") && host.length() == 8
                || host.equals("00000000000000000000000001000000")
                || host.matches("0{16}FFFF0000......7F");
    }

    private static Stream<String> table(String name) throws IOException {
        Path table = Path.of("/proc/net", name);
        return Files.isReadable(table)
                ? Files.readAllLines(table).stream().skip(1)
                : Stream.empty();
    }

    private static Set<String> ownSockets() throws IOException {
        Pattern socket = Pattern.compile("socket:\\[(\\d+)]");
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(PhoneTest::target)
                    .flatMap(target -> socket.matcher(target).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
