package dev.familiar.network.search;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.network.organisation.OrganisationName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One question put to the roster. For one thread.
final class Inquiry {

    /// Whoever is said to be elsewhere by a newer word fits less.
    private static final double OLD_PLACE = 0.7;

    private static final double WITHOUT_PREFERRED = 0.9;

    private static final int MOST_AKIN = 6;

    /// So that a stranger who fits is still before one who fits less.
    private static final double LEAST_CLOSENESS = 0.1;

    private final Roster roster;
    private final Question question;
    private final JobMatches where;
    private final RoleFits roles;
    private final BitSet organisationNamed;
    private final BitSet placeNamed;
    private final BitSet roleNamed;
    private final @Nullable BitSet worded;
    private final BitSet preferred;
    private final List<Inquiry> except;
    private final Map<String, Boolean> spotFits = new HashMap<>();

    Inquiry(Roster roster, Question question, AddressUse use) {
        this.roster = roster;
        this.question = question;
        where = new JobMatches(roster, question, use);
        roles = new RoleFits(question, where);
        Question.Organisation organisation = question.where().organisation();
        Question.Place place = question.where().place();
        Question.Role role = question.role();
        organisationNamed =
                named(organisation != null && organisation.orName() ? organisation.text() : "");
        placeNamed = named(place != null && place.orName() ? place.text() : "");
        roleNamed = named(role != null && role.orName() ? role.text() : "");
        worded = worded();
        preferred = preferred();
        except = question.except().stream().map(one -> new Inquiry(roster, one, use)).toList();
    }

    /// Whoever has the word in a name.
    private BitSet named(String text) {
        BitSet found = new BitSet();
        boolean first = true;
        for (String word : FoldedText.words(text)) {
            BitSet with = roster.bearers().of(word);
            if (first) {
                found = with;
                first = false;
            } else {
                found.and(with);
            }
        }
        return found;
    }

    /// Whoever has all the words; null if none are asked.
    private @Nullable BitSet worded() {
        BitSet found = null;
        for (String word : question.words().all()) {
            BitSet with = roster.words().of(word);
            // Umlauts and doubled letters of a name are spelled either way.
            with.or(roster.names().of(FoldedText.levelled(word)));
            // Who asks for clerks wants each clerk; who asks for Stones does not want a Stone.
            with.or(roster.work().of(Titles.singular(word)));
            if (found == null) {
                found = with;
            } else {
                found.and(with);
            }
        }
        return found;
    }

    /// A person who answers, before it is told why.
    ///
    /// @param through what shows that they answer what is asked of an organisation
    private record Found(int at, Entry entry, double fit, Through through) {

        double rank() {
            double strength = entry.who().closeness().strength();
            return fit * (LEAST_CLOSENESS + strength);
        }

        boolean isKnown() {
            return entry.who().closeness().known() != Someone.Acquaintance.NOT_AT_ALL;
        }
    }

