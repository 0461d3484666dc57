package dev.familiar.sources.card;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The key that names one card for good.
///
/// A UID is used only where it can be globally unique (RFC 6350 section 6.7.6): programs that count
/// their cards from 1 would otherwise make one person of two books' third cards. Without one, the
/// key is a digest of the name and the handles, so that the same card in another copy of the book
/// is the same record and an edited card is a new one.
final class CardKey {

    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /// A UUID in braces, as Windows writes it, or with the kind of record behind it, as Apple does.
    private static final Pattern DECORATED =
            Pattern.compile("\\{?(" + UUID.pattern() + ")\\}?(?:\\\\?:ABPerson)?");

    private static final int SHORTEST_UID = 8;
    private static final int LONGEST_UID = 200;

    private CardKey() {}

    /// `card:<UID>`, or `card:sha256-<digest>` where `uid` is no use.
    static String of(String uid, List<PersonName> names, List<Handle> handles) {
        String bare = uid.strip();
        if (bare.toLowerCase(Locale.ROOT).startsWith("urn:uuid:")) {
            bare = bare.substring(9);
        }
        Matcher decorated = DECORATED.matcher(bare);
        if (decorated.matches()) {
            bare = decorated.group(1);
        }
        if (bare.length() >= SHORTEST_UID && bare.length() <= LONGEST_UID) {
            // Programs write the digits of a UUID in either case (RFC 9562, section 4).
            return "card:" + (UUID.matcher(bare).matches() ? bare.toLowerCase(Locale.ROOT) : bare);
        }
        StringBuilder content = new StringBuilder(bare).append('\n');
        names.forEach(name -> content.append(name.text()).append('\n'));
        handles.stream().map(Handle::key).sorted().forEach(key -> content.append(key).append('\n'));
        return "card:sha256-" + digest(content.toString());
    }

    private static String digest(String content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("the JDK lacks SHA-256", everyJdkHasIt);
        }
    }
}
