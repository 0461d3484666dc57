package dev.familiar.bench.network;

import dev.familiar.bench.network.Phrasing.Phrase;
import dev.familiar.bench.network.Phrasing.Thing;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes questions to a made-up owner, each with its truth. For one owner.
///
/// Of questions that somebody must fit, one is made only where the archives hold that somebody
/// does; of questions that nobody fits, only where in truth nobody of the home does.
final class QuestionMaker {

    /// What is asked, in the order of the table of results.
    static final List<String> KINDS =
            List.of(
                    "ever",
                    "now",
                    "former",
                    "kind",
                    "function",
                    "place",
                    "both",
                    "kindboth",
                    "placeboth");

    private static final int TRIES = 400;

    private final Phrasing phrasing;
    private final List<Acquaintance> known;
    private final List<Acquaintance> people;
    private final List<Position> positions;
    private final Dice dice;

    QuestionMaker(Phrasing phrasing, List<Acquaintance> people, Dice dice) {
        this.phrasing = phrasing;
        this.people = people;
        this.dice = dice;
        known =
                people.stream()
                        .filter(Acquaintance::known)
                        .filter(one -> !one.who().isEmpty())
                        .toList();
        positions =
                known.stream()
                        .flatMap(one -> one.who().stream())
                        .flatMap(one -> one.career().positions().stream())
                        .toList();
    }

    /// A question of that kind which somebody fits; null if none was found.
    @Nullable Asked fitting(String kind) {
        for (int i = 0; i < TRIES; i++) {
            Asked asked = draw(kind);
            if (asked != null && known.stream().anyMatch(asked.shown())) {
                return asked;
            }
        }
        return null;
    }

    /// A question that in truth nobody of the home fits; null if none was found.
    @Nullable Asked unfitting(String kind) {
        for (int i = 0; i < TRIES; i++) {
            Asked asked = isOfEmployer(kind) && dice.chance(0.5) ? absent(kind) : draw(kind);
            if (asked != null && people.stream().noneMatch(asked.right())) {
                return asked;
            }
        }
        return null;
    }

    /// A question of that kind, whoever fits it.
    Asked any(String kind) {
        Asked asked = draw(kind);
        while (asked == null) {
            asked = draw(kind);
        }
        return asked;
    }

    private static boolean isOfEmployer(String kind) {
        return Set.of("ever", "now", "former", "both").contains(kind);
    }

    /// About an employer that nobody has, called much like those that people have.
    private @Nullable Asked absent(String kind) {
        String head = dice.pick(Pools.entries("companies.txt", "head"));
        String tail =
                Pools.split(dice.pick(Pools.entries("companies.txt", "tail")), '|').getFirst();
        String name = head + " " + tail;
        boolean taken = people.stream().anyMatch(one -> one.had(job -> core(job).equals(name)));
        if (taken) {
            return null;
        }
        Employer none = new Employer(name, "none.example.org", "", Employer.Size.SMALL);
        return kind.equals("both")
                ? both(none, dice.pick(phrasing.functions()))
                : employer(kind, none);
    }

    private @Nullable Asked draw(String kind) {
        Position position = dice.pick(positions);
        return switch (kind) {
            case "ever", "now", "former" -> employer(kind, position.employer());
            case "both" -> both(position.employer(), dice.pick(phrasing.functions()));
            case "kind" -> kind();
            case "function" -> function();
            case "kindboth" -> kindboth();
            case "place" -> place();
            default -> placeboth();
        };
    }

    private Asked employer(String kind, Employer employer) {
        Predicate<Position> there = job -> isSame(job, employer);
        Predicate<Acquaintance> right =
                switch (kind) {
                    case "now" -> one -> one.has(there);
                    case "former" -> one -> one.had(there) && !one.has(there);
                    default -> one -> one.had(there);
                };
        Predicate<Acquaintance> shown =
                switch (kind) {
                    case "now" -> one -> one.showsNow(employer);
                    case "former" ->
                            one -> one.showsNowElsewhere(employer) && one.showsUsed(employer);
                    default -> one -> one.shows(employer);
                };
        Phrase phrase = phrasing.phrase(kind, dice);
        return asked(phrase, phrase.text().replace("{E}", written(employer)), right, shown);
    }

    private Asked both(Employer employer, Thing function) {
        Predicate<Position> job = one -> isSame(one, employer) && function.takes(one.title());
        Phrase phrase = phrasing.phrase("both", dice);
        String text = filled(phrase, null, function).replace("{E}", written(employer));
        return asked(
                phrase,
                text,
                one -> one.had(job),
                one -> shows(one, at -> job.test(at) && function.shown().contains(at.title())));
    }

