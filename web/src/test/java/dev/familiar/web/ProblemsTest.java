package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the owner is told when something cannot be done.
class ProblemsTest {

    @TempDir private Path folder;

    private Path requests() throws IOException {
        String rows =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                "Mallory Marsh" + (char) ('a' + i) + ",Broker,,,2,,,,2026-02-20\n")
                        .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve("requests.csv"),
                "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,"
                        + "Sent At\n"
                        + rows);
    }

    private Path cards() throws IOException {
        return Files.writeString(
                folder.resolve("cards.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:Mallory Marsh\nEMAIL:mallory@example.com\nEND:VCARD\n");
    }

    private static void bringIn(Familiar familiar, Path archive) {
        familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(archive), "", "", List.of(), false),
                        ImportProgress.none());
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    @ParameterizedTest
    @CsvSource({
        "10001, 0, 0, 'The note has 10,001 characters; at most 10,000 are kept'",
        "0, 51, 10, There are 51 tags; at most 50 are kept",
        "0, 1, 61, A tag has more than 60 characters"
    })
    void tooMuchOfANoteIsRefusedWithTheLimit(int letters, int tags, int length, String said)
            throws Exception {
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.system())) {
            bringIn(familiar, cards());
            try (WebServer server = WebServer.start(familiar, 0)) {
                Visitor owner = Visitor.signedIn(server);
                String person = first("/people/(p-[a-z0-9]+)", owner.get("/people").body());
                String all =
                        IntStream.range(0, tags)
                                .mapToObj(i -> ("t" + i + "x".repeat(length)).substring(0, length))
                                .collect(Collectors.joining(","));
                HttpResponse<String> answer =
                        owner.post(
                                "/people/" + person + "/notes",
                                Map.of("text", "n".repeat(letters), "tags", all));

                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains(said);
                assertThat(familiar.people().notes(person)).isEqualTo(PersonNotes.none());
            }
        }
    }

    @Test
    void asMuchOfANoteAsTheLimitsSayIsKept() throws Exception {
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.system())) {
            bringIn(familiar, cards());
            try (WebServer server = WebServer.start(familiar, 0)) {
                Visitor owner = Visitor.signedIn(server);
                String person = first("/people/(p-[a-z0-9]+)", owner.get("/people").body());
                String text = "n".repeat(PersonNotes.LONGEST_TEXT);
                String tag = "t".repeat(PersonNotes.LONGEST_TAG);

                assertThat(
                                owner.post(
                                                "/people/" + person + "/notes",
                                                Map.of("text", text, "tags", tag))
                                        .statusCode())
                        .isEqualTo(303);
                assertThat(familiar.people().notes(person))
                        .isEqualTo(new PersonNotes(text, List.of(tag)));
            }
        }
    }

    @Test
    void theOwnersWordIsSaidAndTakenBackOnThePersonsPage() throws Exception {
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.system())) {
            bringIn(familiar, cards());
            try (WebServer server = WebServer.start(familiar, 0)) {
                Visitor owner = Visitor.signedIn(server);
                String person = first("/people/(p-[a-z0-9]+)", owner.get("/people").body());
                String page = "/people/" + person;

                assertThat(owner.post(page + "/say", Map.of("word", "known")).statusCode())
                        .isEqualTo(303);
                assertThat(owner.get(page).body())
                        .contains("you know them", "Never suggest them", "Take back")
                        .doesNotContain("I know them");

                assertThat(owner.post(page + "/say", Map.of("word", "never-suggest")).statusCode())
                        .isEqualTo(303);
                assertThat(owner.get("/").body()).doesNotContain(page);

                assertThat(owner.post(page + "/say", Map.of("word", "nothing")).statusCode())
                        .isEqualTo(303);
                assertThat(owner.get(page).body())
                        .contains("I know them")
                        .doesNotContain("Take back");

                assertThat(owner.post(page + "/say", Map.of("word", "disliked")).statusCode())
                        .isEqualTo(422);
                assertThat(owner.post("/people/p-none/say", Map.of("word", "known")).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anImportThatCannotBeginSaysWhy() throws Exception {
        Path archive = requests();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
                WebServer server = WebServer.start(familiar, 0)) {
            Visitor owner = Visitor.signedIn(server);
            Familiar beside = familiar.beside();
            Thread importing =
                    Thread.ofPlatform()
                            .start(() ->
                                    beside.reading()
                                            .importArchives(
                                                    new ImportRequest(
                                                            List.of(archive),
                                                            "",
                                                            "",
                                                            List.of(),
                                                            false),
                                                    (label, done, total) -> {
                                                        begun.countDown();
                                                        await(go);
                                                    }));
            begun.await();
            String page;
            try {
                var _ = owner.post("/bring-in/path", Map.of("path", archive.toString()));
                page = owner.get("/bring-in").body();
                while (page.contains("data-progress")) {
                    page = owner.get("/bring-in").body();
                }
            } finally {
                go.countDown();
                importing.join();
            }

            assertThat(page)
                    .contains(
                            "The import stopped. Another import is under way; wait for it to end.")
                    .doesNotContain("StoreException");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFaultOfTheProgramIsKeptWithoutPeopleAndThePageSaysWhere() throws Exception {
        Path home = folder.resolve("home");
        try (Familiar familiar = Familiar.open(home, InstantSource.system())) {
            bringIn(familiar, requests());
            try (WebServer server = WebServer.start(familiar, 0)) {
                Visitor owner = Visitor.signedIn(server);
                // A folder where a file should be: nothing that the policy's reader expects.
                Files.deleteIfExists(home.resolve("policy.toml"));
                Files.createDirectories(home.resolve("policy.toml/x"));
                HttpResponse<String> answer = owner.get("/policy");

                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).contains("log/faults.log in your Familiar folder");
                assertThat(home.resolve(FaultLog.NAME))
                        .content()
                        .contains("dev.familiar.web.PolicyPages")
                        .doesNotContain("Mallory", folder.toString());
            }
        }
    }

    @Test
    void aDecisionOnAFullDiskSaysSpaceAndIsTakenOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                shell("mount -t tmpfs -o size=6m tmpfs " + disk) == 0, "cannot mount a tmpfs here");
        try (Familiar familiar = Familiar.open(disk.resolve("home"), InstantSource.system())) {
            bringIn(familiar, requests());
            try (WebServer server = WebServer.start(familiar, 0)) {
                Visitor owner = Visitor.signedIn(server);
                List<String> ids = familiar.beside().requests().ids(false);
                fill(disk.resolve("filling"));
                HttpResponse<String> full = owner.get("/help");
                for (int i = 0; i < ids.size() && full.statusCode() != 507; i++) {
                    full =
                            owner.post(
                                    "/requests/" + ids.get(i) + "/decide",
                                    Map.of("decision", "decline", "note", "n".repeat(9_000)));
                }

                assertThat(full.statusCode()).isEqualTo(507);
                assertThat(full.body())
                        .contains("No space left", "nothing was changed")
                        .doesNotContain("StoreException");
                Files.delete(disk.resolve("filling"));
                assertThat(
                                owner.post(
                                                "/requests/" + ids.getLast() + "/decide",
                                                Map.of("decision", "decline", "note", "n"))
                                        .statusCode())
                        .isEqualTo(303);
            }
        } finally {
            shell("umount " + disk);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (RandomAccessFile filling = new RandomAccessFile(file.toFile(), "rw")) {
            while (true) {
                filling.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
