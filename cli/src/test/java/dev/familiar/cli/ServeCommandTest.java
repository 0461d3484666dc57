package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir private Path home;

    private final StringWriter err = new StringWriter();

    private int run(Writer out, String... arguments) {
        return FamiliarCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void printsALinkThatLetsOneIn() throws Exception {
        PipedReader printed = new PipedReader();
        Writer out = new PipedWriter(printed);
        Thread serving =
                Thread.ofPlatform().start(() -> run(out, "serve", "--home", home.toString()));
        try {
            String link = new BufferedReader(printed).readLine();
            assertThat(link).matches("http://127\\.0\\.0\\.1:\\d+/sign-in\\?token=[\\w-]{43}");
            HttpResponse<Void> door = get(link);
            assertThat(door.statusCode()).isEqualTo(303);
            assertThat(door.headers().firstValue("Location").orElse(""))
                    .matches("http://[a-z2-7]{32}\\.localhost:\\d+/sign-in\\?token=[\\w-]{43}");
            assertThat(get(link).statusCode()).isEqualTo(401);
            assertThat(err.toString()).contains("once, for ten minutes", "Sign out", "Ctrl+C");
        } finally {
            serving.interrupt();
            assertThat(serving.join(LONGEST)).isTrue();
        }
    }

    @Test
    void staysAtTheNumberOnDemand() throws Exception {
        PipedReader printed = new PipedReader();
        Writer out = new PipedWriter(printed);
        Thread serving =
                Thread.ofPlatform()
                        .start(() ->
                                run(out, "serve", "--plain-address", "--home", home.toString()));
        try {
            assertThat(get(new BufferedReader(printed).readLine()).statusCode()).isEqualTo(200);
        } finally {
            serving.interrupt();
            assertThat(serving.join(LONGEST)).isTrue();
        }
    }

    @Test
    void leavesTheLinkForTheBrowserInOneFileThatOnlyTheOwnerReads() throws IOException {
        Path first = Browser.page(URI.create("http://127.0.0.1:1/sign-in?token=old"), home);
        Path second = Browser.page(URI.create("http://127.0.0.1:1/sign-in?token=new"), home);

        assertThat(second).isEqualTo(first).hasParent(home);
        assertThat(second).content().contains("token=new").doesNotContain("token=old");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                .isEqualTo("rw-------");
    }

    private static HttpResponse<Void> get(String link) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(run(new StringWriter(), "serve", "--home", home.toString(), "--port", port))
                    .isEqualTo(ExitStatus.FAILED);
            assertThat(err.toString()).contains("port " + port + " is taken");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(run(new StringWriter(), "serve", "--home", home.toString(), "--port", "70000"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("expected 0 to 65535");
    }
}
