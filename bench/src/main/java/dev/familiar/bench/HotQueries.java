package dev.familiar.bench;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.search.SearchHit;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.bench.mail.MailQuestions;
import dev.familiar.bench.mail.Phrases;
import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// What an open home is asked when its answering is measured. A new kind of search is one more
/// entry of [#of].
final class HotQueries {
    private static final int PAGE_OF_PEOPLE = 50;
    private static final int PAGE_OF_MESSAGES = 20;
    private static final int MOST_NAMES = 10_000;
    private static final int MOST_ASKED = 60;

    private HotQueries() {}

    /// One kind of question.
    ///
    /// @param name for the table
    /// @param words what is asked for, one after the other
    /// @param ask asks and says how many answers came
    record HotQuery(String name, List<String> words, ToIntFunction<String> ask) {
        HotQuery {
            words = List.copyOf(words);
        }
    }

    /// All kinds of questions that this home can be asked; none of a kind for which the questions
    /// hold nothing.
    ///
    /// @param count how often each is asked
    static List<HotQuery> of(Familiar familiar, MailQuestions questions, int count) {
        ToIntFunction<String> people =
                words ->
                        familiar.finding()
                                .find(FindRequest.of(words, PAGE_OF_PEOPLE))
                                .people()
                                .size();
        ToIntFunction<String> search = query -> search(familiar, query, PAGE_OF_MESSAGES).size();
        List<String> names = questions.names();
        List<String> phrases = questions.phrases();
        List<HotQuery> all = new ArrayList<>();
        all.add(new HotQuery("list of people", repeated(List.of(""), count), people));
        all.add(new HotQuery("people by name", repeated(names, count), people));
        all.add(new HotQuery("messages: a phrase", repeated(quoted(phrases), count), search));
        all.add(new HotQuery("messages: three words", repeated(phrases, count), search));
        all.add(new HotQuery("messages: a word", repeated(longest(phrases), count), search));
        return all.stream().filter(query -> !query.words().isEmpty()).toList();
    }

    private static List<SearchHit> search(Familiar familiar, String query, int limit) {
        return familiar.search().search(new SearchRequest(query, limit, false)).hits();
    }

    private static List<String> quoted(List<String> phrases) {
        return phrases.stream().map(phrase -> '"' + phrase + '"').toList();
    }

    private static List<String> longest(List<String> phrases) {
        return phrases.stream()
                .map(phrase ->
                        Arrays.stream(phrase.split(" "))
                                .max(Comparator.comparingInt(String::length))
                                .orElse(phrase))
                .toList();
    }

    /// Questions drawn from the home itself: names of its people, close and distant, and phrases
    /// from the beginnings of what was exchanged with some of them.
    static MailQuestions drawn(Familiar familiar, int count) {
        List<PersonView> people = familiar.people().find("", MOST_NAMES);
        List<String> names =
                people.stream()
                        .map(PersonView::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList();
        List<String> ids = people.stream().map(view -> view.person().id().value()).toList();
        Dice dice = Dice.of(1).fork("hot queries", count);
        Set<String> phrases = new LinkedHashSet<>();
        for (String id : repeated(ids, Math.min(MOST_ASKED, ids.size()))) {
            for (SearchHit hit : search(familiar, "with:" + id, PAGE_OF_MESSAGES)) {
                String excerpt = hit.interaction().content().excerpt();
                Phrases.of(excerpt, dice).ifPresent(phrases::add);
            }
        }
        return new MailQuestions(names, List.copyOf(phrases));
    }

    /// So many of the given words, from all over the list; again from its start if there are too
    /// few, and none of none.
    static List<String> repeated(List<String> words, int count) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < count && !words.isEmpty(); i++) {
            long place = count <= words.size() ? (long) i * words.size() / count : i % words.size();
            drawn.add(words.get((int) place));
        }
        return drawn;
    }
}
