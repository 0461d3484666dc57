package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that another user of the machine serves on another port, in the owner's real browser.
class NeighbourTest {

    private static Chromium chromium;

    @TempDir private Path home;

    private final List<String> stolen = new CopyOnWriteArrayList<>();
    private final List<String> visits = new CopyOnWriteArrayList<>();
    private Familiar familiar;
    private HttpServer neighbour;

    @BeforeAll
    static void opens() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closes() {
        chromium.close();
    }

    /// Its page loads itself again: then the browser takes the request for one of the same site.
    @BeforeEach
    void begins() throws IOException {
        familiar = Familiar.open(home, InstantSource.system());
        neighbour =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbour.createContext(
                "/",
                exchange -> {
                    visits.add(exchange.getRequestURI().toString());
                    stolen.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
                    byte[] page =
                            "<script>if(location.pathname==='/')location='/again'</script>"
                                    .getBytes(StandardCharsets.US_ASCII);
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        neighbour.start();
    }

    @AfterEach
    void ends() {
        neighbour.stop(0);
        familiar.close();
    }

    private void visit(Page page, String host) {
        page.navigate("http://" + host + ":" + neighbour.getAddress().getPort() + "/");
        page.waitForURL("**/again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "guess.localhost"})
    void getsNoCookieOfFamiliars(String host) throws IOException {
        try (WebServer server = WebServer.start(familiar, 0)) {
            Page page = chromium.signedIn(server);
            visit(page, host);

            assertThat(visits).contains("/", "/again");
            assertThat(stolen).isEmpty();
            page.context().close();
        }
    }

    /// The attack is real, and this test would see it.
    @Test
    void wouldGetItAtTheNumber() throws IOException {
        try (WebServer server = WebServer.start(familiar, 0, WebServer.Address.NUMBER)) {
            Page page = chromium.signedIn(server);
            visit(page, "127.0.0.1");

            assertThat(stolen).anyMatch(cookie -> cookie.startsWith("familiar-" + server.port()));
            page.context().close();
        }
    }

    @Test
    void doesNotKeepTheOwnerFromComingInByTheFileThatOpens() throws IOException {
        try (WebServer server = WebServer.start(familiar, 0)) {
            Path file =
                    Files.writeString(
                            home.resolve("open.html"),
                            "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url="
                                    + server.newLink()
                                    + "\">\n");
            Page page = chromium.fresh(new Browser.NewContextOptions());
            Chromium.enter(page, file.toUri().toString(), server);

            assertThat(page.title()).isEqualTo("Today · Familiar");
            page.context().close();
        }
    }

    @Test
    void signsOutByTheButtonAtTheFootOfAPage() throws IOException {
        try (WebServer server = WebServer.start(familiar, 0)) {
            Page page = chromium.signedIn(server);
            page.locator("footer button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Signed out");
            page.navigate(server.origin() + "/people");

            assertThat(page.locator("h1").innerText()).isEqualTo("Sign in first");
            page.context().close();
        }
    }
}
