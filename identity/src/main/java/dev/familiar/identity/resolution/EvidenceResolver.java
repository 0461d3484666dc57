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
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

// The prior. Out of the requests an owner gets, some share comes from the people of the archive and
// the rest from outsiders; a random requester is one given known person with the odds
// 1 : people / share. The share is taken as one in five, on the low side of what owners see, so
// that a name alone must be rare to convince. Weights then only say how much better than chance the
// two fit; the caller normalises over candidates where several fit.

/// The standard [Resolver]: looks candidates up by blocking keys and weighs each field by field,
/// with the same comparisons and the weights that linking the archives learned.
///
/// Safe for as many threads as its lookup. Cost: at most some dozens of lookups and
/// [#MOST_COMPARED] comparisons per query, whatever the size of the archive.
public final class EvidenceResolver implements Resolver {

    /// The most people compared for one query.
    public static final int MOST_COMPARED = 600;

    private static final int MOST_PER_STRONG_KEY = 200;
    private static final int MOST_PER_WEAK_KEY = 40;
    private static final int MOST_RETURNED = 60;
    private static final int MOST_NEAR_NAMES = 3;

    /// The share of requests that come from people of the archive.
    private static final double KNOWN_SHARE = 0.2;

    private final PersonLookup lookup;
    private final LearnedWeights weights;

    /// A resolver over the known people.
    ///
    /// @param weights what linking them learned
    public EvidenceResolver(PersonLookup lookup, LearnedWeights weights) {
        this.lookup = lookup;
        this.weights = weights;
    }

    @Override
    public List<Candidate> resolve(PersonDescription query) {
        Map<PersonId, Person> found = new TreeMap<>();
        for (String key : keys(query)) {
            char kind = key.charAt(0);
            int most = kind == 'h' || kind == 'n' ? MOST_PER_STRONG_KEY : MOST_PER_WEAK_KEY;
            for (Person person : lookup.findByKey(key, most)) {
                if (found.size() < MOST_COMPARED) {
                    found.putIfAbsent(person.id(), person);
                }
            }
        }
        RosterBuilder builder = new RosterBuilder();
        DescriptionRows rows = new DescriptionRows(builder);
        rows.add(List.of(query), "query");
        List<Person> people = List.copyOf(found.values());
        people.forEach(person -> rows.add(person.descriptions(), person.id().value()));
        return candidates(
                people,
                new Weighing(builder.roster(), weights, rememberedFrequencies(), lookup.people()));
    }

    /// Handles first, then full names, then the weaker keys; the slug's spelling last.
    private static Set<String> keys(PersonDescription query) {
        Set<String> keys = new LinkedHashSet<>(BlockingKeys.of(query));
        for (PersonName name : query.names()) {
            String address = ParsedName.parse(name).address();
            if (!address.isEmpty()) {
                keys.add("h:mailto:" + address);
            }
        }
        for (Handle handle : query.handles()) {
            if (handle instanceof ProfileUrl profile) {
                String spelled = profile.slug().replaceAll("-?[0-9a-f]*[0-9][0-9a-f]*$", "");
                ParsedName name = ParsedName.parse(PersonName.of(spelled.replace('-', ' ')));
                keys.addAll(BlockingKeys.ofName(name));
            }
        }
        List<String> ordered = new ArrayList<>(keys);
        ordered.sort(Comparator.comparingInt(key -> "hnsiw".indexOf(key.charAt(0))));
        return new LinkedHashSet<>(ordered);
    }

    private NameFrequencies rememberedFrequencies() {
        Map<String, Integer> counts = new HashMap<>();
        return NameFrequencies.of(
                token -> counts.computeIfAbsent(token, lookup::peopleWithToken), lookup.people());
    }

    private List<Candidate> candidates(List<Person> people, Weighing weighing) {
        double priorBits = Math.log(KNOWN_SHARE / Math.max(1, lookup.people())) / Math.log(2);
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> near = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Weighing.Weighed weighed = weighing.weigh(i + 1);
            if (weighed.isWorthNaming() || weighed.hasNearName()) {
                Candidate candidate =
                        new Candidate(people.get(i), priorBits, weighing.lines(weighed));
                (weighed.isWorthNaming() ? candidates : near).add(candidate);
            }
        }
        Comparator<Candidate> likeliest =
                Comparator.comparingDouble(Candidate::weightBits)
                        .reversed()
                        .thenComparing(candidate -> candidate.person().id());
        candidates.sort(likeliest);
        near.sort(likeliest);
        List<Candidate> result = new ArrayList<>(candidates);
        near.stream().limit(MOST_NEAR_NAMES).forEach(result::add);
        result.sort(likeliest);
        return result.stream().limit(MOST_RETURNED).toList();
    }
}
