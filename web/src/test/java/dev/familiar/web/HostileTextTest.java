package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names, headlines, notes, subjects and file names of strangers that would like to be more.
class HostileTextTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=alert(1)>";

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;

    @BeforeEach
    void importsWhatStrangersWrote() throws Exception {
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile"
                                + " URL,Sent At\n"
                                + "Eve "
                                + SCRIPT
                                + ",\"Chief "
                                + IMAGE
                                + "\",\"\"\"><b>\",,2,,\"Hello "
                                + SCRIPT
                                + "\",javascript:alert(1),2026-02-20T09:00:00Z\n"
                                + "Mallory Marsh,Broker,,,2,,,https://www.linkedin.com/in/mallory-marsh,"
                                + "2026-02-20T09:00:00Z\n");
        Path mail =
                Files.writeString(
                        folder.resolve("mail<b>.mbox"),
                        """
                        From mallory@example.com Mon Feb  2 10:00:00 2026
                        From: "Mallory Marsh <script>" <mallory@example.com>
                        To: ada@example.org
                        Subject: %s
                        Date: Mon, 2 Feb 2026 10:00:00 +0000
                        Message-ID: <one@example.com>
                        Content-Type: text/html; charset=utf-8

                        <p>Dear Ada %s %s</p><iframe src="https://tracker.example.net/"></iframe>

                        From ada@example.org Mon Feb  2 11:00:00 2026
                        From: Ada <ada@example.org>
                        To: mallory@example.com
                        Subject: Re: %s
                        Date: Mon, 2 Feb 2026 11:00:00 +0000
                        Message-ID: <two@example.org>
                        In-Reply-To: <one@example.com>

                        Thank you. &lt;script&gt; <script>alert(2)</script>

                        """
                                .formatted(SCRIPT, SCRIPT, IMAGE, SCRIPT));
        familiar = Familiar.open(folder.resolve("home"), InstantSource.system());
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(requests, mail),
                                "",
                                "",
                                EmailAddress.parse("ada@example.org").stream().toList(),
                                false),
                        ImportProgress.none());
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
        // Requests are weighed beside the pages.
        String page = owner.get("/requests").body();
        while (page.contains("data-refresh")) {
            page = owner.get("/requests").body();
        }
    }

    @AfterEach
    void stops() {
        server.close();
        familiar.close();
    }

    private void assertHarmless(String page) {
        assertThat(page.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "<script>",
                        "<img src=x",
                        "<iframe",
                        "<b>",
                        "href=\"javascript:",
                        "tracker.example.net");
    }

    @Test
    void isShownAsTextInListAndCard() throws Exception {
        String page = owner.get("/requests").body();

        assertHarmless(page);
        assertThat(page).contains("Eve &lt;script&gt;alert(1)&lt;/script&gt;");
        Matcher rows = Pattern.compile("/requests/(r-[a-z0-9]+)").matcher(page);
        while (rows.find()) {
            assertHarmless(owner.get("/requests/" + rows.group(1)).body());
        }
    }

    @Test
    void linksToNothingButProfilesAndTheSearchOfThePlatform() throws Exception {
        List<String> links = new ArrayList<>();
        Matcher rows =
                Pattern.compile("/requests/(r-[a-z0-9]+)").matcher(owner.get("/requests").body());
        while (rows.find()) {
            Matcher link =
                    Pattern.compile("href=\"([^\"]+)\" target=\"_blank\"")
                            .matcher(owner.get("/requests/" + rows.group(1)).body());
            while (link.find()) {
                links.add(link.group(1));
            }
        }

        assertThat(links)
                .isNotEmpty()
                .contains("https://www.linkedin.com/in/mallory-marsh")
                .allMatch(link ->
                        link.matches(
                                "https://www\\.linkedin\\.com/(in/mallory-marsh"
                                        + "|search/results/people/\\?keywords=[\\w.*%+-]+)"));
    }

    @Test
    void isShownAsTextWhereAMessageIsOpened() throws Exception {
        String people = owner.get("/people?q=mallory").body();
        Matcher person = Pattern.compile("/people/(p-[a-z0-9]+)").matcher(people);
        assertThat(person.find()).isTrue();
        String page = owner.get("/people/" + person.group(1)).body();
        Matcher trace = Pattern.compile("href=\"(/traces[^\"]+)\"").matcher(page);
        Set<String> links = new TreeSet<>();
        while (trace.find()) {
            links.add(trace.group(1).replace("&amp;", "&"));
        }
        for (String link : links) {
            HttpResponse<String> message = owner.get(link);
            assertThat(message.statusCode()).isEqualTo(200);
            assertHarmless(message.body());
        }

        assertHarmless(people);
        assertHarmless(page);
        assertThat(links).hasSize(2);
    }

    /// The whole way: from what is typed to a message, its thread and back.
    @Test
    void isShownAsTextWhereItIsFoundAndInAThread() throws Exception {
        for (String path :
                List.of(
                        "/search?q=mallory",
                        "/search/suggest?q=mall",
                        "/search?q=alert",
                        "/search/suggest?q=scri",
                        "/messages?q=alert",
                        "/messages?q=with:%22%3Cscript%3E%22",
                        "/messages?q=%3Cscript%3Ealert(1)%3C/script%3E")) {
            assertHarmless(owner.get(path).body());
        }
        assertThat(owner.get("/search/suggest?q=mall").body())
                .contains("Mallory Marsh &lt;script&gt;");
        String hits = owner.get("/messages?q=alert").body();
        Matcher hit = Pattern.compile("href=\"(/traces[^\"]+)\"").matcher(hits);
        assertThat(hit.find()).isTrue();
        HttpResponse<String> message =
                owner.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                owner.base() + hit.group(1).replace("&amp;", "&")))
                                .header("Referer", owner.base() + "/messages?q=alert"));

        assertHarmless(message.body());
        assertThat(message.body())
                .contains("href=\"/messages?q=alert\" data-swap>← What was found", "The thread")
                .containsPattern("href=\"/traces\\?key=[^\"]+&amp;from=%2Fmessages%3Fq%3Dalert\"")
                .containsPattern("<a href=\"/people/p-[a-z0-9]+\">");
    }

    @Test
    void isNotAskedForByAnAddressThatAnotherSiteNames() throws Exception {
        String hits = owner.get("/messages?q=alert").body();
        Matcher hit = Pattern.compile("href=\"(/traces[^\"]+)\"").matcher(hits);
        assertThat(hit.find()).isTrue();
        HttpResponse<String> message =
                owner.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                owner.base() + hit.group(1).replace("&amp;", "&")))
                                .header("Referer", "http://evil.example/people/p-1"));

        assertThat(message.body()).contains("← Messages").doesNotContain("evil");
    }

    @Test
    void isShownAsTextInWhatWasImported() throws Exception {
        String page = owner.get("/archives").body();

        assertHarmless(page);
        assertThat(page).contains("mail&lt;b&gt;.mbox");
    }

    @Test
    void isShownAsTextWhereItIsSearched() throws IOException, InterruptedException {
        assertHarmless(owner.get("/people?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body());
        assertHarmless(owner.get("/requests?lane=%22%3E%3Cscript%3E").body());
        assertHarmless(owner.get("/traces?key=%3Cscript%3Ealert(1)%3C/script%3E").body());
    }
}
