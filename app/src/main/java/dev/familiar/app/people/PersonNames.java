package dev.familiar.app.people;

import dev.familiar.identity.lexicon.Desks;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Picks the name to show for a person known under several.
public final class PersonNames {

    /// From the owner's own writing to what people call themselves: a card beats a profile, and
    /// both beat what a mail program once put beside an address.
    private static final List<Origin.Kind> TRUSTED =
            List.of(
                    Origin.Kind.CARD,
                    Origin.Kind.CONNECTION,
                    Origin.Kind.FRIEND,
                    Origin.Kind.SAVED_CONTACT,
                    Origin.Kind.FOLLOWED,
                    Origin.Kind.CORRESPONDENT);

    private static final Set<Origin.Kind> PROFILES =
            Set.of(Origin.Kind.CONNECTION, Origin.Kind.FRIEND, Origin.Kind.REQUESTER);

    private PersonNames() {}

    /// What [#said] gives; else an address or handle.
    public static String best(Person person) {
        return said(person)
                .orElseGet(() ->
                        person.handles().stream()
                                .map(PersonNames::shown)
                                .findFirst()
                                .orElse(person.id().value()));
    }

    /// The main name of the most trusted record that has one which is no address; empty if no
    /// record says how they are called.
    public static Optional<String> said(Person person) {
        return person.descriptions().stream()
                .sorted(Comparator.comparingInt(PersonNames::trust))
                .map(PersonDescription::name)
                // Mail programs write the address for the name where they know none.
                .filter(name -> !name.isEmpty() && !name.text().contains("@"))
                .map(PersonNames::inOrder)
                .findFirst();
    }

    /// The word of a name by which somebody is greeted: "Ada" of "Dr. Ada Oberlander", all of a
    /// name written without blanks; empty for an address.
    ///
    /// @param shown as [#best] gives it
    public static String given(String shown) {
        if (shown.indexOf('@') >= 0) {
            return "";
        }
        String folded = ParsedName.parse(PersonName.of(shown)).firstGiven();
        List<String> words = List.of(shown.strip().split("\\s+", -1));
        return words.stream()
                .filter(word -> !folded.isEmpty() && FoldedText.words(word).contains(folded))
                .findFirst()
                .orElse(words.getFirst());
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

    /// Whether it is a mailing list, a department or a program, by its name. Whoever has a profile
    /// of a platform is somebody, even a Ward.
    public static boolean isDesk(Person person) {
        return person.names().stream()
                        .findFirst()
                        .filter(name -> Desks.isOne(ParsedName.parse(name)))
                        .isPresent()
                && person.descriptions().stream()
                        .map(one -> one.origin().kind())
                        .noneMatch(PROFILES::contains);
    }

    /// The place among the trusted; everything else comes last, all alike.
    private static int trust(PersonDescription description) {
        int at = TRUSTED.indexOf(description.origin().kind());
        return at < 0 ? TRUSTED.size() : at;
    }

    private static String shown(Handle handle) {
        return handle instanceof EmailAddress address ? address.value() : handle.key();
    }
}
