package dev.familiar.network.search;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.PersonName;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.network.organisation.OrganisationKinds;
import dev.familiar.network.organisation.OrganisationName;
import dev.familiar.network.organisation.OwnerOrganisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

// Everything that does not hang on the question is worked out once, for each different text rather
// than for each person: organisations have numbers, titles and places are read once. A question is
// then a pass over the people that compares numbers, some milliseconds for tens of thousands.

/// Everybody, made ready to be searched.
///
/// Made once and kept until the people change; about 2 kB a person beside the person, and 30 µs.
/// For many threads once made.
public final class Roster {

    private final LocalDate today;
    private final OrganisationBook book;
    private final OrganisationKinds kinds;
    private final Places places;
    private final List<Entry> entries = new ArrayList<>();

    /// Folded, so that Élodie stands beside Elodie.
    private final List<String> sortNames = new ArrayList<>();

    private final Postings names = new Postings();
    private final Postings bearers = new Postings();
    private final Postings words = new Postings();
    private final Postings work = new Postings();
    private final Candidates candidates = new Candidates();
    private final Map<String, List<Places.Spot>> spots = new LinkedHashMap<>();
    private final Map<String, Set<String>> headlineKinds = new HashMap<>();
    private final Map<String, Set<Integer>> domains = new HashMap<>();
    private final int[] employed;
    private final BitSet worked = new BitSet();
    private final Answer.Gaps gaps;

    /// Makes people ready.
    ///
    /// @param people everybody
    /// @param owner what the owner says of organisations
    /// @param places what is known of places
    /// @param today the day it is
    public Roster(List<Someone> people, OwnerOrganisations owner, Places places, LocalDate today) {
        this.today = today;
        this.places = places;
        this.kinds = OrganisationKinds.shipped();
        this.book = new OrganisationBook(kinds, owner);
        // In two passes: whose a domain is can only be said when all jobs have been seen.
        for (Someone someone : people) {
            book.seen(someone.life().addresses());
            // One person is one witness, however many archives repeat them.
            Set<Integer> numbers = new LinkedHashSet<>();
            for (Job job : Entry.jobs(someone)) {
                if (!job.organisation().isEmpty()) {
                    book.number(job.organisation()).ifPresent(numbers::add);
                }
            }
            numbers.forEach(number -> book.pair(number, someone.life().addresses()));
        }
        book.learn();
        Titles.Memory titles = new Titles.Memory();
        for (Someone someone : people) {
            Entry entry = Entry.of(someone, book, titles, today);
            index(entry, entries.size());
            candidates.add(entry, entries.size());
            entries.add(entry);
        }
        this.employed = counts();
        this.gaps = new Coverage(book, headlineKinds).of(entries);
    }

    private void index(Entry entry, int place) {
        Someone who = entry.who();
        sortNames.add(sortName(who.name()));
        for (String name : who.names()) {
            ParsedName parsed = ParsedName.parse(PersonName.of(name));
            boolean isPersons = parsed.address().isEmpty() && parsed.allTokens().size() > 1;
            if (isPersons) {
                parsed.allTokens().forEach(token -> bearers.add(token, place));
            }
            for (String token : FoldedText.words(name)) {
                names.add(token, place);
                words.add(token, place);
                names.add(FoldedText.levelled(token), place);
            }
        }
        // No organisation's words: one is found by its whole name only, not by a word of it.
        Set<String> theirs = new HashSet<>();
        for (Employment job : entry.employments()) {
            theirs.addAll(FoldedText.words(job.job().organisation()));
            words(job.job().title(), place);
            FoldedText.words(job.job().title()).forEach(word -> work.add(word, place));
        }
        for (Entry.Titled headline : entry.titles()) {
            FoldedText.words(headline.said().text()).stream()
                    .filter(word -> !theirs.contains(word))
                    .forEach(word -> {
                        words.add(word, place);
                        work.add(word, place);
                    });
            headlineKinds.computeIfAbsent(headline.said().text(), kinds::inHeadline);
        }
        for (Someone.Said said : who.life().places()) {
            words(said.text(), place);
            spots.computeIfAbsent(said.text(), places::written);
        }
        who.noted().tags().forEach(tag -> words(tag, place));
        words(who.noted().text(), place);
        // Of an address only what is before the at: its domain is an organisation's, and no word of
        // anybody's.
        who.life()
                .addresses()
                .forEach(address -> {
                    words.add(address.value(), place);
                    words(address.localPart(), place);
                });
        for (Entry.Account account : entry.accounts()) {
            domains.computeIfAbsent(account.address().domain(), _ -> new LinkedHashSet<>())
                    .add(account.label());
        }
    }

    private void words(String text, int place) {
        if (!text.isEmpty()) {
            FoldedText.words(text).forEach(word -> words.add(word, place));
        }
    }

    private int[] counts() {
        int[] people = new int[book.size()];
        for (Entry entry : entries) {
            entry.employments().stream()
                    .mapToInt(Employment::organisation)
                    .filter(number -> number >= 0)
                    .distinct()
                    .forEach(number -> {
                        people[number]++;
                        worked.set(number);
                    });
            entry.accounts().stream()
                    .flatMapToInt(account -> IntStream.of(account.organisation(), account.label()))
                    .distinct()
                    .forEach(number -> people[number]++);
        }
        return people;
    }

