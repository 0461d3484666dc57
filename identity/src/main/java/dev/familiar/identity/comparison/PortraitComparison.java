package dev.familiar.identity.comparison;

import dev.familiar.identity.comparison.FieldWeight.Field;
import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Place;
import dev.familiar.identity.name.NameAgreement;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Compares two portraits field by field. Symmetric in its weights.
///
/// A field that either side does not have brings no line: absent is not contradicting.
public final class PortraitComparison {

    private static final int TELLING_LOCAL_PART = 5;

    private final NameFrequencies frequencies;
    private final ToIntFunction<String> namesOnHandle;

    /// A comparison with the frequencies of one archive.
    ///
    /// @param namesOnHandle how many clearly different names use the handle of a blocking key; more
    ///   than one takes its identifying power
    public PortraitComparison(NameFrequencies frequencies, ToIntFunction<String> namesOnHandle) {
        this.frequencies = frequencies;
        this.namesOnHandle = namesOnHandle;
    }

    /// What comparing found: how the names agree and a weight per field known on both sides.
    ///
    /// @param name the best agreement of any two names
    /// @param weights in the order of [Field]
    public record Outcome(NameAgreement name, List<FieldWeight> weights) {

        /// Copies the list.
        public Outcome {
            weights = List.copyOf(weights);
        }

        /// The sum of all weights in bits.
        public double bits() {
            double bits = 0;
            for (FieldWeight weight : weights) {
                bits += weight.bits();
            }
            return bits;
        }

        /// The weight of one field, 0 if it was not compared.
        public double bits(Field field) {
            double bits = 0;
            for (FieldWeight weight : weights) {
                bits += weight.field() == field ? weight.bits() : 0;
            }
            return bits;
        }
    }

    /// Compares two portraits.
    public Outcome compare(Portrait one, Portrait other) {
        List<FieldWeight> weights = new ArrayList<>(6);
        profile(one, other, weights);
        handles(one, other, weights);
        NameAgreement name = NameComparison.best(one.names(), other.names());
        name(one, other, name, weights);
        slug(one, other, name, weights);
        employer(one.life(), other.life(), weights);
        place(one.life(), other.life(), weights);
        occupation(one.life(), other.life(), weights);
        birthday(one.life(), other.life(), weights);
        return new Outcome(name, weights);
    }

    private static void profile(Portrait one, Portrait other, List<FieldWeight> weights) {
        Set<String> slugs = one.accounts().slugs();
        Set<String> others = other.accounts().slugs();
        if (slugs.isEmpty() || others.isEmpty()) {
            return;
        }
        boolean same = slugs.stream().anyMatch(others::contains);
        weights.add(
                same
                        ? new FieldWeight(Field.PROFILE, "same", MatchWeights.SAME_PROFILE)
                        : new FieldWeight(
                                Field.PROFILE, "contradicts", MatchWeights.OTHER_PROFILE));
    }

    private void handles(Portrait one, Portrait other, List<FieldWeight> weights) {
        int fewest = Integer.MAX_VALUE;
        for (String key : one.accounts().keys()) {
            if (!key.startsWith("h:linkedin:") && other.accounts().keys().contains(key)) {
                fewest = Math.min(fewest, namesOnHandle.applyAsInt(key));
            }
        }
        if (fewest <= 1) {
            weights.add(new FieldWeight(Field.ADDRESS, "same", MatchWeights.SAME_HANDLE));
        } else if (fewest == 2) {
            weights.add(new FieldWeight(Field.ADDRESS, "shared", MatchWeights.SHARED_HANDLE));
        }
    }

