package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// Archives of strangers who put into every field what a terminal, a spreadsheet or an eye could
/// take for something else.
///
/// @param folder where all of it lies
record HostileHome(Path folder) {

    /// Sets a window's title, colours, clears the screen by a C1 control, turns direction, hides:
    /// all but line ends.
    private static final String CONTROLS =
            "\u001b]0;PWNED\u0007\u001b[31m\u009b2J\u0085\u0000\u007f\u202eevil\u202c\u2066x\u2069"
                    + "\u200f\u200e\u061c\u200b\u2060\ufeff\u2028\u2029\udb40\udc41\b";

    /// With line ends, and a line of its own.
    static final String WORDS = " " + CONTROLS + "\rover\nFORGED ok";

    /// What a file's name may hold: anything but NUL and the slash.
    static final String IN_FILE_NAME = WORDS.replace("\u0000", "").replace("/", "");

    Path archives() {
        return folder.resolve("archives");
    }

    Path table() {
        return folder.resolve("table" + IN_FILE_NAME + ".csv");
    }

    Path policy() {
        return folder.resolve("policy.toml");
    }

    /// No control character but tab, line feed and the carriage return before one; nothing that
    /// orders directions, nothing unseen.
    static void assertHarmless(String text) {
        assertThat(text.replace("\r\n", "\n").codePoints().filter(HostileHome::isHostile).boxed())
                .as("hostile characters in:\n%s", text)
                .isEmpty();
    }

    private static boolean isHostile(int c) {
        boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f);
        boolean direction =
                (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069)
                        || List.of(0x200e, 0x200f, 0x061c).contains(c);
        boolean unseen =
                List.of(0x200b, 0x2028, 0x2029, 0x2060, 0xfeff).contains(c)
                        || (c >= 0xe0000 && c <= 0xe007f);
        return control || direction || unseen;
    }

    static HostileHome write(Path folder) throws IOException {
        HostileHome home = new HostileHome(folder);
        Files.createDirectories(home.archives());
        home.put("requests", ".csv", requests());
        home.put("cards", ".vcf", cards());
        home.put("mail", ".mbox", mail());
        home.put("calendar", ".ics", calendar());
        Files.writeString(home.archives().resolve("Connections.csv"), connections());
        home.put("broken", ".eml", "neither" + CONTROLS);
        Files.writeString(
                home.table(),
                """
                name,email
                %1$s,ada@quarry.example.com
                %1$s,ada@quarry.example.com
                %1$s,other@quarry.example.com
                """
                        .formatted(csv("Ada Quarry" + WORDS)));
        Files.writeString(
                home.policy(),
                """
                [[interest]]
                reason = "hires \\u001b]0;PWNED\\u0007\\u202e\\u009b"
                titles = ["*chief*"]
                """);
        return home;
    }

    private void put(String name, String ending, String text) throws IOException {
        Files.writeString(
                archives().resolve(name + IN_FILE_NAME + ending), text, StandardCharsets.UTF_8);
    }

    private static String csv(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String requests() {
        return "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At\n"
                + request("Eve Marlow", "eve-marlow")
                + request("Ada Quarry", "ada-quarry");
    }

    private static String request(String name, String profile) {
        String hostile = csv("Chief" + WORDS);
        return String.join(
                        ",",
                        csv(name + WORDS),
                        hostile,
                        hostile,
                        hostile,
                        "2",
                        csv("Bert Quarry" + WORDS),
                        csv("Hello from the harvest" + WORDS),
                        "https://www.linkedin.com/in/" + profile,
                        "2026-02-20T09:00:00Z")
                + "\n";
    }

    private static String connections() {
        return "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + "%s,%s,https://www.linkedin.com/in/cleo-marsh,,%s,%s,03 Feb 2021\n"
                        .formatted(
                                csv("Cleo" + WORDS),
                                csv("Marsh" + WORDS),
                                csv("Marsh Ltd" + WORDS),
                                csv("Broker" + WORDS));
    }

    private static String cards() {
        return card("Ada Quarry", "ada@quarry.example.com", "1980-05-03")
                + card("Ada Quarry", "quarry@stone.example.net", "1990-01-01")
                + card("Bert Quarry", "bert@quarry.example.com", "1970-01-01");
    }

    private static String card(String name, String address, String birthday) {
        return """
        BEGIN:VCARD
        VERSION:3.0
        UID:%3$s
        FN:%1$s%4$s
        ORG:Stone%4$s
        TITLE:Cutter%4$s
        EMAIL:%2$s
        BDAY:%3$s
        NOTE:Hello%4$s
        END:VCARD
        """
                .formatted(
                        name,
                        address,
                        birthday,
                        CONTROLS.replace("\u0085", "").replace("\u2028", "").replace("\u2029", "")
                                + "\\nFORGED");
    }

    /// An encoded word (RFC 2047): any character at all in a header.
    private static String encoded(String text) {
        return "=?utf-8?B?"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    private static String mail() {
        String letter =
                """
                From %1$s Mon Feb  2 1%4$d:00:00 2026
                From: %2$s <%1$s>
                To: %3$s
                Date: Mon, 2 Feb 2026 1%4$d:00:00 +0100
                Message-ID: <%4$d@quarry.example.com>
                Subject: %5$s
                Content-Type: text/plain; charset=utf-8

                The harvest %6$s
                --
                Ada Quarry %6$s
                Cutter, Stone %6$s

                """;
        String ada = encoded("Ada Quarry" + WORDS);
        String subject = encoded("Harvest" + WORDS);
        return letter.formatted(
                        "ada@quarry.example.com", ada, "otto@example.org", 0, subject, WORDS)
                + letter.formatted(
                        "otto@example.org",
                        "Otto",
                        ada + " <ada@quarry.example.com>",
                        1,
                        subject,
                        WORDS);
    }

    private static String calendar() {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//example//test//EN
        BEGIN:VEVENT
        UID:1@example.org
        DTSTART:20260105T100000Z
        DTEND:20260105T110000Z
        SUMMARY:Harvest%1$s
        LOCATION:Quarry%1$s
        ORGANIZER;CN=Otto:mailto:otto@example.org
        ATTENDEE;CN="Ada Quarry %1$s":mailto:ada@quarry.example.com
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(
                        CONTROLS.replace("\u0085", "").replace("\u2028", "").replace("\u2029", ""));
    }
}
