package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.words.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// A small town as archives: whom Otto writes with, who writes with whom, and who works where. All
/// that commands answer from is in it once.
///
/// - Otto writes with Jack Middleman, Judy Passerby and Ada Oberlander, and with an address that
///   never gave a name.
/// - Jack writes with Jill Harmon, with Otto in copy; Otto never wrote to her.
/// - Ada, Ben and Jill work at Gearworks; so does Cleo, a mere connection.
///
/// @param folder where its archives and its home lie
record SmallTown(Path folder) {

    static final String OTTO = "Otto Owner <otto@example.org>";
    static final String JACK = "Jack Middleman <jack@bridge.example.com>";
    static final String JUDY = "Judy Passerby <judy@passage.example.com>";
    static final String JILL = "Jill Harmon <jill@gearworks.example.com>";
    static final String ADA = "Ada Oberlander <ada@gearworks.example.com>";

    /// Nobody ever said how they are called.
    static final String NAMELESS = "frontdesk.mill@gearworks.example.com";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy 10:00:00 +0000", Locale.ENGLISH);

    Path home() {
        return folder.resolve("home");
    }

    /// Days are counted back from today, so that a tie is as strong in ten years as it is now.
    static LocalDate daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }

    /// A letter with an id of its own.
    static String letter(String from, String to, String cc, int daysAgo, String subject) {
        return letter(from, to, cc, daysAgo, subject, "");
    }

    /// @param answered the letter it answers, empty for none
    static String letter(
            String from, String to, String cc, int daysAgo, String subject, String answered) {
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Cc: %s
        Date: %s
        Message-ID: %s
        %sSubject: %s

        Shall we meet at the pier?

        """
                .formatted(
                        from,
                        to,
                        cc,
                        DATE.format(daysAgo(daysAgo)),
                        id(from, to, daysAgo, subject),
                        answered.isEmpty() ? "" : "In-Reply-To: " + answered + "\n",
                        subject);
    }

    private static String id(String from, String to, int daysAgo, String subject) {
        return "<%s@example.org>"
                .formatted(Integer.toHexString((from + to + subject).hashCode()) + "." + daysAgo);
    }

    /// One writes and the other answers on as many days, twenty days apart, the last thirty days
    /// ago.
    static String letters(String one, String other, String cc, int times) {
        StringBuilder all = new StringBuilder();
        for (int nth = 0; nth < times; nth++) {
            int ago = 30 + 20 * nth;
            String subject = "The autumn fair " + nth;
            all.append(letter(one, other, cc, ago, subject));
            all.append(
                    letter(
                            other,
                            one,
                            cc,
                            ago - 1,
                            "Re: " + subject,
                            id(one, other, ago, subject)));
        }
        return all.toString();
    }

    static String card(String name, String address, String organisation, String title) {
        return """
        BEGIN:VCARD
        VERSION:3.0
        UID:card-%s
        FN:%s
        %sORG:%s
        TITLE:%s
        END:VCARD
        """
                .formatted(
                        Integer.toHexString((name + address).hashCode()),
                        name,
                        address.isEmpty() ? "" : "EMAIL:" + address + "\n",
                        organisation,
                        title);
    }

    /// The archives, in the order in which they are usually imported.
    List<Path> write() throws IOException {
        Files.createDirectories(folder);
        List<Path> archives = new ArrayList<>();
        archives.add(
                Files.writeString(
                        folder.resolve("mail.mbox"),
                        letters(OTTO, JACK, "", 8)
                                + letters(OTTO, JUDY, "", 2)
                                + letters(OTTO, ADA, "", 6)
                                + letters(OTTO, NAMELESS, "", 4)
                                + letters(JACK, JILL, OTTO, 4)
                                + letter(JUDY, JACK, JILL + ", " + OTTO, 12, "Pier repairs")));
        archives.add(
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        card("Ada Oberlander", "ada@gearworks.example.com", "Gearworks", "CFO")
                                + card(
                                        "Ben Stone",
                                        "ben@gearworks.example.com",
                                        "Gearworks",
                                        "Mason")
                                + card(
                                        "Jill Harmon",
                                        "jill@gearworks.example.com",
                                        "Gearworks",
                                        "Head of Marketing")));
        archives.add(
                Files.writeString(
                        folder.resolve("Connections.csv"),
                        """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Cleo,Dane,https://www.linkedin.com/in/cleo-dane,,Gearworks,Clerk,03 May 2019
                        """));
        return archives;
    }

    /// Writes and imports everything.
    static SmallTown build(Path folder) throws IOException {
        SmallTown town = new SmallTown(folder);
        town.takes(town.write());
        return town;
    }

    /// Imports more archives.
    void takes(List<Path> archives) {
        List<String> words = new ArrayList<>(List.of("import", "--owner", "otto@example.org"));
        archives.forEach(path -> words.add(path.toString()));
        Typed typed = type(words.toArray(String[]::new));
        assertThat(typed.status()).as(typed.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
    }

    void takes(String file, String text) throws IOException {
        takes(List.of(Files.writeString(folder.resolve(file), text)));
    }

    /// A command at its home.
    Typed type(String... words) {
        return Typed.at(home(), words);
    }

    /// What a command prints that has nothing to complain of.
    String out(String... words) {
        Typed typed = type(words);
        assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.DONE);
        return typed.out();
    }

    /// What a command prints with `--json`, read line by line.
    List<JsonNode> json(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        return out(all).lines().map(JsonText::read).toList();
    }

    /// The id of somebody of that name.
    String person(String name) {
        return json("people", name, "--all").stream()
                .skip(1)
                .filter(line -> line.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