    private void name(Portrait one, Portrait other, NameAgreement name, List<FieldWeight> weights) {
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return;
        }
        double bits = MatchWeights.ofName(name, frequencies);
        boolean spelled = one.namesAreSpelled() || other.namesAreSpelled();
        if (spelled) {
            // What an address spells may be a word, a team or a maiden name: it speaks for a person
            // with a discount and hardly against one.
            bits = bits > 0 ? Math.max(0, bits + MatchWeights.SPELLED_NAME) : bits / 4;
        }
        weights.add(
                new FieldWeight(
                        Field.NAME, name.level().word() + (spelled ? "-spelled" : ""), bits));
    }

    private static void slug(
            Portrait one, Portrait other, NameAgreement name, List<FieldWeight> weights) {
        Set<String> words = accountWords(one);
        words.retainAll(accountWords(other));
        boolean sharesAccount =
                one.accounts().keys().stream().anyMatch(other.accounts().keys()::contains);
        if (words.isEmpty() || sharesAccount) {
            return;
        }
        List<ParsedName> names = new ArrayList<>(one.names());
        names.addAll(other.names());
        boolean spelled = words.stream().allMatch(word -> spells(word, names));
        double bits =
                spelled || name.level().isContradiction()
                        ? MatchWeights.LOCAL_PART_SPELLS_NAME
                        : MatchWeights.SAME_LOCAL_PART;
        weights.add(new FieldWeight(Field.SLUG, spelled ? "spells-name" : "same", bits));
    }

    /// The letters of all local parts and slugs that are long enough to tell people apart.
    private static Set<String> accountWords(Portrait portrait) {
        Set<String> words = new HashSet<>();
        for (EmailAddress address : portrait.accounts().addresses()) {
            addWord(words, address.localPart());
        }
        portrait.accounts().slugs().forEach(slug -> addWord(words, slug));
        return words;
    }

    private static void addWord(Set<String> words, String account) {
        StringBuilder letters = new StringBuilder(account.length());
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt(i);
            if (c == '+') {
                break;
            }
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        if (letters.length() >= TELLING_LOCAL_PART) {
            words.add(letters.toString());
        }
    }

    private static boolean spells(String word, List<ParsedName> names) {
        return names.stream()
                .flatMap(name -> name.allTokens().stream())
                .anyMatch(token -> token.length() > 2 && word.contains(token));
    }

    private static void employer(Life one, Life other, List<FieldWeight> weights) {
        boolean same = one.employers().stream().anyMatch(other.employers()::contains);
        boolean mentioned =
                one.headlineRuns().stream().anyMatch(other.employers()::contains)
                        || other.headlineRuns().stream().anyMatch(one.employers()::contains);
        if (same) {
            weights.add(new FieldWeight(Field.EMPLOYER, "same", MatchWeights.SAME_EMPLOYER));
        } else if (mentioned) {
            weights.add(
                    new FieldWeight(
                            Field.EMPLOYER, "mentioned", MatchWeights.EMPLOYER_IN_HEADLINE));
        } else if (!one.employers().isEmpty() && !other.employers().isEmpty()) {
            weights.add(new FieldWeight(Field.EMPLOYER, "other", MatchWeights.OTHER_EMPLOYER));
        }
    }

    private static void place(Life one, Life other, List<FieldWeight> weights) {
        Place.Agreement best = null;
        for (Place place : one.places()) {
            for (Place otherPlace : other.places()) {
                Place.Agreement found = place.compare(otherPlace);
                best = best == null || found.compareTo(best) < 0 ? found : best;
            }
        }
        if (best == null) {
            return;
        }
        switch (best) {
            case SAME -> weights.add(new FieldWeight(Field.PLACE, "same", MatchWeights.SAME_PLACE));
            case SHARED_REGION ->
                    weights.add(
                            new FieldWeight(Field.PLACE, "compatible", MatchWeights.SAME_REGION));
            case UNCLEAR -> {
                // A country says nothing about a town of unknown country.
            }
            case DIFFERENT ->
                    weights.add(
                            new FieldWeight(Field.PLACE, "different", MatchWeights.OTHER_PLACE));
        }
    }

    private static void occupation(Life one, Life other, List<FieldWeight> weights) {
        if (one.occupations().isEmpty() || other.occupations().isEmpty()) {
            return;
        }
        if (OccupationFamily.areUnrelated(one.occupations(), other.occupations())) {
            weights.add(
                    new FieldWeight(
                            Field.OCCUPATION, "contradicts", MatchWeights.UNRELATED_OCCUPATION));
        } else if (one.occupations().stream().anyMatch(other.occupations()::contains)) {
            weights.add(new FieldWeight(Field.OCCUPATION, "same", MatchWeights.SAME_OCCUPATION));
        }
    }

    private static void birthday(Life one, Life other, List<FieldWeight> weights) {
        BirthdayLevel best = BirthdayLevel.UNKNOWN;
        for (PartialDate date : one.birthdays()) {
            for (PartialDate otherDate : other.birthdays()) {
                BirthdayLevel found = BirthdayLevel.compare(date, otherDate);
                best = found.compareTo(best) < 0 || best == BirthdayLevel.UNKNOWN ? found : best;
            }
        }
        if (best != BirthdayLevel.UNKNOWN) {
            weights.add(new FieldWeight(Field.BIRTHDAY, best.word(), best.bits()));
        }
    }
}