    /// Takes a question apart.
    ///
    /// @param text as typed, in any of the languages
    public Question understand(String text) {
        return new QuestionReader(this).read(text);
    }

    /// Finds who answers.
    ///
    /// @param question from [#understand]
    /// @param narrowed values of facets that the answers must have
    /// @param limit the most people to give
    /// @param use when addresses were in use
    public Answer search(
            Question question, Map<Facet, String> narrowed, int limit, AddressUse use) {
        return search(question, narrowed, Order.BEST, limit, use);
    }

    /// As above, in another order.
    ///
    /// @param by the order in which to give them
    public Answer search(
            Question question, Map<Facet, String> narrowed, Order by, int limit, AddressUse use) {
        return new Inquiry(this, question, use).answer(narrowed, by, limit);
    }

    /// An address for want of a name comes after all names.
    private static String sortName(String name) {
        String folded = String.join(" ", FoldedText.words(name));
        return name.indexOf('@') >= 0 || folded.isEmpty() ? "\uffff" + folded : folded;
    }

    /// By what the one at a place is sorted where names are.
    String sortName(int place) {
        return sortNames.get(place);
    }

    /// How many people there are.
    public int size() {
        return entries.size();
    }

    List<Entry> entries() {
        return entries;
    }

    LocalDate today() {
        return today;
    }

    OrganisationBook book() {
        return book;
    }

    OrganisationKinds kinds() {
        return kinds;
    }

    Places places() {
        return places;
    }

    Candidates candidates() {
        return candidates;
    }

    Postings names() {
        return names;
    }

    /// Words that are part of a person's name of several words, without what stands in brackets.
    Postings bearers() {
        return bearers;
    }

    Postings words() {
        return words;
    }

    /// Words of titles and headlines.
    Postings work() {
        return work;
    }

    /// What a place as written may mean.
    List<Places.Spot> spots(String written) {
        return spots.getOrDefault(written, List.of());
    }

    Set<String> headlineKinds(String headline) {
        return headlineKinds.getOrDefault(headline, Set.of());
    }

    Answer.Gaps gaps() {
        return gaps;
    }

    /// The organisations of that name where somebody is or was, also those whose mail domain is
    /// called so; none if nobody is.
    List<Integer> employers(String name) {
        return book.called(name).stream().filter(number -> peopleAt(number) > 0).toList();
    }

    /// Whether a text has all the words of such an organisation's name, in their order.
    boolean isWholeName(String text) {
        return book.inOrder(text).stream().anyMatch(number -> peopleAt(number) > 0);
    }

    /// Whether somebody says to be or have been there.
    boolean isNamed(int number) {
        return worked.get(number);
    }

    /// How many people are or were at an organisation.
    int peopleAt(int number) {
        return number < employed.length ? employed[number] : 0;
    }

    /// The organisations whose mail domain it is, or lies below it, if somebody has an address
    /// there; none if nobody has.
    List<Integer> employersOf(String domain) {
        Set<Integer> numbers = new LinkedHashSet<>();
        domains.forEach((of, labels) -> {
            if (of.equals(domain) || of.endsWith("." + domain)) {
                numbers.addAll(labels);
            }
        });
        return List.copyOf(numbers);
    }

    /// Organisations with one of the words in their names where somebody is or was, those with most
    /// people first: none is meant by the word alone, but may have been.
    List<Facet.Count> akin(Collection<String> asked, int most) {
        List<Facet.Count> akin = new ArrayList<>();
        for (int number = 0; number < employed.length; number++) {
            String name = book.name(number);
            boolean has =
                    employed[number] > 0
                            && FoldedText.words(name).stream().anyMatch(asked::contains);
            if (has) {
                akin.add(new Facet.Count(name, employed[number]));
            }
        }
        akin.sort(
                Comparator.comparingInt((Facet.Count one) -> -one.people())
                        .thenComparing(Facet.Count::value));
        return akin.subList(0, Math.min(most, akin.size()));
    }

    /// Organisations whose whole names are spelled much like a text, as [#akin].
    List<Facet.Count> spelledLike(String text, int most) {
        String asked = OrganisationName.parse(text).map(OrganisationName::run).orElse("");
        return IntStream.range(0, employed.length)
                .filter(number -> employed[number] > 0 && worked.get(number))
                .filter(number ->
                        OrganisationName.parse(book.name(number))
                                .filter(name -> SimilarNames.isSlip(asked, name.run()))
                                .isPresent())
                .mapToObj(number -> new Facet.Count(book.name(number), employed[number]))
                .sorted(
                        Comparator.comparingInt((Facet.Count one) -> -one.people())
                                .thenComparing(Facet.Count::value))
                .limit(most)
                .toList();
    }

    /// Whether somebody says to live there.
    boolean isLivedIn(Places.Spot spot) {
        return spots.values().stream()
                .anyMatch(said -> !said.isEmpty() && places.contains(spot, said.getFirst()));
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "Roster[" + entries.size() + " people]";
    }
}
