package dev.familiar.bench;

import dev.familiar.app.Familiar;
import dev.familiar.app.PersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What an open home is asked when its answering is measured. A new kind of search is one more
/// entry of this list.
final class HotQueries {
    private static final int PAGE = 50;
    private static final int MOST_NAMES = 10_000;

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

    /// All kinds of questions that this home can be asked.
    ///
    /// @param count how often each is asked
    static List<HotQuery> of(Familiar familiar, int count) {
        List<HotQuery> all = new ArrayList<>();
        ToIntFunction<String> people = words -> familiar.people(words, PAGE).size();
        all.add(new HotQuery("list of people", repeated(List.of(""), count), people));
        List<String> names =
                familiar.people("", MOST_NAMES).stream()
                        .map(PersonView::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList();
        if (!names.isEmpty()) {
            all.add(new HotQuery("people by name", repeated(names, count), people));
        }
        return List.copyOf(all);
    }

    /// So many of the given words, from all over the list: close and distant people alike. Words
    /// come again only if there are too few.
    static List<String> repeated(List<String> words, int count) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long place = count <= words.size() ? (long) i * words.size() / count : i % words.size();
            drawn.add(words.get((int) place));
        }
        return drawn;
    }
}
