package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "/",
                "/requests",
                "/requests/r-x",
                "/people",
                "/people/p-x",
                "/bring-in",
                "/ask",
                "/introductions",
                "/archives",
                "/decisions",
                "/press",
                "/stats",
                "/policy",
                "/review",
                "/help",
                "/traces?key=x",
                "/bring-in/faults.csv",
                "/bring-in/progress",
                "/sessions",
                "/search?q=a",
                "/search/suggest?q=a",
                "/messages?q=a",
                "/connections",
                "/accounts",
                "/export",
                "/export/cards.vcf",
                "/export/decisions.jsonl",
                "/backup",
                "/check",
                "/nowhere"
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
    void turnsGuessesAwayButNeverTheOwner() throws Exception {
        Visitor guesser = new Visitor(server);
        for (int i = 0; i < SignIn.MOST_FAILURES; i++) {
            assertThat(guesser.get("/sign-in?token=guess" + i).statusCode()).isEqualTo(401);
        }

        assertThat(guesser.get("/sign-in?token=guess").statusCode()).isEqualTo(429);
        assertThat(guesser.get("/sign-in?" + server.newLink().getRawQuery()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void leadsFromThePrintedNumberToAnotherNameWithAnotherToken() throws Exception {
        Visitor browser = new Visitor(server);
        URI link = server.newLink();
        HttpResponse<String> door = browser.send(HttpRequest.newBuilder(link));
        String onward = door.headers().firstValue("Location").orElse("");

        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(onward)
                .startsWith(server.origin() + "/sign-in?token=")
                .doesNotContain(link.getRawQuery());
        assertThat(server.origin()).matches("http://[a-z2-7]{32}\\.localhost:\\d+");
        assertThat(browser.send(HttpRequest.newBuilder(link)).statusCode()).isEqualTo(401);
        assertThat(browser.send(HttpRequest.newBuilder(URI.create(onward))).statusCode())
                .isEqualTo(200);
        assertThat(browser.send(HttpRequest.newBuilder(URI.create(onward))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void hasAnotherNameInEveryRun() throws Exception {
        try (WebServer next = WebServer.start(familiar, 0)) {
            assertThat(next.origin().split(":")[1]).isNotEqualTo(server.origin().split(":")[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:%d", "localhost:%d"})
    void showsNothingAtTheDoorEvenToTheOwnersCookie(String door) throws Exception {
        Visitor owner = Visitor.signedIn(server);
        String host = door.formatted(server.port());

        assertThat(raw(get("/help", host, "Cookie: " + owner.cookie()))).startsWith("HTTP/1.1 401");
        assertThat(raw(get("/help", ownHost(), "Cookie: " + owner.cookie())))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void staysAtTheNumberWhereThatIsWanted() throws Exception {
        try (WebServer plain = WebServer.start(familiar, 0, WebServer.Address.NUMBER)) {
            Visitor browser = new Visitor(plain);

            assertThat(plain.origin()).isEqualTo("http://127.0.0.1:" + plain.port());
            assertThat(browser.send(HttpRequest.newBuilder(plain.newLink())).statusCode())
                    .isEqualTo(200);
            assertThat(browser.get("/help").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com",
                "evil.example.com:%d",
                "127.0.0.1",
                "127.0.0.1.example.com:%d",
                "aaaa.localhost:%d",
                "[::1]:%d"
            })
    void answersUnderItsOwnNamesOnly(String host) throws IOException {
        String answer = raw(get("/", host.replace("%d", String.valueOf(server.port()))));

        assertThat(answer).startsWith("HTTP/1.1 421");
        assertGuarded(answer);
    }

    private String ownHost() {
        return URI.create(server.origin()).getRawAuthority();
    }

    private static String get(String path, String host, String... headers) {
        return "GET "
                + path
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\nConnection: close\r\n"
                + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + "\r\n";
    }

    private static void assertGuarded(String answer) {
        assertThat(answer)
                .contains(
                        "Content-Security-Policy: default-src 'none';",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Cache-Control: no-store")
                .doesNotContain("Set-Cookie", "Server:", "Powered by");
    }

    @Test
    void refusesEveryUpgradeAndKeepsNothingOfIt() throws IOException {
        for (String host : List.of("evil.example", ownHost(), "127.0.0.1:" + server.port())) {
            String answer =
                    raw(
                            "GET /x HTTP/1.1\r\nHost: "
                                    + host
                                    + "\r\nOrigin: http://evil.example\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade, close\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

            assertThat(answer).matches("(?s)HTTP/1.1 4(00|21) .*");
            assertGuarded(answer);
        }
    }

    @Test
    void leavesNoSessionObjectBehindAfterTenThousandUpgrades() throws Exception {
        int many = 10_000;
        String upgrade =
                "GET /x HTTP/1.1\r\nHost: "
                        + ownHost()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        int answers = 0;
        while (answers < many) {
            answers += pipelined(upgrade, 100);
        }

        assertThat(answers).isGreaterThanOrEqualTo(many);
        assertThat(histogram())
                .containsPattern("org\\.eclipse\\.jetty\\.server\\.Server\\s")
                .doesNotContainPattern(
                        "org\\.eclipse\\.jetty\\.session\\.(ManagedSession|SessionData)\\s");
    }

    /// Sends it so many times on one connection and counts the answers.
    private int pipelined(String request, int times) throws IOException {
        String all = request.repeat(times - 1) + request.replace("Upgrade\r\nSec", "close\r\nSec");
        return raw(all).split("HTTP/1.1 400 ", -1).length - 1;
    }

    private static String histogram() throws Exception {
        return (String)
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, no-cors, image, 403",
        "cross-site, cors, empty, 403",
        "cross-site, navigate, iframe, 403",
        "same-site, no-cors, script, 403",
        "cross-site, navigate, document, 401",
        "same-origin, no-cors, image, 401",
        "none, navigate, document, 401"
    })
    void letsOtherSitesDoNothingButLinkHere(String site, String mode, String target, int status)
            throws IOException {
        String answer =
                raw(
                        get(
                                "/sign-in?token=guess",
                                "127.0.0.1:" + server.port(),
                                "Sec-Fetch-Site: " + site,
                                "Sec-Fetch-Mode: " + mode,
                                "Sec-Fetch-Dest: " + target));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /<x>secret HTTP/1.1\r\nHost: %s\r\nBad Header\r\n\r\n",
                "GET /<x>secret HTTP/3.7\r\nHost: %s\r\n\r\n",
                "GET /secret%%zz HTTP/1.1\r\nHost: %s\r\n\r\n",
                "GET /secret HTTP/1.1\r\nHost: %s\r\nX: LONG\r\n\r\n",
                "GET /secretLONG HTTP/1.1\r\nHost: %s\r\n\r\n",
                "GET /secret HTTP/1.1\r\nHost: %s\r\nHost: %s\r\n\r\n",
                "GET /secret HTTP/1.1\r\n\r\n",
                "TRACE /secret HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n",
                "PROPFIND /secret HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n",
                "POST /secret HTTP/1.1\r\nHost: %s\r\nContent-Length: x\r\n\r\n"
            })
    void answersWhatItCannotReadWithAPageOfItsOwn(String request) throws IOException {
        String answer =
                raw(
                        request.replace("%%", "%")
                                .replace("%s", ownHost())
                                .replace("LONG", "a".repeat(70_000)));

        assertThat(answer)
                .matches("(?s)HTTP/1.1 [45]\\d\\d .*")
                .doesNotContain("secret", "aaaaaaaa");
        assertGuarded(answer);
    }

    @Test
    void keepsPagesComingWhileManySendersOweTheirBody() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        List<Socket> owing = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                owing.add(socket);
                socket.getOutputStream()
                        .write(
                                ("POST /undo HTTP/1.1\r\nHost: "
                                                + ownHost()
                                                + "\r\nOrigin: "
                                                + server.origin()
                                                + "\r\nCookie: "
                                                + owner.cookie()
                                                + "\r\nContent-Type: application/x-www-form-urlencoded"
                                                + "\r\nContent-Length: 100\r\n\r\ncsrf=")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            Instant before = Instant.now();
            assertThat(owner.get("/help").statusCode()).isEqualTo(200);

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(owner.post("/undo", Map.of("csrf", owner.word())).statusCode())
                    .isEqualTo(503);
        } finally {
            for (Socket socket : owing) {
                socket.close();
            }
        }
    }

    @Test
    void signsOut() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        String cookie = owner.cookie();
        HttpResponse<String> answer = owner.post("/sign-out", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Signed out", "familiar serve");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("=; Path=/; Expires=Thu, 01 Jan 1970");
        assertThat(raw(get("/help", ownHost(), "Cookie: " + cookie))).startsWith("HTTP/1.1 401");
    }

    @Test
    void signsOutAllOtherBrowsers() throws Exception {
        Visitor laptop = Visitor.signedIn(server);
        Visitor other = Visitor.signedIn(server);

        assertThat(laptop.get("/sessions").body()).contains("(this one)", "Sign out all others");
        assertThat(laptop.post("/sessions/end-others", Map.of()).statusCode()).isEqualTo(303);
        assertThat(laptop.get("/sessions").statusCode()).isEqualTo(200);
        assertThat(other.get("/sessions").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\\evil.example",
                "//evil.example",
                "/\t/evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "/people\\..\\x",
                "/\r\nSet-Cookie: x=1"
            })
    void leadsNowhereElseAfterAnAction(String back) throws Exception {
        Visitor owner = Visitor.signedIn(server);

        HttpResponse<String> answer = owner.post("/undo", Map.of("back", back));

        assertThat(answer.headers().firstValue("Location")).contains("/requests");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void goesBackWhereTheActionCameFrom() throws Exception {
        HttpResponse<String> answer =
                Visitor.signedIn(server).post("/undo", Map.of("back", "/people?q=a%20b&page=2"));

        assertThat(answer.headers().firstValue("Location")).contains("/people?q=a%20b&page=2");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void leavesItsPortToNobodyAtTheOtherLoopbackAddress() throws IOException {
        for (String address : List.of("127.0.0.1", "::1")) {
            if (NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null) {
                assertThat(isOpen(InetAddress.getByName(address))).as(address).isTrue();
            }
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
    @ValueSource(
            strings = {
                "https://evil.example.com",
                "null",
                "http://127.0.0.1:1",
                "http://aaaa.localhost:1"
            })
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
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/x/../../policy.toml", "/assets/x/..%2f..%2fpolicy.toml"})
    void givesOutItsOwnFilesOnly(String path) throws IOException {
        assertThat(
                        raw(
                                "GET "
                                        + path
                                        + " HTTP/1.1\r\nHost: "
                                        + ownHost()
                                        + "\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4\\d\\d.*");
    }
}
