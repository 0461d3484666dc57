package dev.familiar.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.FindJson;
import dev.familiar.app.json.PathJson;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.app.requests.NameView;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What answers must not depend on: what others are called, what passed among others, in which
/// order archives came, and whether an import is at work.
@Timeout(120)
class AnswersStayTest {

    private static final String OTTO = "Otto Owner <otto@example.org>";
    private static final String JACK = "Jack Middleman <jack@bridge.example.com>";
    private static final String JILL = "Jill Harmon <jill@gearworks.example.com>";
    private static final String ADA = "Ada Oberlander <ada@gearworks.example.com>";
    private static final String ZOE = "Zoe Elsewhere <zoe@else.example.net>";
    private static final String YAN = "Yan Otherman <yan@else.example.net>";

    @TempDir Path folder;

    private int homes;
    private int written;

    private String letter(String from, String to, String cc, String subject) {
        written++;
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Cc: %s
        Date: %d Feb 2026 10:00:00 +0000
        Message-ID: <%d@example.org>
        Subject: %s

        Shall we meet at the pier?

        """
                .formatted(from, to, cc, 1 + written % 27, written, subject);
    }

    private String letters(String one, String other, String cc, int times) {
        StringBuilder all = new StringBuilder();
        for (int nth = 0; nth < times; nth++) {
            all.append(letter(one, other, cc, "The fair"));
            all.append(letter(other, one, cc, "Re: The fair"));
        }
        return all.toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String cards(String... rows) {
        StringBuilder cards = new StringBuilder();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            cards.append(
                    """
                    BEGIN:VCARD
                    VERSION:3.0
                    UID:card-%s
                    FN:%s
                    EMAIL:%s
                    ORG:Gearworks
                    TITLE:%s
                    END:VCARD
                    """
                            .formatted(cells[1].replace("@", "-"), cells[0], cells[1], cells[2]));
        }
        return cards.toString();
    }

    /// The archives that all of these tests begin with.
    private List<Path> archives() throws IOException {
        written = 0;
        return List.of(
                file(
                        "mail.mbox",
                        letters(OTTO, JACK, "", 5)
                                + letters(OTTO, ADA, "", 4)
                                + letters(JACK, JILL, OTTO, 3)),
                file(
                        "cards.vcf",
                        cards(
                                "Ada Oberlander|ada@gearworks.example.com|CFO",
                                "Jill Harmon|jill@gearworks.example.com|Head of Marketing")),
                file(
                        "Connections.csv",
                        """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Cleo,Dane,https://www.linkedin.com/in/cleo-dane,,Gearworks,Clerk,03 May 2019
                        """));
    }

    private Familiar open() {
        homes++;
        return Familiar.open(
                folder.resolve("home" + homes), () -> Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static void bringIn(Familiar familiar, List<Path> archives) {
        for (Path archive : archives) {
            var _ =
                    familiar.reading()
                            .importArchives(
                                    new ImportRequest(
                                            List.of(archive),
                                            "",
                                            "",
                                            List.of(new EmailAddress("otto@example.org")),
                                            false),
                                    ImportProgress.none());
        }
    }

    private static NameView know(Familiar familiar, String name) {
        return familiar.asking().know(NameQuestion.of(name));
    }

    private static String path(Familiar familiar, String who) {
        return familiar.paths().to(who, 5).stream()
                .map(PathJson::line)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> people(Familiar familiar, String question) {
        FindView view = familiar.finding().find(FindRequest.of(question, 50));
        List<String> lines = new ArrayList<>(List.of(FindJson.head(view)));
        view.people().forEach(hit -> lines.add(FindJson.line(hit)));
        return lines;
    }

    /// All that is asked here, as one text.
    private static String everything(Familiar familiar) {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("Ada Oberlander", "Jill Harmon", "Cleo Dane")) {
            all.append(TriageJson.line(know(familiar, name))).append('\n');
        }
        all.append(path(familiar, "Jill Harmon")).append('\n');
        people(familiar, "at Gearworks").forEach(line -> all.append(line).append('\n'));
        return all.toString();
    }

    @Test
    void letsNobodysVerdictMoveByMailOfOthers() throws IOException {
        List<String> names =
                List.of("Ada Oberlander", "Jill Harmon", "Cleo Dane", "Zebediah Zucker");
        try (Familiar familiar = open()) {
            bringIn(familiar, archives());
            List<NameView> before = names.stream().map(name -> know(familiar, name)).toList();

            bringIn(
                    familiar,
                    List.of(
                            file(
                                    "others.mbox",
                                    letters(OTTO, ZOE, "", 6) + letters(ZOE, YAN, OTTO, 6))));

            assertThat(before)
                    .allSatisfy(view -> {
                        NameView after = know(familiar, view.question().shown());
                        assertThat(after.group()).isEqualTo(view.group());
                        assertThat(verdict(after)).isEqualTo(verdict(view));
                        assertThat(traces(after)).isEqualTo(traces(view));
                    });
        }
    }

    private static String verdict(NameView view) {
        return JsonText.read(TriageJson.line(view)).path("verdict").asString();
    }

    /// What was found of somebody, without what it was compared with.
    private static Set<String> traces(NameView view) {
        Set<String> traces = new TreeSet<>();
        for (JsonNode line : JsonText.read(TriageJson.line(view)).path("evidence")) {
            String kind = line.path("kind").asString();
            if (!kind.startsWith("identity") && !kind.equals("no-trace")) {
                traces.add(kind + " " + line.path("text").asString());
            }
        }
        return traces;
    }

    @Test
    void saysTheSameWhateverAStrangerIsCalled() throws IOException {
        List<String> answers = new ArrayList<>();
        for (String stranger : List.of(ZOE, "Quillon Vexley <zoe@else.example.net>")) {
            List<Path> archives = new ArrayList<>(archives());
            archives.add(file("others.mbox", letters(OTTO, stranger, "", 3)));
            try (Familiar familiar = open()) {
                bringIn(familiar, archives);
                answers.add(everything(familiar));
            }
        }

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void saysTheSameInWhateverOrderArchivesCame(long seed) throws IOException {
        List<Path> archives = new ArrayList<>(archives());
        String usual;
        try (Familiar familiar = open()) {
            bringIn(familiar, archives);
            usual = everything(familiar);
        }
        Collections.shuffle(archives, new Random(seed));

        try (Familiar familiar = open()) {
            bringIn(familiar, archives);

            assertThat(everything(familiar)).isEqualTo(usual);
        }
    }

    @Test
    void saysTheSameAfterTheSameArchivesCameAgain() throws IOException {
        try (Familiar familiar = open()) {
            bringIn(familiar, archives());
            String first = everything(familiar);
            bringIn(familiar, archives());
            assertThat(everything(familiar)).isEqualTo(first);
            var _ = familiar.doctor(true);

            assertThat(everything(familiar)).isEqualTo(first);
        }
    }

    /// What two windows are told while an import is at work is so before or is so after: the
    /// verdict on somebody, how many messages were searched, who is where, and each step of a way.
    ///
    /// An answer as a whole may be neither: what was read is seen a moment before it is worked out
    /// anew who is who.
    @Test
    void tellsWhoeverAsksDuringAnImportWhatIsSoBeforeOrAfter() throws Exception {
        List<Path> archives = archives();
        Path more =
                file(
                        "more.mbox",
                        letters(OTTO, JILL, "", 4)
                                + letters(ADA, JILL, OTTO, 4)
                                + letters(OTTO, ZOE, "", 6));
        try (Familiar familiar = open();
                Familiar one = familiar.beside();
                Familiar other = familiar.beside()) {
            bringIn(familiar, archives);
            List<Set<String>> before = questions(familiar);
            AtomicBoolean done = new AtomicBoolean();
            CountDownLatch asking = new CountDownLatch(2);
            List<List<Set<String>>> told = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                List<Future<List<List<Set<String>>>>> windows =
                        List.of(
                                pool.submit(() -> asks(one, asking, done)),
                                pool.submit(() -> asks(other, asking, done)));
                asking.await();
                bringIn(familiar, List.of(more));
                done.set(true);
                for (Future<List<List<Set<String>>>> window : windows) {
                    told.addAll(window.get());
                }
            }
            List<Set<String>> after = questions(familiar);

            assertThat(told).hasSizeGreaterThanOrEqualTo(2);
            Set<String> ways = new TreeSet<>(before.getLast());
            ways.addAll(after.getLast());
            for (List<Set<String>> answers : told) {
                for (int at = 0; at + 1 < answers.size(); at++) {
                    assertThat(answers.get(at)).isIn(before.get(at), after.get(at));
                }
                assertThat(ways).containsAll(answers.getLast());
            }
            assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
            assertThat(after.getLast()).isNotEqualTo(before.getLast());
        }
    }

    private static List<List<Set<String>>> asks(
            Familiar window, CountDownLatch asking, AtomicBoolean done) {
        List<List<Set<String>>> told = new ArrayList<>();
        do {
            told.add(questions(window));
            asking.countDown();
        } while (!done.get());
        return told;
    }

    /// Each may be as before or as after by itself; the steps of the way to Jill come last.
    private static List<Set<String>> questions(Familiar familiar) {
        JsonNode jill = JsonText.read(TriageJson.line(know(familiar, "Jill Harmon")));
        JsonNode ada = JsonText.read(TriageJson.line(know(familiar, "Ada Oberlander")));
        return List.of(
                Set.of(jill.path("known").asString() + jill.path("verdict").asString()),
                Set.of(jill.path("searched").path(0).path("items").toString()),
                Set.of(ada.path("known").asString() + ada.path("verdict").asString()),
                familiar.finding().find(FindRequest.of("", 50)).people().stream()
                        .map(hit -> hit.view().name())
                        .collect(Collectors.toSet()),
                steps(JsonText.read(path(familiar, "Jill Harmon"))));
    }

    /// That one knows the other, with what shows it.
    private static Set<String> steps(JsonNode path) {
        Set<String> steps = new TreeSet<>();
        for (JsonNode way : path.path("paths")) {
            String via = way.path("via").path("name").asString();
            for (JsonNode proof : way.path("second").path("evidence")) {
                steps.add(via + " " + proof.path("text").asString());
            }
        }
        return steps;
    }
}
