package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What keeps everybody but the owner's browser out.
class GateTest {

    @TempDir private Path home;

    private Familiar familiar;
    private WebServer server;

    @BeforeEach
    void starts() throws IOException {
        familiar = Familiar.open(home, InstantSource.system());
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void stops() {
        server.close();
        familiar.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/requests", "/requests/r-x", "/people", "/people/p-x", "/bring-in",
                "/archives", "/decisions", "/stats", "/policy", "/review", "/help",
                "/traces?key=x", "/bring-in/faults.csv", "/bring-in/progress", "/nowhere"
            })
    void showsNothingWithoutASession(String path) throws Exception {
        HttpResponse<String> answer = new Visitor(server).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Sign in first", "familiar serve");
    }

    @Test
    void showsTheCookieToNoScriptAndNoOtherSite() throws Exception {
        HttpResponse<String> answer =
                new Visitor(server).get("/sign-in?" + server.newLink().getRawQuery());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void letsALinkInOnceOnly() throws Exception {
        String link = "/sign-in?" + server.newLink().getRawQuery();

        assertThat(new Visitor(server).get(link).statusCode()).isEqualTo(200);
        assertThat(new Visitor(server).get(link).statusCode()).isEqualTo(401);
    }

    @Test
    void slowsGuessingDown() throws Exception {
        Visitor guesser = new Visitor(server);
        for (int i = 0; i < SignIn.MOST_FAILURES; i++) {
            assertThat(guesser.get("/sign-in?token=guess" + i).statusCode()).isEqualTo(401);
        }

        assertThat(guesser.get("/sign-in?" + server.newLink().getRawQuery()).statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "evil.example.com:%d", "127.0.0.1", "127.0.0.1:1"})
    void answersUnderItsOwnNamesOnly(String host) throws IOException {
        String named = host.replace("%d", String.valueOf(server.port()));

        assertThat(raw("GET / HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void answersUnderLocalhost() throws IOException {
        assertThat(
                        raw(
                                "GET / HTTP/1.1\r\nHost: localhost:"
                                        + server.port()
                                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        List<InetAddress> others =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();

        for (InetAddress other : others) {
            assertThat(isOpen(other)).as("an address of another network").isFalse();
        }
        assertThat(isOpen(InetAddress.getLoopbackAddress())).isTrue();
    }

    private boolean isOpen(InetAddress address) {
        try (Socket _ = new Socket(address, server.port())) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "null", "http://127.0.0.1:1"})
    void takesNoFormOfAnotherSite(String origin) throws Exception {
        Visitor owner = Visitor.signedIn(server);

        HttpResponse<String> answer =
                owner.post("/policy/save", Map.of("csrf", owner.word(), "text", ""), origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(home.resolve("policy.toml.before")).doesNotExist();
    }

    @Test
    void takesNoFormWithoutAnOrigin() throws Exception {
        Visitor owner = Visitor.signedIn(server);

        HttpResponse<String> answer =
                owner.send(
                        HttpRequest.newBuilder(URI.create(owner.base() + "/undo"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("csrf=" + owner.word())));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void takesNoFormWithoutTheSessionsWord() throws Exception {
        Visitor owner = Visitor.signedIn(server);

        assertThat(owner.post("/undo", Map.of("csrf", "")).statusCode()).isEqualTo(403);
        assertThat(owner.post("/undo", Map.of("csrf", "guess")).statusCode()).isEqualTo(403);
        assertThat(owner.post("/undo", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void tellsBrowsersToRunAndLoadNothingElse() throws Exception {
        HttpResponse<String> answer = Visitor.signedIn(server).get("/help");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("<script>", " style=", " onclick=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.csv",
                "/etc/evil.csv",
                "..\\..\\evil.csv",
                "...evil.csv",
                "a/../../evil.csv"
            })
    void keepsDroppedFilesInsideItsFolder(String name) throws Exception {
        Visitor owner = Visitor.signedIn(server);

        HttpResponse<String> answer =
                owner.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                owner.base()
                                                        + "/bring-in/file?name="
                                                        + java.net.URLEncoder.encode(
                                                                name, StandardCharsets.UTF_8)))
                                .header("Origin", owner.base())
                                .header("X-Familiar-Csrf", owner.word())
                                .header("Content-Type", "application/octet-stream")
                                .PUT(BodyPublishers.ofString("Name\r\n")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("evil.csv");
        assertThat(home.resolve("archives/evil.csv")).hasContent("Name");
        try (var files = Files.list(home.resolve("archives"))) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/x/../../policy.toml", "/assets/x/..%2f..%2fpolicy.toml"})
    void givesOutItsOwnFilesOnly(String path) throws IOException {
        assertThat(
                        raw(
                                "GET "
                                        + path
                                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                        + server.port()
                                        + "\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4\\d\\d.*");
    }
}
