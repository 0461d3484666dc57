package dev.familiar.identity.archive;

import dev.familiar.identity.lexicon.Desks;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

// A friend signs letters "Matt", so "Matt" is what stands there most, and among ten Matts it names
// nobody. So where the most trusted name is short, the fullest form that is surely theirs is shown.
// Anybody can write any name beside an address, and of the names of an account only the first is
// the one most used by those who know; any other has to be borne out by something that a stranger's
// slip is not: a second record, or the address itself.

/// Picks the name that a person is called by, of all that their records give. Stateless.
public final class CommonName {

    /// From the owner's own writing to what people call themselves: a card beats a profile, and
    /// both beat what a mail program once put beside an address.
    private static final List<Origin.Kind> TRUSTED =
            List.of(
                    Origin.Kind.CARD,
                    Origin.Kind.CONNECTION,
                    Origin.Kind.FRIEND,
                    Origin.Kind.SAVED_CONTACT,
                    Origin.Kind.FOLLOWED,
                    Origin.Kind.SIGNATURE,
                    Origin.Kind.CORRESPONDENT);

    /// Longer ones are whole lines of something else.
    private static final int LONGEST = 60;

    /// Letters that a family name needs for an address to spell it: "li" is in many words.
    private static final int SPELLED = 3;

    private CommonName() {}

    /// A fuller form, before it is chosen among others.
    ///
    /// @param trust place of its record among the trusted, 0 first
    /// @param records how many records give it
    /// @param place among the names of its record, the most used first
    private record Form(PersonName name, ParsedName parsed, int trust, int records, int place) {}

    /// The main name of the most trusted record that has one; a fuller form of it, as written in a
    /// card or as commonly used, where that is not a given and a family name. In the order in which
    /// people are called; empty if no record says how they are.
    ///
    /// @param records of one person
    public static Optional<String> of(Collection<PersonDescription> records) {
        return chosen(records).map(CommonName::inOrder);
    }

    /// The other names of a person that tell something: "Carter, Margaret", "margaret carter" and
    /// "M. Carter" beside Margaret Carter are none, "Maggie Carter" and "Margaret Pemgate" are.
    /// Each in one spelling, that of the most trusted record first.
    ///
    /// @param records of one person
    public static List<String> others(Collection<PersonDescription> records) {
        List<ParsedName> told = new ArrayList<>();
        chosen(records).map(ParsedName::parse).ifPresent(told::add);
        List<PersonName> names =
                records.stream()
                        .sorted(Comparator.comparingInt(CommonName::trust))
                        .flatMap(record -> record.names().stream())
                        .filter(CommonName::isName)
                        // Of two spellings of one name the one with capitals where they belong is
                        // kept, and the fuller of two forms.
                        .sorted(
                                Comparator.comparing((PersonName name) -> !isWritten(name))
                                        .thenComparingInt(
                                                name -> -ParsedName.parse(name).allTokens().size()))
                        .toList();
        List<String> others = new ArrayList<>();
        for (PersonName name : names) {
            ParsedName parsed = ParsedName.parse(name);
            if (!parsed.isEmpty() && told.stream().noneMatch(one -> isWithin(parsed, one))) {
                told.add(parsed);
                others.add(inOrder(name));
            }
        }
        return others;
    }

