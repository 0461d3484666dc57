package dev.familiar.sources.vcard;

import dev.familiar.model.PersonDescription;
import java.util.HashMap;
import java.util.Map;

/// Tells the cards of one file apart that bear one UID and say different things, as merged address
/// books hold them. Under one key the second would count as the first one seen again, and what it
/// says be lost.
///
/// For one file and one thread; remembers at most [#MOST] UIDs.
final class SameUids {

    private static final int MOST = 200_000;

    /// What was said under each key, by its hash; the first card's under the key itself.
    private final Map<String, Integer> said = new HashMap<>();

    /// The card under a key of its own: its UID's, or with the number of this other card behind it,
    /// so that the same file gives the same keys each time.
    PersonDescription told(PersonDescription card) {
        int content = content(card);
        String key = card.key();
        for (int nth = 2; said.size() < MOST; nth++) {
            Integer before = said.putIfAbsent(key, content);
            if (before == null || before == content) {
                break;
            }
            key = card.key() + "#" + nth;
        }
        return key.equals(card.key())
                ? card
                : new PersonDescription(
                        key, card.origin(), card.names(), card.handles(), card.biography());
    }

    private static int content(PersonDescription card) {
        return 31 * (31 * card.names().hashCode() + card.handles().hashCode())
                + card.biography().hashCode();
    }
}
