package dev.familiar.identity.resolution;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.PersonLookup;
import dev.familiar.identity.Resolver;
import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

// The prior. Somebody whom the owner knows asks; which of them is it? People know some hundreds of
// others (611 in the mean: McCormick, Salganik and Zheng, How Many People Do You Know?, 2010), and
// a
// professional with a long life of mail rather more, whatever else lies in their archives: ten
// thousand strangers from a mailing list make nobody less likely to ask. So the number is a
// constant
// and not that of the people in the archives. How many of those who ask are known at all is the
// policy's (TriagePolicy) and joins in where all is weighed. Weights then only say how much better
// than chance the two fit; the caller normalises over candidates where several fit.

/// The standard [Resolver]: looks candidates up by blocking keys and weighs each field by field,
/// with the same comparisons and the weights that linking the archives learned.
///
/// For one thread, and one state of what its lookup finds: whom it met it remembers. Cost: at most
/// some dozens of lookups and [#MOST_COMPARED] comparisons per query, whatever the size of the
/// archive.
public final class EvidenceResolver implements Resolver {

    /// The most people compared for one query.
    public static final int MOST_COMPARED = 600;

    private static final int MOST_PER_STRONG_KEY = 200;
    private static final int MOST_PER_WEAK_KEY = 40;
    private static final int MOST_RETURNED = 24;
    private static final int MOST_NEAR_NAMES = 3;

    /// How many people an owner knows.
    private static final double KNOWN_PEOPLE = 1_000;

    private static final double PRIOR_BITS = -Math.log(KNOWN_PEOPLE) / Math.log(2);

    private static final Pattern NUMBERED = Pattern.compile("-?[0-9a-f]*[0-9][0-9a-f]*$");

    private final PersonLookup lookup;
    private final KnownRows known;
    private final LearnedWeights weights;
    private final NameFrequencies names;

    /// A resolver over the known people.
    ///
    /// @param weights what linking them learned
    public EvidenceResolver(PersonLookup lookup, LearnedWeights weights) {
        this.lookup = lookup;
        this.known = new KnownRows(lookup);
        this.weights = weights;
        this.names = lookup.names();
    }

    @Override
    public List<Candidate> resolve(PersonDescription query) {
        Set<PersonId> found = new TreeSet<>();
        for (String key : keys(query)) {
            for (PersonId person : having(key)) {
                if (found.size() < MOST_COMPARED) {
                    found.add(person);
                }
            }
        }
        RosterBuilder builder = new RosterBuilder();
        new DescriptionRows(builder).add(List.of(query), "query");
        List<PersonId> people =
                found.stream().filter(person -> known.copy(person, builder)).toList();
        return candidates(people, new Weighing(builder.roster(), weights, names, lookup.people()));
    }

    /// Who has a key. A word that more than a few people have in their names brings nobody: which
    /// of them would be chance, and a word in common says nothing then.
    private List<PersonId> having(String key) {
        return switch (key.charAt(0)) {
            case 'h', 'n' -> lookup.idsByKey(key, MOST_PER_STRONG_KEY);
            case 'w' -> {
                List<PersonId> people = lookup.idsByKey(key, MOST_PER_WEAK_KEY + 1);
                yield people.size() > MOST_PER_WEAK_KEY ? List.of() : people;
            }
            default -> lookup.idsByKey(key, MOST_PER_WEAK_KEY);
        };
    }

    /// Handles first, then full names, then the weaker keys; the slug's spelling last.
    private static Set<String> keys(PersonDescription query) {
        Set<String> keys = new LinkedHashSet<>(BlockingKeys.of(query));
        for (Handle handle : query.handles()) {
            if (handle instanceof ProfileUrl profile) {
                String spelled = NUMBERED.matcher(profile.slug()).replaceAll("");
                ParsedName name = ParsedName.parse(PersonName.of(spelled.replace('-', ' ')));
                keys.addAll(BlockingKeys.ofName(name));
            }
        }
        List<String> ordered = new ArrayList<>(keys);
        // A script in common is no trace of anybody.
        ordered.removeIf(key -> key.startsWith("x:"));
        ordered.sort(Comparator.comparingInt(key -> "hnsiw".indexOf(key.charAt(0))));
        return new LinkedHashSet<>(ordered);
    }

    private List<Candidate> candidates(List<PersonId> people, Weighing weighing) {
        List<Weighing.Weighed> chosen = new ArrayList<>();
        List<Weighing.Weighed> near = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Weighing.Weighed weighed = weighing.weigh(i + 1);
            if (weighed.isWorthNaming()) {
                chosen.add(weighed);
            } else if (weighed.hasNearName()) {
                near.add(weighed);
            }
        }
        // Records are in the order of ids, and sorting keeps it where the bits are the same.
        Comparator<Weighing.Weighed> likeliest =
                Comparator.comparingDouble(Weighing.Weighed::bits).reversed();
        near.sort(likeliest);
        chosen.addAll(near.subList(0, Math.min(MOST_NEAR_NAMES, near.size())));
        chosen.sort(likeliest);
        return chosen.stream()
                .limit(MOST_RETURNED)
                .flatMap(weighed ->
                        lookup.person(people.get(weighed.record() - 1)).stream()
                                .map(person ->
                                        new Candidate(person, PRIOR_BITS, weighing.lines(weighed))))
                .toList();
    }
}
