package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.bench.web.WebVisitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pages have acknowledged stands, though the server is killed in the middle of the next
/// word.
class KilledServerTest {

    private static final Pattern ID = Pattern.compile("\"request\":\"([^\"]+)\"");
    private static final List<String> CHOICES =
            List.of("accept", "decline", "follow", "ask", "later");
    private static final int ROUNDS = 4;

    @TempDir Path folder;

    private Program program;
    private Path home;

    private List<String> requests() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String all = program.run("triage", "--all", "--json", "--home", home.toString()).out();
        for (String line : all.lines().toList()) {
            Matcher id = ID.matcher(line);
            if (id.find()) {
                ids.add(id.group(1));
            }
        }
        return ids;
    }

    @BeforeEach
    void bringsArchivesIn() throws IOException, InterruptedException {
        program = new Program("512m", folder);
        home = folder.resolve("home");
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 3, 300);
        assertThat(program.run(owner.importInto(home)).exit()).isIn(0, 1);
    }

    @Test
    void everyWordThatWasAcknowledgedIsExported() throws Exception {
        List<String> requests = requests();
        assertThat(requests).isNotEmpty();
        Random random = new Random(7);
        List<String> acknowledged = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            decideUntilKilled(
                    requests, "r" + round + "-", 300 + random.nextInt(1_500), acknowledged);

            String exported =
                    program.run("export", "decisions", "--json", "--home", home.toString()).out();
            assertThat(acknowledged).as("round " + round).allMatch(exported::contains);
            assertThat(program.run("doctor", "--home", home.toString()).exit()).isZero();
        }
        assertThat(acknowledged).isNotEmpty();
    }

    /// @param acknowledged gets the notes of decisions that the server has answered
    private void decideUntilKilled(
            List<String> requests, String token, long millis, List<String> acknowledged)
            throws Exception {
        Process server = program.startKeepingOutput("serve", "--home", home.toString());
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            WebVisitor visitor = WebVisitor.signIn(URI.create(String.valueOf(said.readLine())));
            Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
            CompletableFuture<Void> killer = CompletableFuture.completedFuture(null);
            try {
                for (int i = 0; server.isAlive(); i++) {
                    if (i == 1) {
                        killer = CompletableFuture.runAsync(server::destroyForcibly, later);
                    }
                    String note = token + i + ".";
                    visitor.post(
                            "/requests/" + requests.get(i % requests.size()) + "/decide",
                            Map.of("decision", CHOICES.get(i % CHOICES.size()), "note", note));
                    acknowledged.add(note);
                }
            } catch (IOException killed) {
                // The word under way may stand or not.
            }
            killer.join();
        } finally {
            int _ = server.destroyForcibly().waitFor();
        }
    }
}