    /// Whether each word of one name, or what its initial stands for, is in the other.
    private static boolean isWithin(ParsedName name, ParsedName other) {
        List<String> left = new ArrayList<>();
        other.allTokens().forEach(token -> left.add(FoldedText.levelled(token)));
        for (String token : name.allTokens()) {
            String word = FoldedText.levelled(token);
            boolean found =
                    left.remove(word)
                            || (word.length() == 1 && left.removeIf(one -> one.startsWith(word)));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /// As people are called: "Oberlander, Ada" of a company's directory is Ada Oberlander. A comma
    /// before anything but given names is left.
    static String inOrder(PersonName name) {
        String text = name.text();
        int comma = text.indexOf(',');
        if (comma < 0 || comma != text.lastIndexOf(',')) {
            return text;
        }
        String family = text.substring(0, comma).strip();
        String given = text.substring(comma + 1).strip();
        ParsedName parsed = ParsedName.parse(name);
        boolean swapped =
                !parsed.given().isEmpty()
                        && FoldedText.words(family).equals(parsed.family())
                        && FoldedText.words(given).equals(parsed.given());
        return swapped ? given + " " + family : text;
    }

    private static Optional<PersonName> chosen(Collection<PersonDescription> records) {
        Optional<PersonName> lead =
                records.stream()
                        .filter(record -> isName(record.name()))
                        .min(Comparator.comparingInt(CommonName::trust))
                        .map(PersonDescription::name);
        if (lead.isEmpty()) {
            return lead;
        }
        ParsedName parsed = ParsedName.parse(lead.get());
        boolean plain = parsed.isFull() && isWritten(lead.get());
        return plain || parsed.isEmpty() ? lead : fuller(parsed, records).or(() -> lead);
    }

    private static Optional<PersonName> fuller(
            ParsedName lead, Collection<PersonDescription> records) {
        List<Form> forms = new ArrayList<>();
        Map<String, Integer> counts = counts(records);
        for (PersonDescription record : records) {
            for (int place = 0; place < record.names().size(); place++) {
                PersonName name = record.names().get(place);
                ParsedName parsed = ParsedName.parse(name);
                int count = counts.getOrDefault(parsed.canonical(), 0);
                if (isForm(name, parsed)
                        && completes(lead, parsed)
                        && (count > 1 || isBorneOut(record, parsed, place))) {
                    forms.add(new Form(name, parsed, trust(record), count, place));
                }
            }
        }
        forms.sort(
                Comparator.comparingInt(Form::trust)
                        .thenComparing(Form::records, Comparator.reverseOrder())
                        .thenComparingInt(Form::place)
                        .thenComparing(form -> form.name().text()));
        return forms.isEmpty() || isDisputed(forms)
                ? Optional.empty()
                : Optional.of(forms.getFirst().name());
    }

    /// In how many records each name is found.
    private static Map<String, Integer> counts(Collection<PersonDescription> records) {
        Map<String, Integer> counts = new HashMap<>();
        for (PersonDescription record : records) {
            Set<String> own = new HashSet<>();
            record.names().forEach(name -> own.add(ParsedName.parse(name).canonical()));
            own.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        return counts;
    }

    /// Whether two forms that are trusted alike give different families: then it is not known
    /// which, and the short form is at least not wrong.
    private static boolean isDisputed(List<Form> forms) {
        Form best = forms.getFirst();
        return forms.stream()
                .filter(form -> form.trust() == best.trust() && form.records() == best.records())
                .anyMatch(form ->
                        !NameComparison.compare(best.parsed(), form.parsed())
                                .level()
                                .isFullAgreement());
    }

    /// The owner's own cards and what people say of themselves stand; of what stands beside an
    /// address only what is used most, or what the address spells.
    private static boolean isBorneOut(PersonDescription record, ParsedName name, int place) {
        return record.origin().kind() != Origin.Kind.CORRESPONDENT
                || place == 0
                || record.addresses().stream().anyMatch(address -> spells(address, name));
    }

    private static boolean spells(EmailAddress address, ParsedName name) {
        String local = FoldedText.levelled(String.join("", FoldedText.words(address.localPart())));
        return name.familyCore().stream()
                .map(FoldedText::levelled)
                .anyMatch(word -> word.length() >= SPELLED && local.contains(word));
    }

    private static boolean completes(ParsedName lead, ParsedName form) {
        NameLevel level = NameComparison.compare(lead, form).level();
        // A slip of the pen is no fuller form, and neither is another part of a double name.
        return level.isCompatible()
                && level != NameLevel.SPELLING
                && level != NameLevel.PART_OF_FAMILY;
    }

    private static boolean isForm(PersonName name, ParsedName parsed) {
        String text = name.text();
        return isName(name)
                && isWritten(name)
                && text.length() <= LONGEST
                && parsed.isFull()
                && !Desks.isOne(parsed)
                && text.chars().noneMatch(Character::isDigit);
    }

    /// Mail programs write the address for the name where they know none.
    private static boolean isName(PersonName name) {
        return !name.isEmpty() && !name.text().contains("@");
    }

    /// Whether it is neither all capitals nor all small letters, as far as its script has both.
    private static boolean isWritten(PersonName name) {
        String text = name.text();
        boolean upper = text.chars().anyMatch(Character::isUpperCase);
        boolean lower = text.chars().anyMatch(Character::isLowerCase);
        return upper == lower;
    }

    /// The place among the trusted; everything else comes last, all alike.
    private static int trust(PersonDescription record) {
        int at = TRUSTED.indexOf(record.origin().kind());
        return at < 0 ? TRUSTED.size() : at;
    }
}
