package dev.familiar.web;

import dev.familiar.app.glance.GlanceView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.search.SearchHit;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The search in the top bar of every page: people, organisations, messages and pages.
final class SearchPages {

    /// Of each kind below the field, which must not fill the screen.
    private static final int FEW = 5;

    private static final int MORE = 12;

    private final Desk desk;
    private final Pages pages;

    SearchPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// `GET /search?q=…`: the page of results.
    void show(Context ctx) {
        String query = Forms.query(ctx, "q");
        pages.show(
                ctx,
                "search",
                new SearchPage(
                        pages.frame(ctx, "Search", "search").searching(query),
                        query,
                        groups(query, MORE)));
    }

    /// `GET /search/suggest?q=…`: the list below the field, without a page around it.
    void suggest(Context ctx) {
        String query = Forms.query(ctx, "q");
        pages.show(ctx, "suggest", new SearchPage(Frame.bare(), query, groups(query, FEW)));
    }

    private List<SearchPage.Group> groups(String query, int most) {
        GlanceView found = desk.ask(familiar -> familiar.glance().look(query, most));
        List<SearchPage.Group> groups = new ArrayList<>();
        add(
                groups,
                "People",
                "/people?q=",
                query,
                found.people().stream().map(SearchPages::person).toList());
        add(
                groups,
                "Similar spellings",
                "",
                query,
                found.alike().stream().map(view -> person(view, "")).toList());
        add(
                groups,
                "Organisations",
                "",
                query,
                found.organisations().stream().map(SearchPages::organisation).toList());
        add(
                groups,
                "Messages",
                "/messages?q=",
                query,
                found.messages().stream().map(SearchPages::message).toList());
        List<Places.Place> places = Places.matching(query);
        add(groups, "Pages", "", query, places.stream().map(SearchPages::place).toList());
        return groups;
    }

    private static void add(
            List<SearchPage.Group> groups,
            String title,
            String all,
            String query,
            List<SearchPage.Find> finds) {
        if (!finds.isEmpty()) {
            groups.add(
                    new SearchPage.Group(title, all.isEmpty() ? "" : all + encode(query), finds));
        }
    }

    static String encode(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static SearchPage.Find person(GlanceView.Found found) {
        return person(found.view(), found.where());
    }

    private static SearchPage.Find person(PersonView view, String where) {
        String life = PlainText.line(view.life());
        String said = PlainText.line(where);
        return new SearchPage.Find(
                "/people/" + view.person().id().value(),
                Mark.none(PlainText.line(view.name())),
                said.isEmpty() || life.contains(said) ? life : said,
                Ties.words(view.tie().strength()));
    }

    private static SearchPage.Find organisation(GlanceView.Organisation organisation) {
        String name = PlainText.line(organisation.name());
        return new SearchPage.Find(
                "/people?q=" + encode(name),
                Mark.none(name),
                "whom you know there, now or once",
                (organisation.isMore() ? "at least " : "")
                        + (organisation.people() == 1
                                ? "1 person"
                                : Amounts.count(organisation.people()) + " people"));
    }

    private static SearchPage.Find message(SearchHit hit) {
        String subject = PlainText.line(hit.subject().text());
        String start = PlainText.line(hit.snippet().text());
        String from = TracePages.from(hit.interaction());
        String life = start.isEmpty() || subject.isEmpty() ? from : from + ": " + start;
        return new SearchPage.Find(
                TracePages.address(hit.interaction().key()),
                subject.isEmpty()
                        ? Mark.none(start.isEmpty() ? "Without a subject" : start)
                        : Mark.of(hit.subject()),
                from.isEmpty() && !subject.isEmpty() ? start : life,
                Days.day(hit.interaction().moment().at()));
    }

    private static SearchPage.Find place(Places.Place place) {
        return new SearchPage.Find(
                place.address(),
                Mark.none(place.title()),
                place.says(),
                place.letter().isEmpty() ? "" : "g " + place.letter());
    }
}
