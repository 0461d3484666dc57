package dev.familiar.identity.resolution;

import dev.familiar.identity.Comparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.name.ScriptName;
import dev.familiar.identity.resolution.Weighing.Field;
import dev.familiar.identity.resolution.Weighing.Weighed;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the outcome of a comparison into sentences with both values side by side.
final class Wording {

    private static final int MOST_VALUES = 3;
    private static final double RAREST = 1_000_000;

    private final Roster roster;
    private final int namesakes;
    private final int people;

    /// @param namesakes how many known people have the asked name or a form of it
    /// @param people how many people are known
    Wording(Roster roster, int namesakes, int people) {
        this.roster = roster;
        this.namesakes = namesakes;
        this.people = people;
    }

    List<Comparison> lines(Weighed weighed) {
        List<Comparison> lines = new ArrayList<>();
        for (Field field : weighed.fields()) {
            lines.add(
                    new Comparison(
                            word(field.kind()),
                            field.weight().level(),
                            field.bits(),
                            text(field, weighed.record()),
                            field.weight()));
        }
        return lines;
    }

    /// The word for evidence of a kind of field; phone and mail are both addresses to the reader.
    private static String word(FieldKind kind) {
        return switch (kind) {
            case NAME, SPELLED -> "name";
            case EMAIL, PHONE -> "address";
            case PROFILE -> "profile";
            case ACCOUNT_WORD -> "slug";
            case EMPLOYER, MENTION -> "employer";
            case BIRTH_DATE -> "birthday";
            case PLACE, OCCUPATION, POSTCODE, IDENTIFIER, NUMBER, CATEGORY, TEXT -> kind.word();
        };
    }

    private String text(Field field, int record) {
        boolean agrees = field.bits() > 0;
        return switch (field.kind()) {
            case PROFILE ->
                    agrees
                            ? "the same LinkedIn profile"
                            : "another LinkedIn profile: " + both(FieldKind.PROFILE, record);
            case EMAIL ->
                    switch (field.weight().level()) {
                        case "exact" -> "the same address";
                        case "slip" -> "the same address but for a slip";
                        default -> "different addresses";
                    };
            case PHONE -> agrees ? "the same phone number" : "different phone numbers";
            case NAME -> nameText(record, field);
            case SPELLED ->
                    agrees
                            ? "the address spells the name" + frequency(field)
                            : "the address spells another name";
            case ACCOUNT_WORD ->
                    agrees
                            ? "profile and address are spelled alike, beyond the name"
                            : "profile and address are spelled differently";
            case EMPLOYER, MENTION ->
                    switch (field.weight().level()) {
                        case "other" -> "different employers: " + both(FieldKind.EMPLOYER, record);
                        case "mentioned" ->
                                "the headline names an employer known: "
                                        + some(FieldKind.EMPLOYER, record);
                        default -> "the same employer: " + shared(FieldKind.EMPLOYER, record);
                    };
            case PLACE ->
                    switch (field.weight().level()) {
                        case "same", "slip", "part" -> "the same place";
                        case "region" -> "the same region";
                        case "unclear" ->
                                "places that may be one: " + both(FieldKind.PLACE, record);
                        default -> "different places";
                    };
            case OCCUPATION ->
                    switch (field.weight().level()) {
                        case "unrelated" ->
                                "unrelated lines of work: " + both(FieldKind.OCCUPATION, record);
                        case "different" -> "different work: " + both(FieldKind.OCCUPATION, record);
                        default -> "the same line of work";
                    };
            case BIRTH_DATE -> agrees ? "birth dates agree" : "birth dates differ";
            case POSTCODE, IDENTIFIER, NUMBER, CATEGORY, TEXT ->
                    field.kind().word() + (agrees ? " agrees" : " differs");
        };
    }

    private String shared(FieldKind kind, int record) {
        List<String> asked = values(kind, 0);
        List<String> shared = values(kind, record).stream().filter(asked::contains).toList();
        return String.join(", ", shared.subList(0, Math.min(MOST_VALUES, shared.size())));
    }

    private String both(FieldKind kind, int record) {
        return some(kind, 0) + " and " + some(kind, record);
    }

    private String some(FieldKind kind, int record) {
        return values(kind, record).stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
    }

    private List<String> values(FieldKind kind, int record) {
        List<String> values = new ArrayList<>();
        Column column = roster.column(kind);
        for (int k = 0; column != null && k < column.count(record); k++) {
            values.add(column.text(column.value(record, k)));
        }
        values.sort(null);
        return values;
    }

    private String nameText(int record, Field field) {
        String one = shown(0);
        String other = shown(record);
        String both = one.equals(other) ? "“" + one + "”" : "“" + one + "” and “" + other + "”";
        boolean across = script(0).isNone() != script(record).isNone();
        String meaning =
                across && field.nameLevel() == NameLevel.SPELLING
                        ? "the same name in another script, as far as its letters tell"
                        : meaning(field.nameLevel());
        return both + ": " + meaning + frequency(field);
    }

    private ScriptName script(int record) {
        Column names = roster.column(FieldKind.NAME);
        return names == null || names.count(record) == 0
                ? ScriptName.NONE
                : names.name(names.value(record, 0)).script();
    }

    private String shown(int record) {
        Column names = roster.column(FieldKind.NAME);
        ScriptName script = script(record);
        if (!script.isNone()) {
            return String.join(" ", script.words());
        }
        return names == null || names.count(record) == 0
                ? "no name"
                : capitalised(names.name(names.value(record, 0)));
    }

    /// Folded names as people write them.
    private static String capitalised(ParsedName name) {
        return Stream.of(name.canonical().split(" "))
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

    private String frequency(Field field) {
        boolean contradicts = field.kind() == FieldKind.NAME && field.nameLevel().isContradiction();
        if (contradicts || field.weight().frequency() <= 0) {
            return "";
        }
        // Names are told apart below it, but no archive shows that one is rarer.
        double oneIn = Math.min(RAREST, 1 / field.weight().frequency());
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