    /// @param by the order in which to give them
    Answer answer(Map<Facet, String> narrowed, Order by, int limit) {
        List<Found> found = new ArrayList<>();
        int perhaps = 0;
        List<Entry> entries = roster.entries();
        BitSet candidates = candidates();
        for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
            Entry entry = entries.get(at);
            Found one = find(at, entry);
            if (one == null || !(narrowed.isEmpty() || isNarrowed(entry, narrowed))) {
                continue;
            }
            // Who is asked for now must be there now; of the others it is said how many there are.
            if (question.time() == Question.Time.NOW && one.through().isUnsure()) {
                perhaps += one.isKnown() ? 1 : 0;
            } else {
                found.add(one);
            }
        }
        boolean words = question.isWordsOnly();
        found.sort(order(by, words));
        int known = 0;
        int connected = 0;
        FacetCounter facets = new FacetCounter();
        for (Found one : found) {
            boolean isKnown = one.isKnown();
            known += isKnown ? 1 : 0;
            connected += !isKnown && one.entry().who().closeness().connected() ? 1 : 0;
            facets.add(one.entry());
        }
        List<Fit> people = found.stream().limit(limit).map(this::told).toList();
        List<Fit> similar =
                question.isWordsOnly() && !question.words().all().isEmpty() && narrowed.isEmpty()
                        ? similar(found)
                        : List.of();
        return new Answer(
                question,
                new Answer.Counts(found.size(), known, connected, perhaps),
                people,
                similar,
                found.isEmpty() ? akin() : List.of(),
                facets.counts(),
                roster.gaps());
    }

    /// By name and by last contact known and unknown stand among each other: whoever chooses one
    /// looks for somebody, not for the best.
    private Comparator<Found> order(Order by, boolean words) {
        Comparator<Found> best =
                Comparator.comparing((Found one) -> !words && !one.isKnown())
                        .thenComparing(Found::rank, Comparator.reverseOrder())
                        .thenComparing(one -> one.entry().who().id());
        return switch (by) {
            case BEST -> best;
            case LAST ->
                    Comparator.comparing(
                                    (Found one) -> one.entry().who().closeness().last(),
                                    Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(best);
            case NAME ->
                    Comparator.comparing((Found one) -> roster.sortName(one.at()))
                            .thenComparing(best);
        };
    }

    /// "Acme", where there is an Acme Bricks and no Acme.
    private List<Facet.Count> akin() {
        Question.Organisation organisation = question.where().organisation();
        Set<String> asked = new HashSet<>(question.words().all());
        if (organisation != null && organisation.numbers().isEmpty()) {
            OrganisationName.parse(organisation.text())
                    .ifPresent(name -> asked.addAll(name.words()));
        }
        List<Facet.Count> akin = asked.isEmpty() ? List.of() : roster.akin(asked, MOST_AKIN);
        return akin.isEmpty() && organisation != null && organisation.numbers().isEmpty()
                ? roster.spelledLike(organisation.text(), MOST_AKIN)
                : akin;
    }

    /// Whoever may answer: each part that is asked leaves out the others.
    private BitSet candidates() {
        BitSet found = new BitSet();
        found.set(0, roster.size());
        if (worded != null) {
            found.and(worded);
        }
        if (!where.isAnywhere()) {
            BitSet there = where.candidates();
            there.or(organisationNamed);
            found.and(there);
        }
        Question.Place place = question.where().place();
        if (place != null) {
            BitSet there = new BitSet();
            there.or(placeNamed);
            there.or(roster.candidates().in(text -> isIn(place, text)));
            found.and(there);
        }
        if (roles.isAsked()) {
            BitSet titled = roster.candidates().titled(title -> roles.of(title) > 0);
            titled.or(roleNamed);
            found.and(titled);
        }
        return found;
    }

    private List<Fit> similar(List<Found> found) {
        Set<Integer> shown = new HashSet<>();
        found.forEach(one -> shown.add(one.at()));
        return new SimilarNames(roster)
                .of(question.words().all()).stream()
                        .filter(at -> !shown.contains(at))
                        .map(at -> roster.entries().get(at))
                        .sorted(
                                Comparator.comparingDouble((Entry entry) ->
                                                -entry.who().closeness().strength())
                                        .thenComparing(entry -> entry.who().id()))
                        .limit(SimilarNames.MOST)
                        .map(entry ->
                                shown(
                                        entry,
                                        LEAST_CLOSENESS,
                                        List.of(
                                                new Match(
                                                        Part.WORDS,
                                                        entry.who().name(),
                                                        null,
                                                        null,
                                                        "similar spelling"))))
                        .toList();
    }

    private static boolean isNarrowed(Entry entry, Map<Facet, String> narrowed) {
        return narrowed.entrySet().stream()
                .allMatch(one -> FacetCounter.values(one.getKey(), entry).contains(one.getValue()));
    }

    /// Null if the person does not answer. The cheapest parts first.
    private @Nullable Found find(int at, Entry entry) {
        if (worded != null && !worded.get(at)) {
            return null;
        }
        double fit = tie(entry.who().closeness()) ? 1 : 0;
        if (fit == 0) {
            return null;
        }
        fit *= place(at, entry);
        if (fit == 0) {
            return null;
        }
        Through through = where.of(entry, roles, organisationNamed.get(at));
        if (through == null) {
            return null;
        }
        fit *= through.fit();
        fit *= roles.of(entry, through, roleNamed.get(at));
        if (fit == 0) {
            return null;
        }
        fit *= preferred.get(at) ? 1 : WITHOUT_PREFERRED;
        if (except.stream().anyMatch(one -> one.isAnswer(at, entry))) {
            return null;
        }
        return new Found(at, entry, fit, through);
    }

    /// Whether the person is what is asked, as far as is known; where they lived before is no
    /// answer.
    private boolean isAnswer(int at, Entry entry) {
        return place(at, entry) == 1 && find(at, entry) != null;
    }

    /// Whoever has all the words that count and exclude nobody.
    private BitSet preferred() {
        BitSet found = new BitSet();
        found.set(0, roster.size());
        for (String words : question.words().preferred()) {
            FoldedText.words(words).forEach(word -> found.and(roster.words().of(word)));
        }
        return found;
    }

    private boolean tie(Someone.Closeness closeness) {
        if (!question.tie().known().contains(closeness.known())) {
            return false;
        }
        LocalDate since = question.tie().silentSince();
        LocalDate last = closeness.last();
        // Whom the owner never wrote to is not somebody they have not written to for long.
        return since == null || (last != null && last.isBefore(since));
    }

    private double place(int at, Entry entry) {
        Question.Place place = question.where().place();
        if (place == null) {
            return 1;
        }
        if (place.orName() && placeNamed.get(at)) {
            return 1;
        }
        List<Someone.Said> said = entry.who().life().places();
        for (int i = 0; i < said.size(); i++) {
            if (isIn(place, said.get(i).text())) {
                return i == 0 ? 1 : OLD_PLACE;
            }
        }
        return 0;
    }

    private boolean isIn(Question.Place asked, String written) {
        return spotFits.computeIfAbsent(
                written,
                text -> {
                    List<Places.Spot> spots = roster.spots(text);
                    return !spots.isEmpty()
                            && asked.spots().stream()
                                    .anyMatch(
                                            one -> roster.places().contains(one, spots.getFirst()));
                });
    }

    /// Tells why.
    private Fit told(Found found) {
        Entry entry = found.entry();
        Matches matches = new Matches(roster, question);
        Through through = found.through();
        if (!where.isAnywhere()) {
            matches.where(entry, through.job(), through.account(), through.used(), through.state());
        }
        if (roles.isAsked()) {
            Titles.Facts of = through.job() == null ? null : through.job().title();
            matches.role(entry, of == null ? null : through.job(), roles::of);
        }
        Question.Place place = question.where().place();
        if (place != null) {
            matches.place(entry, text -> isIn(place, text));
        }
        matches.words(entry);
        matches.tie(entry.who().closeness());
        return shown(entry, found.fit(), matches.all());
    }

    private static Fit shown(Entry entry, double fit, List<Match> matched) {
        Employment present = entry.present();
        String organisation = present == null ? "" : present.job().organisation();
        String role = present == null ? "" : present.job().title();
        if (role.isEmpty()) {
            role =
                    entry.employments().stream()
                            .filter(job -> job.state() != Employment.State.LEFT)
                            .map(job -> job.job().title())
                            .filter(title -> !title.isEmpty())
                            .findFirst()
                            .orElse(
                                    entry.titles().isEmpty()
                                            ? ""
                                            : entry.titles().getFirst().said().text());
        }
        List<Someone.Said> places = entry.who().life().places();
        String place = places.isEmpty() ? "" : places.getFirst().text();
        return new Fit(entry.who(), role, organisation, place, fit, matched);
    }
}
