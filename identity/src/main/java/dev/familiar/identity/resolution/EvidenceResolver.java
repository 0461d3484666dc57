package dev.familiar.identity.resolution;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Comparison;
import dev.familiar.identity.PersonLookup;
import dev.familiar.identity.Resolver;
import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.identity.comparison.FieldWeight.Field;
import dev.familiar.identity.comparison.Portrait;
import dev.familiar.identity.comparison.PortraitComparison;
import dev.familiar.identity.comparison.PortraitComparison.Outcome;
import dev.familiar.identity.name.NameAgreement;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
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
// that
// a name alone must be rare to convince. Weights then only say how much better than chance the two
// fit; the caller normalises over candidates where several fit.

/// The standard [Resolver]: looks candidates up by blocking keys and weighs each field by field.
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

    /// A resolver over the known people.
    public EvidenceResolver(PersonLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public List<Candidate> resolve(PersonDescription query) {
        Portrait asked = Portrait.of(query);
        Map<PersonId, Person> found = new TreeMap<>();
        for (String key : keys(query, asked)) {
            char kind = key.charAt(0);
            int most = kind == 'h' || kind == 'n' ? MOST_PER_STRONG_KEY : MOST_PER_WEAK_KEY;
            for (Person person : lookup.findByKey(key, most)) {
                if (found.size() < MOST_COMPARED) {
                    found.putIfAbsent(person.id(), person);
                }
            }
        }
        NameFrequencies frequencies = rememberedFrequencies();
        PortraitComparison comparison =
                new PortraitComparison(frequencies, key -> namesOn(key, found));
        List<Compared> compared = new ArrayList<>();
        for (Person person : found.values()) {
            Portrait portrait = Portrait.of(person.descriptions());
            compared.add(new Compared(person, portrait, comparison.compare(asked, portrait)));
        }
        return candidates(asked, compared, frequencies);
    }

    /// A person with the outcome of comparing.
    private record Compared(Person person, Portrait portrait, Outcome outcome) {

        boolean isWorthNaming() {
            NameLevel level = outcome.name().level();
            return level.isCompatible()
                    || level == NameLevel.MIDDLE_CONTRADICTS
                    || outcome.bits(Field.PROFILE) > 0
                    || outcome.bits(Field.ADDRESS) > 0;
        }

        boolean hasNearName() {
            return outcome.name().level() == NameLevel.OTHER_GIVEN;
        }
    }

    /// Handles first, then full names, then the weaker keys; the slug's spelling last.
    private static Set<String> keys(PersonDescription query, Portrait asked) {
        Set<String> keys = new LinkedHashSet<>(BlockingKeys.of(query));
        asked.accounts().keys().stream().sorted().forEach(keys::add);
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

    /// An address that several known people have is a household's or a desk's.
    private static int namesOn(String handleKey, Map<PersonId, Person> found) {
        long users =
                found.values().stream()
                        .filter(person ->
                                person.handles().stream()
                                        .anyMatch(h -> BlockingKeys.handleKey(h).equals(handleKey)))
                        .limit(3)
                        .count();
        return Math.max(1, (int) users);
    }

    private List<Candidate> candidates(
            Portrait asked, List<Compared> compared, NameFrequencies frequencies) {
        double priorBits = Math.log(KNOWN_SHARE / Math.max(1, lookup.people())) / Math.log(2);
        int namesakes = namesakes(asked, compared);
        Wording wording = new Wording(asked, frequencies, namesakes, lookup.people());
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> near = new ArrayList<>();
        for (Compared one : compared) {
            if (one.isWorthNaming() || one.hasNearName()) {
                List<Comparison> lines = wording.lines(one.portrait(), one.outcome());
                Candidate candidate = new Candidate(one.person(), priorBits, lines);
                (one.isWorthNaming() ? candidates : near).add(candidate);
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

    /// How many of those compared have the asked name or a form of it.
    private static int namesakes(Portrait asked, List<Compared> compared) {
        int namesakes = 0;
        for (Compared one : compared) {
            NameAgreement name = NameComparison.best(asked.names(), one.portrait().names());
            namesakes += name.level().compareTo(NameLevel.NICKNAME) <= 0 ? 1 : 0;
        }
        return namesakes;
    }
}
