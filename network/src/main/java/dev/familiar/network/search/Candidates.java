package dev.familiar.network.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Who has which organisation, place or title, by their place in the roster, so that a question
/// looks at those only who may answer it. Filled by one thread, then read by many.
final class Candidates {

    private final Postings organisations = new Postings();
    private final Postings places = new Postings();
    private final Postings titles = new Postings();
    private final Postings headlines = new Postings();
    private final Map<String, Titles.Facts> facts = new HashMap<>();

    /// Notes a person; they must come in the order of their places.
    void add(Entry entry, int place) {
        for (Employment job : entry.employments()) {
            organisations.add(key(job.organisation()), place);
            Titles.Facts title = job.title();
            if (title != null) {
                titles.add(job.job().title(), place);
                facts.put(job.job().title(), title);
            }
        }
        for (Entry.Account account : entry.accounts()) {
            organisations.add(key(account.organisation()), place);
            organisations.add(key(account.label()), place);
        }
        for (Entry.Titled headline : entry.titles()) {
            String text = headline.said().text();
            titles.add(text, place);
            headlines.add(text, place);
            facts.put(text, headline.facts());
        }
        for (Someone.Said said : entry.who().life().places()) {
            places.add(said.text(), place);
        }
    }

    private static String key(int organisation) {
        return Integer.toString(organisation);
    }

    /// Whoever is or was at one of the organisations, or has an address there.
    BitSet at(BitSet numbers) {
        BitSet found = new BitSet();
        numbers.stream().forEach(number -> organisations.addTo(found, key(number)));
        return found;
    }

    /// Whoever has a headline that is such a one.
    BitSet saying(Predicate<String> headline) {
        return of(headlines, headline);
    }

    /// Whoever says to live at such a place.
    BitSet in(Predicate<String> place) {
        return of(places, place);
    }

    /// Whoever has a title or headline that is such a one.
    BitSet titled(Predicate<Titles.Facts> title) {
        return of(titles, text -> title.test(facts.getOrDefault(text, Titles.Facts.NONE)));
    }

    private static BitSet of(Postings postings, Predicate<String> text) {
        BitSet found = new BitSet();
        Set<String> all = postings.all();
        List<String> those = all.stream().filter(text).toList();
        those.forEach(one -> postings.addTo(found, one));
        return found;
    }
}
