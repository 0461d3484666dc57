package dev.familiar.app.people;

import dev.familiar.identity.archive.CommonName;
import dev.familiar.identity.lexicon.Desks;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Picks the name to show for a person known under several.
public final class PersonNames {

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

    /// What [CommonName] gives; empty if no record says how they are called.
    public static Optional<String> said(Person person) {
        return CommonName.of(person.descriptions());
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

    /// The other names they are known by, each in one spelling.
    public static List<String> others(Person person) {
        return CommonName.others(person.descriptions());
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

    private static String shown(Handle handle) {
        return handle instanceof EmailAddress address ? address.value() : handle.key();
    }
}
