package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page of a home full of characters that nobody sees: escapes, turns of direction, blanks of
/// no width, soft hyphens, tags. None of them may come out.
class HiddenTextTest {

    /// One of each kind, between letters that must come out.
    private static final String HIDDEN =
            "\u001b[31m\u0007\u009b\u0085\u202e\u2066\u200f\u061c\u200b\u200c\u200d\u2060\ufeff"
                    + "\u00ad\u034f\u115f\u3164\uffa0\ufe0f\u180e"
                    + Character.toString(0xe0041)
                    + Character.toString(0xe0100);

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final int MOST_PAGES = 2_000;

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;
    private final Map<String, String> seen = new LinkedHashMap<>();

    private static String poisoned(String text) {
        return text.replaceAll("~", Matcher.quoteReplacement(HIDDEN));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), poisoned(text), StandardCharsets.UTF_8);
    }

    @BeforeEach
    void importsWhatStrangersWrote() throws Exception {
        Path requests =
                write(
                        "requests\u202e\u200b.csv",
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Mal~lory Marsh,Bro~ker,Lee~ds,Mar~sh Ltd,2,Ada~m Reed,"Hel~lo, we met at Tide~Con",https://www.linkedin.com/in/mallory-marsh,2026-02-20T09:00:00Z
                        Eve~ Fenn,Head~,~,~,1,,No~te,,2026-02-21T09:00:00Z
                        Otto Pond,,,,,,,,not a da~te
                        """);
        Path mail =
                write(
                        "mail.mbox",
                        """
                        From mallory@example.com Mon Feb  2 10:00:00 2026
                        From: "Mal~lory Marsh" <mallory@example.com>
                        To: "Ada~ Oberlander" <ada@example.org>, "Re~ed" <reed@example.net>
                        Subject: Tide~Con plans
                        Date: Mon, 2 Feb 2026 10:00:00 +0000
                        Message-ID: <one~@example.com>
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: 8bit

                        Dear Ada~, see you at Tide~Con.
                        --
                        Mal~lory Marsh
                        Bro~ker, Mar~sh Ltd

                        From ada@example.org Mon Feb  2 11:00:00 2026
                        From: Ada <ada@example.org>
                        To: "Mal~lory Marsh" <mallory@example.com>
                        Subject: Re: Tide~Con plans
                        Date: Mon, 2 Feb 2026 11:00:00 +0000
                        Message-ID: <two@example.org>

                        Yes~.

                        From ada@example.org Mon Feb  2 12:00:00 2026
                        From: Ada <ada@example.org>
                        To: bro~ken
                        Date: never~

                        Lost~.

                        """);
        Path cards =
                write(
                        "cards.vcf",
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:one~
                        FN:Mal~lory Marsh
                        N:Mar~sh;Mal~lory;;;
                        ORG:Mar~sh Ltd
                        TITLE:Bro~ker
                        NOTE:Met~ at TideCon
                        EMAIL:mallory@example.com
                        TEL:+1 555 0142
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:M~ Marsh
                        ORG:Mar~sh Ltd
                        EMAIL:m.marsh@example.net
                        BDAY:nev~er
                        END:VCARD
                        """);
        Path calendar =
                write(
                        "meetings.ics",
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//example//EN
                        BEGIN:VEVENT
                        UID:event~1@example.org
                        DTSTART:20260105T100000Z
                        DTEND:20260105T110000Z
                        SUMMARY:Tide~Con dinner
                        LOCATION:Quay~side
                        ORGANIZER;CN="Ada~":mailto:ada@example.org
                        ATTENDEE;CN="Mal~lory Marsh":mailto:mallory@example.com
                        END:VEVENT
                        END:VCALENDAR
                        """);
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(requests, mail, cards, calendar),
                                "",
                                "",
                                EmailAddress.parse("ada@example.org").stream().toList(),
                                false),
                        ImportProgress.none());
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void stops() {
        server.close();
        familiar.close();
    }

    private void look(String path, HttpResponse<String> answer) {
        seen.put(path, answer.body());
        answer.headers()
                .map()
                .forEach((name, values) -> seen.put(path + " " + name, String.join("\n", values)));
    }

    /// Follows every link from the pages seen so far.
    private void followLinks() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/requests", "/review", "/nowhere"));
        Set<String> known = new TreeSet<>(open);
        while (!open.isEmpty() && known.size() < MOST_PAGES) {
            String path = open.remove();
            HttpResponse<String> answer = owner.get(path);
            if (answer.headers().firstValue("content-type").orElse("").equals("image/png")) {
                // The program's own icons: bytes, and no text of anybody's.
                continue;
            }
            look(path, answer);
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (known.add(link)) {
                    open.add(link);
                }
            }
        }
        assertThat(open).as("pages not looked at").isEmpty();
    }

    private String post(String path, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = owner.post(path, fields);
        look("POST " + path, answer);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String hidden(String text) {
        return text.codePoints()
                .filter(HiddenTextTest::isHidden)
                .mapToObj(c -> "U+%04X".formatted(c))
                .distinct()
                .reduce("", (all, one) -> all + one + " ");
    }

    /// What Unicode calls a control, a format or default ignorable.
    private static boolean isHidden(int c) {
        return Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || "\u034f\u115f\u1160\u3164\uffa0\ufe0f".indexOf(c) >= 0
                || c >= 0xe0000 && c <= 0xe0fff;
    }

    @Test
    void noneOfThemComesOutOnAnyPage() throws Exception {
        owner.get("/requests");
        String person = first("/people/(p-[a-z0-9]+)", owner.get("/people?q=marsh").body());
        String request = first("/requests/(r-[a-z0-9]+)", awaitedRequests());
        String dirty = poisoned("A~b");

        post("/bring-in/look", Map.of("text", invitations()));
        String sign = first("name=\"sign\" value=\"([0-9a-f]+)\"", owner.get("/policy").body());
        post("/policy/try", Map.of("text", "[prices]\n" + dirty + " = 1\n", "sign", sign));
        post("/policy/save", Map.of("text", "interests = \"" + dirty + "\"\n", "sign", sign));
        post("/policy/save", Map.of("text", "# " + dirty + "\n", "sign", "another"));
        post("/people/" + person + "/notes", Map.of("text", dirty, "tags", dirty));
        post("/people/" + person + "/merge", Map.of("with", dirty));
        post("/people/" + person + "/split", Map.of("key", dirty));
        post("/requests/" + request + "/decide", Map.of("decision", dirty));
        post("/requests/" + request + "/decide", Map.of("decision", "accept", "note", dirty));
        post("/bring-in/path", Map.of("path", "/" + dirty));
        post("/bring-in/path", Map.of("path", "/etc", "owner", dirty));
        String query = URLEncoder.encode(dirty, StandardCharsets.UTF_8);
        for (String path : List.of("/people?q=", "/requests?lane=", "/traces?key=", "/people/")) {
            look(path + "A~b", owner.get(path + query));
        }
        followLinks();
        post("/bring-in/paste", Map.of("text", invitations()));
        look("/bring-in after", awaitedImport());
        look("/bring-in/faults.csv", owner.get("/bring-in/faults.csv"));

        assertThat(seen.keySet())
                .contains("/", "/people", "/archives", "/decisions", "/stats", "/policy", "/help")
                .contains("/bring-in", "/review", "/sessions", "/nowhere")
                .anyMatch(path -> path.startsWith("/traces?key="))
                .anyMatch(path -> path.startsWith("/people/p-"))
                .anyMatch(path -> path.startsWith("/requests/r-"));
        assertThat(String.join("\n", seen.values()))
                .contains("Mal[31m lory Marsh", "Hel[31m lo, we met", "Dear Ada[31m");
        // JSON for programs keeps what is kept, as on the command line; what could order a terminal
        // about is escaped in it.
        assertThat(seen.entrySet())
                .filteredOn(entry -> !entry.getKey().endsWith(".jsonl"))
                .allSatisfy(entry ->
                        assertThat(hidden(entry.getValue()))
                                .as(hidden(entry.getKey()) + entry.getKey())
                                .isEmpty());
        assertThat(seen.get("/export/decisions.jsonl"))
                .doesNotContain("\u001b", "\u202e", "\u009b");
    }

    @Test
    void aCardWithAHiddenKeyCanBeTakenAway() throws Exception {
        String person = first("/people/(p-[a-z0-9]+)", owner.get("/people?q=marsh").body());
        String key =
                first("name=\"key\" value=\"(card[^\"]+)\"", owner.get("/people/" + person).body());

        String next = post("/people/" + person + "/split", Map.of("key", key));

        assertThat(next).startsWith("/people/by-record?key=");
        HttpResponse<String> split = owner.get(next);
        while (split.headers().firstValue("Location").isEmpty()) {
            assertThat(split.body()).contains("Working this in");
            split = owner.get(next);
        }
        assertThat(split.headers().firstValue("Location").orElseThrow()).startsWith("/people/p-");
        assertThat(owner.get(split.headers().firstValue("Location").orElseThrow()).body())
                .contains("Mal")
                .doesNotContain(key);
    }

    private static String invitations() {
        return poisoned(
                """
                Received
                Oda~lys Quintero
                Oda~lys Quintero
                Harbour pi~lot
                3 mutual connections
                2 weeks ago
                Hello~ Ada, may I?
                Ignore
                Accept
                """);
    }

    /// The board weighs beside the pages.
    private String awaitedRequests() throws Exception {
        String page = owner.get("/requests").body();
        while (!page.contains("/requests/r-")) {
            page = owner.get("/requests").body();
        }
        return page;
    }

    private HttpResponse<String> awaitedImport() throws Exception {
        HttpResponse<String> page = owner.get("/bring-in");
        while (page.body().contains("data-progress")) {
            page = owner.get("/bring-in");
        }
        return page;
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
