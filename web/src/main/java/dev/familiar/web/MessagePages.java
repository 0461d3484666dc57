package dev.familiar.web;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.search.SearchCounts;
import dev.familiar.app.search.SearchHit;
import dev.familiar.app.search.SearchJson;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.app.search.SearchResult;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /messages?q=…`: messages and events by their words, as `familiar search` finds them.
final class MessagePages {

    /// The last page of answers: each page reads what is before it.
    private static final int FARTHEST = 1_000;

    private static final int MOST_YEARS = 40;

    private final Desk desk;
    private final Pages pages;

    MessagePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void show(Context ctx) {
        String query = Forms.query(ctx, "q");
        int wanted = Forms.number(ctx.queryParam("page"), 1);
        Frame frame = pages.frame(ctx, "Messages", "messages");
        try {
            SearchResult result = query.isEmpty() ? null : find(query, wanted);
            pages.show(ctx, "messages", page(frame, query, wanted, result, ""));
        } catch (IllegalArgumentException e) {
            String problem = "Not understood: " + e.getMessage() + ".";
            pages.show(ctx, "messages", page(frame, query, 1, null, PlainText.line(problem)));
        } catch (NotFoundException nobody) {
            String problem = "Nobody of that name, address or id is in your archives.";
            pages.show(ctx, "messages", page(frame, query, 1, null, problem));
        }
    }

    /// Past the last page the last one is given, whose number is known only now.
    private SearchResult find(String query, int page) {
        SearchResult result = search(query, page);
        long total = Math.min(FARTHEST, result.counts().total());
        return result.hits().isEmpty() && total > 0
                ? search(query, (int) ((total + Paging.SIZE - 1) / Paging.SIZE))
                : result;
    }

    private SearchResult search(String query, int page) {
        int offset = (Math.clamp(page, 1, FARTHEST / Paging.SIZE) - 1) * Paging.SIZE;
        return desk.ask(familiar ->
                familiar.search().search(new SearchRequest(query, offset, Paging.SIZE, true)));
    }

    private MessagesPage page(
            Frame frame, String query, int wanted, @Nullable SearchResult result, String problem) {
        SearchCounts counts = result == null ? SearchCounts.NONE : result.counts();
        int reached = (int) Math.min(FARTHEST, counts.total());
        return new MessagesPage(
                frame,
                query,
                narrowed(query),
                problem,
                counted(counts.total()),
                result == null ? List.of() : result.hits().stream().map(MessagePages::hit).toList(),
                facets(query, counts),
                result == null ? List.of() : result.gaps(),
                Paging.of(wanted, reached, address(query) + "&page="));
    }

    private static String counted(long total) {
        String found = Amounts.of(total, "answer") + ", newest first";
        return total > FARTHEST
                ? found + "; the newest " + Amounts.count(FARTHEST) + " can be turned to"
                : found;
    }

    static String address(String query) {
        return "/messages?q=" + SearchPages.encode(query);
    }

    private static MessagesPage.Hit hit(SearchHit hit) {
        Interaction it = hit.interaction();
        return new MessagesPage.Hit(
                TracePages.address(it.key()),
                TracePages.kind(it.channel()),
                Days.day(it.moment().at()),
                TracePages.from(it),
                Mark.of(hit.subject()),
                Mark.of(hit.snippet()));
    }

    /// Each step leads to the query without that part. People are called by their names.
    private List<MessagesPage.Step> narrowed(String query) {
        List<MessagesPage.Step> steps = new ArrayList<>();
        for (Narrowing.Field field : Narrowing.of(query)) {
            steps.add(
                    new MessagesPage.Step(
                            address(Narrowing.without(query, field)), words(field), ""));
        }
        return steps;
    }

    private String words(Narrowing.Field field) {
        String value =
                switch (field.name()) {
                    case "with" -> name(field.value());
                    case "channel" -> field.value().replace('-', ' ');
                    default -> field.value();
                };
        return field.name().equals("year") || field.name().equals("channel")
                ? value
                : field.name() + " " + value;
    }

    private String name(String who) {
        return PeopleDesk.idOf(who)
                .flatMap(id ->
                        desk.ask(familiar -> familiar.people().counted(id.value(), List.of())))
                .map(view -> PlainText.line(view.name()))
                .orElse(PlainText.line(who));
    }

    private static List<MessagesPage.Facet> facets(String query, SearchCounts counts) {
        List<MessagesPage.Facet> facets = new ArrayList<>();
        add(
                facets,
                "With",
                // One of them alone is still somebody beside those asked for.
                0,
                counts.people().stream()
                        .filter(share -> !Narrowing.has(query, "with", share.person().value()))
                        .map(share ->
                                step(
                                        query,
                                        "with",
                                        share.person().value(),
                                        share.name().isEmpty()
                                                ? share.person().value()
                                                : PlainText.line(share.name()),
                                        share.count()))
                        .toList());
        add(
                facets,
                "Year",
                1,
                counts.years().entrySet().stream()
                        .sorted(Map.Entry.<Integer, Long>comparingByKey(Comparator.reverseOrder()))
                        .limit(MOST_YEARS)
                        .map(year ->
                                step(
                                        query,
                                        "year",
                                        String.valueOf(year.getKey()),
                                        String.valueOf(year.getKey()),
                                        year.getValue()))
                        .toList());
        add(
                facets,
                "Kind",
                1,
                List.of(Channel.values()).stream()
                        .filter(counts.channels()::containsKey)
                        .map(channel ->
                                step(
                                        query,
                                        "channel",
                                        SearchJson.word(channel),
                                        TracePages.kind(channel),
                                        counts.channels().getOrDefault(channel, 0L)))
                        .toList());
        return facets;
    }

    /// @param idle of so few nothing is narrowed: all answers are of the only year there is
    private static void add(
            List<MessagesPage.Facet> facets,
            String title,
            int idle,
            List<MessagesPage.Step> steps) {
        if (steps.size() > idle) {
            facets.add(new MessagesPage.Facet(title, steps));
        }
    }

    private static MessagesPage.Step step(
            String query, String field, String value, String words, long count) {
        return new MessagesPage.Step(
                address(Narrowing.with(query, field, value)), words, Amounts.count(count));
    }
}