    private Asked kind() {
        Thing kind = dice.pick(phrasing.kinds());
        Phrase phrase = phrasing.phrase("kind", dice);
        return asked(
                phrase,
                filled(phrase, kind, null),
                one -> one.had(job -> kind.takes(tail(job))),
                one ->
                        one.who().stream()
                                .flatMap(who -> who.career().positions().stream())
                                .filter(job -> kind.shown().contains(tail(job)))
                                .anyMatch(job -> one.shows(job.employer())));
    }

    private Asked function() {
        Thing function = dice.pick(phrasing.functions());
        Phrase phrase = phrasing.phrase("function", dice);
        return asked(
                phrase,
                filled(phrase, null, function),
                one -> one.had(job -> function.takes(job.title())),
                one -> shows(one, job -> function.shown().contains(job.title())));
    }

    private Asked kindboth() {
        Thing kind = dice.pick(phrasing.kinds());
        Thing function = dice.pick(phrasing.functions());
        Phrase phrase = phrasing.phrase("kindboth", dice);
        return asked(
                phrase,
                filled(phrase, kind, function),
                one -> one.had(job -> kind.takes(tail(job)) && function.takes(job.title())),
                one ->
                        shows(
                                one,
                                job ->
                                        kind.shown().contains(tail(job))
                                                && function.shown().contains(job.title())));
    }

    private Asked place() {
        Thing place = dice.pick(phrasing.places());
        Phrase phrase = phrasing.phrase("place", dice);
        return asked(
                phrase,
                phrase.text().replace("{P}", place.name(phrase.language(), 0)),
                one -> one.livesIn(home -> isIn(home, place)),
                one -> one.showsPlace(home -> isIn(home, place)));
    }

    private Asked placeboth() {
        Thing place = dice.pick(phrasing.places());
        Thing function = dice.pick(phrasing.functions());
        Phrase phrase = phrasing.phrase("placeboth", dice);
        String text =
                filled(phrase, null, function).replace("{P}", place.name(phrase.language(), 0));
        return asked(
                phrase,
                text,
                one ->
                        one.livesIn(home -> isIn(home, place))
                                && one.had(job -> function.takes(job.title())),
                one ->
                        one.showsPlace(home -> isIn(home, place))
                                && shows(one, job -> function.shown().contains(job.title())));
    }

    /// Whether the archives hold such a job that is theirs today.
    private static boolean shows(Acquaintance one, Predicate<Position> job) {
        return one.who().stream()
                .flatMap(who -> who.career().positions().stream())
                .filter(position -> position.to() == null)
                .filter(job)
                .anyMatch(one::shows);
    }

    private static Asked asked(
            Phrase phrase,
            String text,
            Predicate<Acquaintance> right,
            Predicate<Acquaintance> shown) {
        return new Asked(phrase.kind(), phrase.language(), text, right, shown);
    }

    private static String filled(Phrase phrase, @Nullable Thing kind, @Nullable Thing function) {
        String text = phrase.text();
        if (kind != null) {
            text =
                    text.replace("{K}", kind.name(phrase.language(), 0))
                            .replace("{L}", kind.name(phrase.language(), 1));
        }
        if (function != null) {
            text =
                    text.replace("{F}", function.name(phrase.language(), 0))
                            .replace("{O}", function.name(phrase.language(), 1));
        }
        return text;
    }

    private static boolean isIn(Place home, Thing place) {
        String asked = place.shown().iterator().next();
        return Stream.of(
                        "city " + home.city(),
                        "region " + home.region(),
                        "country " + home.country())
                .anyMatch(asked::equals);
    }

    /// As people write it: seldom with its legal form, sometimes without capitals.
    private String written(Employer employer) {
        String name = dice.chance(0.3) ? employer.name() : core(employer.name());
        return dice.chance(0.25) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static boolean isSame(Position job, Employer employer) {
        return core(job).equals(core(employer.name()));
    }

    private static String core(Position job) {
        return core(job.employer().name());
    }

    /// The name without its legal form.
    private static String core(String name) {
        Set<String> suffixes = new HashSet<>(Pools.entries("companies.txt", "suffix"));
        return suffixes.stream()
                .filter(suffix -> !suffix.isEmpty() && name.endsWith(suffix))
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .findFirst()
                .orElse(name);
    }

    private static String tail(Position job) {
        List<String> words = new ArrayList<>(List.of(core(job).split(" ", -1)));
        return words.getLast();
    }
}
