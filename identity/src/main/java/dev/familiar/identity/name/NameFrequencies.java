package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// How common name tokens are: the share of people who have a token in their name.
///
/// A built-in table of common names gives the prior; the counts of the owner's own archive overrule
/// it as the archive grows (a Dirichlet prior worth [#PRIOR_PEOPLE] people). The u probability of a
/// full name is the product of its tokens' shares times how strongly they go together
/// ([NameCultures]), and never below [#LEAST] because no archive can show that a name is rarer.
///
/// Source: term-frequency adjustment as in Splink's "term frequency adjustments" guide; Winkler,
/// Frequency-Based Matching in Fellegi-Sunter Model of Record Linkage (2000).
public final class NameFrequencies {

    /// How many people of an archive the built-in table is worth.
    public static final double PRIOR_PEOPLE = 500;

    /// The least share ascribed to a full name: one in a million.
    public static final double LEAST = 1e-6;

    /// The share of a token in no table: one in 50,000 people.
    private static final double UNLISTED = 2e-5;

    /// How many others may be expected to have a token that only one person was met with, once the
    /// archive outweighs the table (the order of what Good-Turing smoothing gives for surnames).
    private static final double UNMET = 0.25;

    /// How many others may be expected to have picked a user name that nobody is known to have.
    private static final double PICKED = 0.01;

    /// A small archive does not make user names common.
    private static final double LEAST_PEOPLE = 2_000;

    /// The share of people whose token begins with a given letter, for initials.
    private static final double INITIAL = 0.06;

    private static final Map<String, Double> GIVEN = new HashMap<>();
    private static final Map<String, Double> FAMILY = new HashMap<>();

    static {
        for (WordTable.Line line : WordTable.read("frequencies.txt").lines()) {
            String[] head = line.head().split(" ", 2);
            Map<String, Double> table = head[0].equals("given") ? GIVEN : FAMILY;
            double share = Double.parseDouble(head[1]) / 100_000;
            line.words().forEach(word -> table.merge(word, share, Math::max));
        }
    }

    private static final NameFrequencies BUILT_IN =
            new NameFrequencies(_ -> 0, 0, LEAST, NameCultures.NONE);

    private final ToIntFunction<String> peopleWithToken;
    private final int people;
    private final double least;
    private final NameCultures cultures;

    private NameFrequencies(
            ToIntFunction<String> peopleWithToken,
            int people,
            double least,
            NameCultures cultures) {
        this.peopleWithToken = peopleWithToken;
        this.people = people;
        this.least = least;
        this.cultures = cultures;
    }

    /// The built-in table alone.
    public static NameFrequencies builtIn() {
        return BUILT_IN;
    }

    /// The built-in table corrected by an archive.
    ///
    /// @param peopleWithToken how many people have the folded token
    /// @param people how many people there are
    public static NameFrequencies of(ToIntFunction<String> peopleWithToken, int people) {
        return new NameFrequencies(peopleWithToken, people, LEAST, NameCultures.NONE);
    }

    /// The share of people with this token in their name, in (0, 1].
    public double share(String token) {
        if (token.length() <= 1) {
            return INITIAL;
        }
        double prior =
                Math.max(
                        UNLISTED, GIVEN.getOrDefault(token, 0.0) + FAMILY.getOrDefault(token, 0.0));
        // One of the counted people is the one being compared; the others make it common. That
        // nobody else has been met with it does not mean that nobody else has it.
        double unmet = UNMET * people / (people + PRIOR_PEOPLE);
        double others = Math.max(unmet, peopleWithToken.applyAsInt(token) - 1);
        return Math.min(1, (others + PRIOR_PEOPLE * prior) / (people + PRIOR_PEOPLE));
    }

    /// The share of people who go by a user name, the two compared not counted: whoever else has
    /// the word in a name, and hardly anybody if nobody has.
    public double shareOfUserName(String word) {
        double others = Math.max(0, peopleWithToken.applyAsInt(word) - 2);
        return Math.min(1, (others + PICKED) / Math.max(people, LEAST_PEOPLE));
    }

    /// The share of people with a given or family name of the built-in table that is like this.
    static double shareOfAll(Predicate<String> like) {
        return Stream.of(GIVEN, FAMILY)
                .flatMap(table -> table.entrySet().stream())
                .filter(entry -> like.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /// The share of people who have all these tokens, not below [#least]; 1 for no tokens.
    public double share(List<String> tokens) {
        double product = cultures.association(tokens);
        for (String token : tokens) {
            product *= share(token);
        }
        return Math.clamp(product, least(), 1);
    }

    /// The share of people to whom these words could lead, not below [#least]: where two writings
    /// differ, whoever has either.
    public double shareOf(List<SharedWord> words) {
        List<String> common = new ArrayList<>();
        double product = 1;
        for (SharedWord word : words) {
            double one = share(word.one());
            double other = share(word.other());
            boolean alike = word.isInitial() || word.one().equals(word.other());
            double either = alike ? Math.max(one, other) : Math.min(1, one + other);
            product *= Math.max(word.chance(), either);
            boolean first = one > other || (one == other && word.one().compareTo(word.other()) < 0);
            common.add(first ? word.one() : word.other());
        }
        return Math.clamp(product * cultures.association(common), least(), 1);
    }

    /// The share of people who have a full name, not below [#least]: its first given and its last
    /// family name as if drawn apart, every further word by the root of its share, because further
    /// words go with the first (Min-ho, Juan José); or the share of the given names as a whole
    /// where that is more.
    public double share(ParsedName name) {
        List<String> family = name.familyCore();
        double product = 1;
        for (int i = 0; i < name.given().size(); i++) {
            double share = share(name.given().get(i));
            product *= i == 0 ? share : Math.sqrt(share);
        }
        if (name.given().size() > 1) {
            product = Math.max(product, share(String.join(" ", name.given())));
        }
        for (int i = 0; i < family.size(); i++) {
            double share = share(family.get(i));
            product *= i == family.size() - 1 ? share : Math.sqrt(share);
        }
        if (!name.given().isEmpty() && !family.isEmpty()) {
            product *= cultures.association(List.of(name.firstGiven(), family.getLast()));
        }
        return Math.clamp(product, least(), 1);
    }

    /// The same, with another least share of a full name: for whoever corrects it by other means.
    public NameFrequencies withLeast(double share) {
        return new NameFrequencies(peopleWithToken, people, share, cultures);
    }

    /// The same with other counts.
    public NameFrequencies recounted(ToIntFunction<String> peopleWithToken, int people) {
        return new NameFrequencies(peopleWithToken, people, least, cultures);
    }

    /// The same, knowing which words go together.
    public NameFrequencies within(NameCultures cultures) {
        return new NameFrequencies(peopleWithToken, people, least, cultures);
    }

    /// The least share ascribed to a full name.
    public double least() {
        return least;
    }

    /// Whether the built-in table lists this folded token as a given name.
    public static boolean isCommonGiven(String token) {
        return GIVEN.containsKey(token);
    }

    /// Whether the built-in table lists this folded token as a family name.
    public static boolean isCommonFamily(String token) {
        return FAMILY.containsKey(token);
    }
}
