package dev.familiar.network.occasion;

import dev.familiar.identity.name.EditDistance;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.network.organisation.OrganisationName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Compares the names of two employers, more kindly than a search does: where one may be the other,
/// there is nothing to congratulate on.
final class Firm {

    /// Names so short are told apart by every letter.
    private static final int SHORTEST_MISSPELT = 5;

    private static final int LONG = 10;

    /// Words that many firms are called by, and that make none the part of another.
    private static final Set<String> GENERIC =
            Set.of(
                    "bank",
                    "university",
                    "universitat",
                    "universite",
                    "universidad",
                    "universita",
                    "college",
                    "school",
                    "hospital",
                    "institute",
                    "institut",
                    "consulting",
                    "solutions",
                    "services",
                    "media",
                    "capital",
                    "partners",
                    "ventures",
                    "studio",
                    "studios",
                    "agency",
                    "labs",
                    "software",
                    "systems",
                    "technologies",
                    "energy",
                    "foods",
                    "insurance",
                    "associates",
                    "company",
                    "international",
                    "global",
                    "national",
                    "first",
                    "general",
                    "american",
                    "deutsche",
                    "united",
                    "new",
                    "stadt",
                    "city",
                    "ministry",
                    "department");

    private Firm() {}

    /// A name that tells one firm from others, empty for a name without a word.
    static String key(String organisation) {
        return OrganisationName.parse(organisation).map(OrganisationName::set).orElse("");
    }

    /// Whether both may be one: the same name, another writing of it, its initials, a slip of the
    /// finger, a part or a branch of it.
    ///
    /// @param book knows other names of one
    static boolean isSame(String one, String other, OrganisationBook book) {
        Optional<OrganisationName> a = OrganisationName.parse(one);
        Optional<OrganisationName> b = OrganisationName.parse(other);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        return a.get().isSame(b.get())
                || isCalled(one, other, book)
                || isPart(a.get().words(), b.get().words())
                || isPart(b.get().words(), a.get().words())
                || isInitials(a.get(), b.get())
                || isInitials(b.get(), a.get())
                || isMisspelt(a.get().run(), b.get().run());
    }

    private static boolean isCalled(String one, String other, OrganisationBook book) {
        OptionalInt number = book.find(one);
        return number.isPresent() && number.equals(book.find(other));
    }

    /// "Acme" is a part of "Acme Robotics Poland", and "Bank" of nothing.
    private static boolean isPart(List<String> part, List<String> whole) {
        return whole.containsAll(part) && part.stream().anyMatch(word -> !GENERIC.contains(word));
    }

    private static boolean isInitials(OrganisationName short1, OrganisationName whole) {
        if (short1.words().size() != 1 || whole.words().size() < 2) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        whole.words().forEach(word -> initials.append(word.charAt(0)));
        return initials.toString().equals(short1.run());
    }

    private static boolean isMisspelt(String one, String other) {
        int length = Math.min(one.length(), other.length());
        if (length < SHORTEST_MISSPELT) {
            return false;
        }
        int most = length >= LONG ? 2 : 1;
        return new EditDistance().between(one, other, most) <= most;
    }

    /// Whether both begin with one word that is a name: "Wren Media" and "Wren Studios" may be one
    /// after the other.
    static boolean sharesName(String one, String other) {
        String first = first(one);
        return !first.isEmpty() && first.equals(first(other)) && !GENERIC.contains(first);
    }

    private static String first(String organisation) {
        return OrganisationName.parse(organisation).map(name -> name.words().getFirst()).orElse("");
    }
}
