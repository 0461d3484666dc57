package dev.familiar.app.corrections;

import dev.familiar.app.words.DateWords;
import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.archive.Apart;
import dev.familiar.identity.archive.RecordReasons;
import dev.familiar.identity.linkage.PairWaterfall;
import dev.familiar.model.Handle;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.ProfileUrl;
import dev.familiar.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in words what speaks for and against the two of a question, by the weights and rules that
/// linked them. For one state of the store and one thread.
final class PairWeigher {

    /// Less moves nothing.
    private static final double LEAST_BITS = 0.5;

    /// Odds of 4 : 1, from which on one answer is offered before the other.
    private static final double LEANING_BITS = 2;

    /// A name in common is one thing; two things in common are more than a namesake has.
    private static final int SEVERAL = 2;

    private final Store store;
    private final LearnedWeights learned;
    private final Map<String, PairEvidence> weighed = new HashMap<>();

    PairWeigher(Store store) {
        this.store = store;
        this.learned = store.people().learnedWeights();
    }

    /// The evidence on a question; the same question from its other side counts as another.
    PairEvidence weigh(ReviewView question) {
        return weighed.computeIfAbsent(
                String.join("\n", question.records()), _ -> weighAnew(question));
    }

    private PairEvidence weighAnew(ReviewView question) {
        Map<String, PersonDescription> ones = byKey(question.one().person().descriptions());
        Map<String, PersonDescription> others = byKey(question.other().person().descriptions());
        RecordReasons reasons =
                new RecordReasons(
                        Stream.concat(ones.values().stream(), others.values().stream()).toList(),
                        store.people().lookup(),
                        learned,
                        store.corrections().overrides());
        PairWaterfall waterfall = reasons.waterfall(question.record(), question.with());
        List<Apart> apart =
                reasons.apart(ones.keySet(), others.keySet()).stream()
                        .filter(one -> one.ground() != Apart.Ground.OWNERS_WORD)
                        .toList();
        List<Forbidden> forbidden = new ArrayList<>();
        for (Apart one : apart) {
            PersonDescription record = ones.get(one.record());
            PersonDescription with = others.get(one.with());
            if (record != null && with != null) {
                forbidden.add(forbidden(one.ground(), record, with));
            }
        }
        List<String> agrees = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (PairWaterfall.Line line : waterfall.lines()) {
            if (line.bits() >= LEAST_BITS) {
                agrees.add(same(line));
            } else if (line.bits() <= -LEAST_BITS) {
                add(against, other(line));
            }
        }
        double bits = question.weightBits();
        return new PairEvidence(
                summary(bits, agrees, against, forbidden),
                agrees,
                against,
                forbidden.stream().map(Forbidden::words).toList(),
                lean(bits, agrees.size(), !forbidden.isEmpty()));
    }

    /// What keeps two apart.
    ///
    /// @param what as a noun
    /// @param differs what is the matter with it
    /// @param sides what each side says, in brackets; empty if one does not
    private record Forbidden(String what, String differs, String sides) {

        String words() {
            return differs + sides;
        }

        /// Hides what the sides say.
        @Override
        public String toString() {
            return "Forbidden[" + what + "]";
        }
    }

    private static Map<String, PersonDescription> byKey(List<PersonDescription> descriptions) {
        Map<String, PersonDescription> byKey = new LinkedHashMap<>();
        descriptions.forEach(description -> byKey.put(description.key(), description));
        return byKey;
    }

    private static void add(List<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    /// Where something forbids it, or a single thing agrees, one person is not offered first,
    /// whatever the weights.
    private static PairEvidence.Lean lean(double bits, int agrees, boolean isForbidden) {
        if (bits <= -LEANING_BITS) {
            return PairEvidence.Lean.DIFFERENT;
        }
        return isForbidden || agrees < SEVERAL || bits < LEANING_BITS
                ? PairEvidence.Lean.OPEN
                : PairEvidence.Lean.SAME;
    }

    private static String summary(
            double bits, List<String> agrees, List<String> against, List<Forbidden> forbidden) {
        boolean muchAgrees = against.isEmpty() && agrees.size() >= SEVERAL && bits >= LEANING_BITS;
        if (forbidden.size() == 1 && muchAgrees) {
            Forbidden one = forbidden.getFirst();
            return "Everything but " + one.what() + " agrees" + one.sides() + ".";
        }
        if (!forbidden.isEmpty()) {
            return "Kept apart because "
                    + forbidden.stream().map(Forbidden::words).collect(Collectors.joining(", and "))
                    + ".";
        }
        if (agrees.size() == 1) {
            return "Only "
                    + agrees.getFirst()
                    + " agrees"
                    + (against.isEmpty() ? "; nothing else is known of both." : ".");
        }
        if (bits >= LEANING_BITS) {
            return "Much speaks for one person, but not enough to join them unasked.";
        }
        return bits <= -LEANING_BITS
                ? "More speaks for two people than for one."
                : "It may well be one person or two.";
    }

    private static Forbidden forbidden(
            Apart.Ground ground, PersonDescription one, PersonDescription other) {
        return switch (ground) {
            case BIRTH_DATE ->
                    new Forbidden(
                            "the birthday",
                            "the birthdays differ",
                            between(
                                    birthday(one.biography().birthday()),
                                    birthday(other.biography().birthday())));
            case PROFILE ->
                    new Forbidden(
                            "the LinkedIn profile",
                            "each has a LinkedIn profile of their own",
                            between(profile(one), profile(other)));
            case GENERATION ->
                    new Forbidden(
                            "what follows the name",
                            "the names tell father and son apart",
                            between(one.name().text(), other.name().text()));
            case OWNERS_WORD -> new Forbidden("your word", "you said that they are two", "");
        };
    }

    /// What each side says, if both do.
    private static String between(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? "" : " (" + one + " against " + other + ")";
    }

    private static String birthday(@Nullable PartialDate date) {
        return date == null ? "" : DateWords.of(date);
    }

    private static String profile(PersonDescription record) {
        for (Handle handle : record.handles()) {
            if (handle instanceof ProfileUrl profile) {
                return profile.slug();
            }
        }
        return "";
    }

    private static boolean isExact(PairWaterfall.Line line) {
        return line.level().equals("exact") || line.level().equals("same");
    }

    /// What agrees, as a noun.
    private static String same(PairWaterfall.Line line) {
        boolean exact = isExact(line);
        return switch (line.field()) {
            case "name" -> exact ? "the name" : "a like name";
            case "spelled" -> "the name spelled by an address";
            case "email" -> exact ? "an address" : "an address but for a letter";
            case "phone" -> exact ? "a phone number" : "a phone number but for a digit";
            case "profile" -> "the profile";
            case "account-word" -> "the beginning of an address";
            case "employer" -> "the employer";
            case "place" -> exact ? "the place" : "the region";
            case "occupation" -> "the line of work";
            case "birth-date" -> exact ? "the birthday" : "the birthday as far as it is known";
            default -> "the " + line.field().replace('-', ' ');
        };
    }

    /// What does not agree, as a noun; empty where that says little to a reader: everybody has
    /// several addresses.
    private static String other(PairWaterfall.Line line) {
        return switch (line.field()) {
            case "name", "spelled" -> "another name";
            case "email", "account-word" -> "";
            case "phone" -> "another phone number";
            case "profile" -> "another profile";
            case "employer" -> "another employer";
            case "place" -> "another place";
            case "occupation" -> "another line of work";
            case "birth-date" -> "another birthday";
            default -> "another " + line.field().replace('-', ' ');
        };
    }
}
