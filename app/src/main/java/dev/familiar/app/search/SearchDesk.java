package dev.familiar.app.search;

import dev.familiar.model.Handle;
import dev.familiar.model.source.Interaction;
import dev.familiar.store.Interactions;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds messages and events by their words. For one thread.
public final class SearchDesk {

    /// Characters of a text that are shown: three lines of a page.
    private static final int SNIPPET = 240;

    /// Characters of a subject that are shown; a longer one is no subject.
    private static final int SUBJECT = 200;

    /// A last word of which fewer letters are typed begins too many words.
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:^|\\s)[\\p{L}\\p{N}]{4,}$", Pattern.UNICODE_CHARACTER_CLASS);

    /// People counted among the answers.
    private static final int PEOPLE = 8;

    private final Store store;
    private final TextOpener texts;
    private final Function<String, List<Handle>> people;

    /// @param store where the index is
    /// @param texts reads texts again
    /// @param people the accounts of those that an address or name means
    public SearchDesk(Store store, TextOpener texts, Function<String, List<Handle>> people) {
        this.store = store;
        this.texts = texts;
        this.people = people;
    }

    /// The answers, newest first.
    ///
    /// @throws IllegalArgumentException if a date or channel in the query cannot be read; the
    ///   message says what is expected
    /// @throws dev.familiar.app.refusal.NotFoundException if the query asks for somebody who is
    ///   nobody
    public SearchResult search(SearchRequest request) {
        QueryParser.Parsed parsed = parsed(request.query());
        Marker marker = new Marker(parsed.wanted());
        int upto = request.offset() + request.limit();
        List<SearchHit> hits =
                store.interactions().matching(parsed.query(), upto).stream()
                        .skip(request.offset())
                        .map(row -> hit(row, marker))
                        .toList();
        SearchCounts counts =
                request.counts()
                        ? SearchCounts.of(store.interactions().facets(parsed.query(), PEOPLE))
                        : SearchCounts.NONE;
        List<String> said = new ArrayList<>(Pieces.doubts(request.query()));
        said.addAll(gaps());
        return new SearchResult(hits, counts, said);
    }

    private QueryParser.Parsed parsed(String query) {
        QueryParser.Parsed parsed = QueryParser.parse(query);
        for (String companion : parsed.companions()) {
            // The accounts of all whom a name may mean: who looks for a namesake's mail finds it
            // too.
            parsed.query().handles(store.interactions().accounts(people.apply(companion)));
        }
        return parsed;
    }

    /// The newest answers to a query that is still being typed: a last word of some letters is
    /// taken for the beginning of one. Opens no archive: where the words stand further down, the
    /// beginning of the text is shown and nothing in it is marked.
    ///
    /// @throws IllegalArgumentException as [#search]; so do [#search]'s other refusals
    public List<SearchHit> glance(String typed, int limit) {
        String query = UNFINISHED.matcher(typed).find() ? typed + "*" : typed;
        QueryParser.Parsed parsed = parsed(query);
        Marker marker = new Marker(parsed.wanted());
        return store.interactions().matching(parsed.query(), limit).stream()
                .map(row ->
                        hit(
                                row,
                                marker,
                                marker.mark(row.interaction().content().excerpt(), SNIPPET)))
                .toList();
    }

    /// An empty answer must not read as if all had been searched.
    private List<String> gaps() {
        Interactions.Gaps gaps = store.interactions().gaps();
        List<String> said = new ArrayList<>();
        if (gaps.missing() > 0) {
            said.add(
                    "The words of "
                            + records(gaps.missing())
                            + " are not in the index and were not searched: they come with the"
                            + " import that is under way, else with familiar doctor --rebuild.");
        }
        if (gaps.firstWords() > 0) {
            said.add(
                    "Of "
                            + records(gaps.firstWords())
                            + " only the first words were searched; familiar doctor --rebuild reads"
                            + " the rest from their archives.");
        }
        return said;
    }

    private static String records(long count) {
        return count == 1 ? "one message or event" : count + " messages and events";
    }

    private SearchHit hit(InteractionRow row, Marker marker) {
        // The beginning is at hand; the archive is opened only where the words stand further down.
        Snippet start = marker.mark(row.interaction().content().excerpt(), SNIPPET);
        Snippet whole =
                start.isMarked()
                        ? start
                        : texts.text(row).map(text -> marker.mark(text, SNIPPET)).orElse(start);
        return hit(row, marker, whole.isMarked() ? whole : start);
    }

    private static SearchHit hit(InteractionRow row, Marker marker, Snippet snippet) {
        Interaction it = row.interaction();
        return new SearchHit(
                it,
                row.archivePath(),
                row.position(),
                marker.mark(it.content().subject(), SUBJECT),
                snippet);
    }
}
