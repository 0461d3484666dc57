package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions for people in the browser.
class PeopleListTest {

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;

    @BeforeEach
    void opens() throws Exception {
        familiar = MadeUpHome.open(folder);
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        server.close();
        familiar.close();
    }

    private String ask(String question) throws Exception {
        return owner.get("/people?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)).body();
    }

    /// An organisation of this home where somebody known is.
    private String employer() {
        return familiar.beside().finding().find(FindRequest.of("", 100)).people().stream()
                .map(hit -> hit.fit().organisation())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    @Test
    void showsWhatWasUnderstoodWhyEachAnswersAndTheFacets() throws Exception {
        String page = ask("people at \"" + employer() + "\"");

        assertThat(page)
                .contains("class=\"understood\"")
                .contains("organisation")
                .contains("class=\"why\"")
                .contains("you know, best answer first")
                .contains("<summary>Company</summary>")
                .contains("<summary>Known how well</summary>");
    }

    @Test
    void leavesOutAPartWithOneClickAndTakesItBack() throws Exception {
        String page = ask("nurses at \"" + employer() + "\"");
        String without = first("href=\"(/people\\?q=[^\"]*drop=role[^\"]*)\"", page);

        String wider = owner.get(without).body();

        assertThat(wider).contains("chip dropped");
        assertThat(first("href=\"([^\"]*)\"[^>]*class=\"chip dropped\"", wider))
                .doesNotContain("drop=");
    }

    @Test
    void narrowsByAFacetAndNoLonger() throws Exception {
        String everybody = owner.get("/people").body();
        String narrower = first("href=\"(/people\\?company=[^\"]*)\"", everybody);

        String page = owner.get(narrower).body();

        assertThat(page).contains("aria-current=\"true\"").contains("found");
        assertThat(page.length()).isLessThan(everybody.length());
        assertThat(first("href=\"([^\"]*)\" data-swap aria-current=\"true\"", page))
                .doesNotContain("company=");
    }

    @Test
    void saysNobodyAndWhatWasSearched() throws Exception {
        String page = ask("at Zxqv Foods");

        assertThat(page)
                .contains("<h2>Nobody</h2>")
                .contains("employers are known of")
                .doesNotContain("data-row");
    }

    @Test
    void offersSimilarSpellingsApart() throws Exception {
        String name =
                familiar.beside()
                        .finding()
                        .find(FindRequest.of("", 1))
                        .people()
                        .getFirst()
                        .view()
                        .name();
        String page = ask(name.substring(0, name.length() - 1) + "q");

        assertThat(page).contains("<h2>Nobody</h2>");
    }

    @Test
    void pagesThroughEverybody() throws Exception {
        assertThat(owner.get("/people").body())
                .contains("people, closest first")
                .contains("Next →");
        assertThat(owner.get("/people?page=2").body()).contains("← Previous");
        assertThat(owner.get("/people?page=0").body()).contains("closest first");
        assertThat(owner.get("/people?page=9999").body()).contains("← Previous");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void isInTheOrderOfWhatItShows() throws Exception {
        List<Integer> strengths =
                all("<meter min=\"0\" max=\"100\" value=\"(\\d+)\"", owner.get("/people").body())
                        .stream()
                        .map(Integer::valueOf)
                        .toList();

        assertThat(strengths).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void isSortedByLastContactAndByName() throws Exception {
        String byLast = owner.get("/people?sort=last").body();
        List<LocalDate> days =
                all("last contact (\\d+ \\w+ \\d+)<", byLast).stream()
                        .map(day ->
                                LocalDate.parse(
                                        day,
                                        DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)))
                        .toList();
        assertThat(days).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(byLast).contains("last contact first").contains("sort=last&amp;page=2");

        String byName = owner.get("/people?sort=name").body();
        assertThat(byName).contains("people, by name");
        assertThat(all("<span class=\"name\">([A-Z])[a-z]", byName)).isSorted();
        assertThat(owner.get("/people?sort=shoes").body()).contains("closest first");
    }

    @Test
    void anOldAddressIsNoFault() throws Exception {
        assertThat(owner.get("/people?q=x&drop=shoes,,role&company=Zxqv&all=yes").statusCode())
                .isEqualTo(200);
    }

    @Test
    void addressesHoldTheWholeQuestion() {
        PeopleQuery query = PeopleQuery.of("at R&D = 100 %").unfolded();

        assertThat(query.address()).isEqualTo("/people?q=at+R%26D+%3D+100+%25&all=1");
        assertThat(query.pages()).endsWith("&page=");
        assertThat(PeopleQuery.of("").pages()).isEqualTo("/people?page=");
        assertThat(query).hasToString("PeopleQuery[hidden]");
    }
}
