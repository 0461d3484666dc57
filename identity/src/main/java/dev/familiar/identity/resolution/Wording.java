package dev.familiar.identity.resolution;

import dev.familiar.identity.Comparison;
import dev.familiar.identity.comparison.FieldWeight;
import dev.familiar.identity.comparison.Portrait;
import dev.familiar.identity.comparison.PortraitComparison.Outcome;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the outcome of a comparison into sentences with both values side by side.
final class Wording {

    private final Portrait asked;
    private final NameFrequencies frequencies;
    private final int namesakes;
    private final int people;

    /// @param namesakes how many known people have the asked name or a form of it
    /// @param people how many people are known
    Wording(Portrait asked, NameFrequencies frequencies, int namesakes, int people) {
        this.asked = asked;
        this.frequencies = frequencies;
        this.namesakes = namesakes;
        this.people = people;
    }

    List<Comparison> lines(Portrait known, Outcome outcome) {
        List<Comparison> lines = new ArrayList<>();
        for (FieldWeight weight : outcome.weights()) {
            lines.add(
                    new Comparison(
                            weight.field().word(),
                            weight.level(),
                            weight.bits(),
                            text(weight, known, outcome)));
        }
        return lines;
    }

    private String text(FieldWeight weight, Portrait known, Outcome outcome) {
        return switch (weight.field()) {
            case PROFILE ->
                    weight.bits() > 0
                            ? "the same LinkedIn profile"
                            : "another LinkedIn profile: "
                                    + String.join(", ", asked.accounts().slugs())
                                    + " and "
                                    + String.join(", ", known.accounts().slugs());
            case ADDRESS ->
                    weight.level().equals("same")
                            ? "the same address or phone"
                            : "an address or phone that several people use";
            case NAME -> nameText(known, outcome);
            case SLUG ->
                    weight.level().equals("same")
                            ? "profile and address are spelled alike, beyond the name"
                            : "profile and address spell the name alike";
            case EMPLOYER ->
                    switch (weight.level()) {
                        case "other" ->
                                "different employers: "
                                        + some(asked.life().employers())
                                        + " and "
                                        + some(known.life().employers());
                        case "mentioned" ->
                                "the headline names " + shared(known) + ", known as an employer";
                        default -> "the same employer: " + shared(known);
                    };
            case PLACE ->
                    switch (weight.level()) {
                        case "same" -> "the same place";
                        case "compatible" -> "the same region";
                        default -> "different places";
                    };
            case OCCUPATION ->
                    weight.bits() > 0
                            ? "the same line of work: " + occupations(asked)
                            : "unrelated lines of work: "
                                    + occupations(asked)
                                    + " and "
                                    + occupations(known);
            case BIRTHDAY -> weight.bits() > 0 ? "birth dates agree" : "birth dates differ";
        };
    }

    private String shared(Portrait known) {
        List<String> shared =
                known.life().employers().stream()
                        .filter(name ->
                                asked.life().employers().contains(name)
                                        || asked.life().headlineRuns().contains(name))
                        .sorted()
                        .toList();
        return shared.isEmpty() ? some(known.life().employers()) : String.join(", ", shared);
    }

    private static String some(java.util.Collection<String> values) {
        return values.stream().sorted().limit(3).collect(Collectors.joining(", "));
    }

    private static String occupations(Portrait portrait) {
        return portrait.life().occupations().stream()
                .map(family -> family.word())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String nameText(Portrait known, Outcome outcome) {
        String one = shown(asked);
        String other = shown(known);
        String both = one.equals(other) ? "“" + one + "”" : "“" + one + "” and “" + other + "”";
        NameLevel level = outcome.name().level();
        return both + ": " + meaning(level) + frequency(level, outcome.name().agreed());
    }

    private static String shown(Portrait portrait) {
        return portrait.names().stream()
                .map(ParsedName::canonical)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(Wording::capitalised)
                .orElse("no name");
    }

    /// Folded names as people write them.
    private static String capitalised(String name) {
        return Stream.of(name.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String meaning(NameLevel level) {
        return switch (level) {
            case EXACT -> "the same name";
            case REORDERED -> "the same name in another order";
            case MIDDLE_OMITTED -> "the same name, a middle name more on one side";
            case NICKNAME -> "a form of the same given name, the same family name";
            case SPELLING -> "the same name but for its spelling";
            case PART_OF_FAMILY -> "part of the same full name";
            case INITIAL -> "compatible by an initial";
            case ONE_WORD -> "one word of the name is known";
            case MIDDLE_CONTRADICTS -> "the middle names differ";
            case ABSENT -> "nothing to compare";
            case OTHER_FAMILY -> "the same given name, another family name";
            case OTHER_GIVEN -> "the same family name, another given name";
            case DIFFERENT -> "different names";
        };
    }

    private String frequency(NameLevel level, List<String> agreed) {
        if (level.isContradiction() || level == NameLevel.ABSENT || agreed.isEmpty()) {
            return "";
        }
        double oneIn = 1 / frequencies.share(agreed);
        String inArchive =
                namesakes == 1
                        ? "; the only one among " + people + " people in your archive"
                        : "; 1 of " + namesakes + " of that name in your archive";
        return (namesakes > 0 ? inArchive : "")
                + String.format(
                        Locale.ROOT,
                        oneIn > 999_999
                                ? ", less than 1 person in %,.0f elsewhere"
                                : ", about 1 person in %,.0f elsewhere",
                        oneIn);
    }
}
