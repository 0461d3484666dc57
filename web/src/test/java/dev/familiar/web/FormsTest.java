package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A form that came without what it must have changes nothing, and one that cannot be read is the
/// sender's fault.
class FormsTest {

    @TempDir private Path folder;

    private Path home;
    private Familiar familiar;
    private WebServer server;
    private Visitor owner;
    private String person = "";

    @BeforeEach
    void starts() throws IOException, InterruptedException {
        home = folder.resolve("home");
        familiar = Familiar.open(home, InstantSource.system());
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        "BEGIN:VCARD\nVERSION:3.0\nFN:Mallory Marsh\nEMAIL:mallory@example.com\n"
                                + "END:VCARD\n");
        familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(cards), "", "", List.of(), false),
                        ImportProgress.none());
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
        person = first("/people/(p-[a-z0-9]+)", owner.get("/people").body());
    }

    @AfterEach
    void stops() {
        server.close();
        familiar.close();
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    @ParameterizedTest
    @CsvSource({
        "/policy/save, sign, text",
        "/policy/save, text, sign",
        "/policy/try, sign, text",
        "/people/PERSON/notes, text, tags",
        "/people/PERSON/notes, tags, text",
        "/people/PERSON/say, other, word",
        "/people/PERSON/split, other, key",
        "/people/PERSON/merge, other, with",
        "/questions/q-x, back, answer",
        "/requests/r-x/decide, note, decision",
        "/accounts/add, other, address",
        "/accounts/remove, other, address",
        "/backup, replace, path",
        "/bring-in/look, other, text",
        "/bring-in/paste, other, text",
        "/bring-in/path, owner, path"
    })
    void aMissingFieldIsNotTakenForAnEmptyOne(String path, String brought, String missing)
            throws Exception {
        familiar.beside()
                .people()
                .note(person, new PersonNotes("from the choir", List.of("choir")));
        String policy = Files.readString(home.resolve("policy.toml"));

        HttpResponse<String> answer =
                owner.post(path.replace("PERSON", person), Map.of(brought, sign(brought, policy)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("without its field", missing, "nothing was done");
        assertThat(home.resolve("policy.toml")).hasContent(policy);
        assertThat(familiar.beside().people().notes(person))
                .isEqualTo(new PersonNotes("from the choir", List.of("choir")));
        assertThat(owner.get("/bring-in").body())
                .doesNotContain("The import stopped", "data-progress");
    }

    private static String sign(String field, String policy) {
        return field.equals("sign") ? PolicyFile.sign(policy) : "";
    }

    @Test
    void nothingPastedIsNotBroughtIn() throws Exception {
        assertThat(owner.post("/bring-in/paste", Map.of("text", " ")).statusCode()).isEqualTo(422);
    }

    @Test
    void aDroppedFileWithoutANameIsNotKept() throws Exception {
        HttpResponse<String> answer =
                owner.send(
                        HttpRequest.newBuilder(URI.create(owner.base() + "/bring-in/file"))
                                .header("Origin", owner.base())
                                .header("X-Familiar-Csrf", owner.word())
                                .header("Content-Type", "application/octet-stream")
                                .PUT(BodyPublishers.ofString("Name\r\n")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(home.resolve("archives/archive")).doesNotExist();
    }

    @Test
    void aPolicyChangedByHandMeanwhileIsShownBesideWhatWasTypedAndStays() throws Exception {
        Path file = home.resolve("policy.toml");
        String text = Files.readString(file);
        String typed = text.replace("prior_known = 0.2", "prior_known = 0.3");
        String byHand = text.replace("prior_known = 0.2", "prior_known = 0.4");
        String shown = owner.get("/policy").body();
        Files.writeString(file, byHand);

        HttpResponse<String> tried = owner.post("/policy/try", policyForm(typed, shown));
        HttpResponse<String> refused = owner.post("/policy/save", policyForm(typed, tried.body()));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("policy.toml was changed elsewhere", "prior_known = 0.3")
                .contains("prior_known = 0.4");
        assertThat(file).hasContent(byHand);
        assertThat(owner.post("/policy/save", policyForm(typed, refused.body())).statusCode())
                .isEqualTo(303);
        assertThat(file).content().contains("prior_known = 0.3");
        assertThat(home.resolve("policy.toml.before")).hasContent(byHand);
    }

    private static Map<String, String> policyForm(String text, String page) {
        Map<String, String> form = new HashMap<>();
        form.put("text", text);
        form.put("sign", first("name=\"sign\" value=\"([0-9a-f]{64})\"", page));
        return form;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data|no boundary at all",
                "multipart/form-data; boundary=|--\r\n\r\n--",
                "multipart/form-data; boundary=edge|--other\r\n\r\nx\r\n--other--\r\n",
                "multipart/form-data; boundary=edge|",
                "multipart/form-data; boundary=edge|--edge\r\n",
                "multipart/form-data; boundary=edge|--edge\r\nContent-Disposition: form-data;"
                        + " name=\"csrf\"\r\n\r\nWORD",
                "multipart/form-data; boundary=edge|--edge\r\nContent-Disposition: form-data\r\n\r\n"
                        + "x\r\n--edge--\r\n",
                "multipart/form-data; boundary=edge|--edge\r\nno header\r\n\r\nx\r\n--edge--\r\n",
                "multipart/form-data; boundary=edge|--edge\r\nContent-Disposition: form-data;"
                        + " name=\"x\"\r\nContent-Type: text/plain; charset=nobodys\r\n\r\nx\r\n"
                        + "--edge--\r\n",
                "multipart/form-data; boundary=edge; charset=nobodys|--edge\r\nContent-Disposition:"
                        + " form-data; name=\"x\"\r\n\r\nx\r\n--edge--\r\n",
                "application/x-www-form-urlencoded|csrf=WORD&back=%zz",
                "application/x-www-form-urlencoded|csrf=WORD&%=x",
                "application/x-www-form-urlencoded|csrf=WORD&back=%e",
                "application/x-www-form-urlencoded; charset=nobodys|csrf=WORD",
                "application/x-www-form-urlencoded; charset=|csrf=WORD&back=%zz",
                "application/x-www-form-urlencoded; charset=\"(\"|csrf=WORD"
            })
    void whatCannotBeReadIsTheSendersFault(String sent) throws Exception {
        String[] parts = sent.split("\\|", 2);
        String body = parts[1].replace("WORD", owner.word());

        for (String path : List.of("/undo", "/bring-in/files")) {
            assertThat(post(path, parts[0], body)).as(path).startsWith("HTTP/1.1 4");
        }
        assertThat(post("/undo", parts[0], body)).startsWith("HTTP/1.1 400").contains("not whole");
        assertThat(home.resolve(FaultLog.NAME)).doesNotExist();
    }

    @Test
    void aSenderWhoGoesAwayInTheMiddleIsNoFault() throws Exception {
        for (String type :
                List.of(
                        "multipart/form-data; boundary=edge",
                        "application/x-www-form-urlencoded")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(head("/undo", type, 1000).getBytes(StandardCharsets.US_ASCII));
                out.write("--edge\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                assertThat(
                                new String(
                                        socket.getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .matches("(?s)(HTTP/1.1 400 .*)?");
            }
        }

        assertThat(home.resolve(FaultLog.NAME)).doesNotExist();
    }

    private String post(String path, String type, String body) throws IOException {
        return raw(head(path, type, body.length()) + body);
    }

    private String head(String path, String type, int length) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: "
                + host()
                + "\r\nOrigin: "
                + server.origin()
                + "\r\nCookie: "
                + owner.cookie()
                + "\r\nConnection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n";
    }

    private String host() {
        return URI.create(server.origin()).getRawAuthority();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
