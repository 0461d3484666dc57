package dev.familiar.sources.requests;

import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The links of a page to profiles, taken out of its lines ([SavedPage]), and whose they are.
///
/// A wrong profile would send the owner to a stranger, so a name that links to several is nobody's,
/// unless as many ask under that name.
final class ProfileLinks {

    private record Link(String words, ProfileUrl profile) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }

    private final List<Link> links = new ArrayList<>();

    private ProfileLinks() {}

    /// Takes them out: their lines become empty, so that the others keep their numbers.
    static ProfileLinks takenFrom(List<String> lines) {
        ProfileLinks found = new ProfileLinks();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int between = line.indexOf(SavedPage.BETWEEN);
            if (between > 0 && line.startsWith("http")) {
                Optional<ProfileUrl> profile = ProfileUrl.parse(line.substring(0, between));
                if (profile.isPresent()) {
                    String words = line.substring(between + SavedPage.BETWEEN.length());
                    found.links.add(new Link(fold(words), profile.get()));
                    lines.set(i, "");
                }
            }
        }
        return found;
    }

    /// The profile of the one of that name.
    ///
    /// @param nth which of those of this name it is on the page, from 0
    /// @param all how many of this name there are
    @Nullable ProfileUrl of(String name, int nth, int all) {
        String folded = fold(name);
        List<ProfileUrl> fitting =
                links.stream()
                        .filter(link -> isName(link.words(), folded))
                        .map(Link::profile)
                        .distinct()
                        .toList();
        if (fitting.size() == 1 && all == 1) {
            return fitting.getFirst();
        }
        return fitting.size() == all ? fitting.get(nth) : null;
    }

    /// The words of a link to a person are their name, in the sentence of the page or what it calls
    /// a picture.
    private static boolean isName(String words, String name) {
        return words.equals(name)
                || words.startsWith(name + " is inviting")
                || words.startsWith("view " + name + "'s profile");
    }

    private static String fold(String text) {
        return text.strip().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "ProfileLinks[" + links.size() + "]";
    }
}
