package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return FamiliarCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void printsALinkThatLetsOneIn() throws Exception {
        AtomicInteger status = new AtomicInteger(-1);
        Thread serving =
                Thread.ofPlatform()
                        .start(() -> status.set(run("serve", "--home", home.toString())));
        try {
            String link = link();
            assertThat(link).matches("http://127\\.0\\.0\\.1:\\d+/sign-in\\?token=[\\w-]{43}");
            assertThat(get(link)).isEqualTo(200);
            assertThat(get(link)).isEqualTo(401);
        } finally {
            serving.interrupt();
            assertThat(serving.join(LONGEST)).isTrue();
        }
    }

    private String link() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!out.toString().contains("\n") && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return out.toString().lines().findFirst().orElse("");
    }

    private static int get(String link) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(run("serve", "--home", home.toString(), "--port", port))
                    .isEqualTo(ExitStatus.FAILED);
            assertThat(err.toString()).contains("port " + port + " is taken");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(run("serve", "--home", home.toString(), "--port", "70000"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("expected 0 to 65535");
    }
}
