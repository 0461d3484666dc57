package dev.familiar.sources;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PlatformName;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Exchange writes where others have addresses of mail.
///
/// Within an organisation Exchange calls people by distinguished names
/// (`/o=Org/ou=…/cn=Recipients/cn=jdoe`, [MS-OXOABK] section 2.2.1.1), and a foreign address that
/// has to look like one of the internet it wraps up: `IMCEAEX-` before such a name, `IMCEASMTP-`
/// before an address of mail, `_` for `/` and `+` with two digits for other signs (Microsoft's
/// article on IMCEA encapsulation). The domain behind the `@` is that of the server which wrapped
/// it, whoever it is about.
///
/// A distinguished name is kept as the name of an account, in lower case, as Exchange compares
/// them; nobody can be written to by it.
public final class ExchangeAddress {

    private static final String WRAPPED = "imcea";
    private static final String WRAPPED_NAME = "imceaex-";
    private static final String WRAPPED_ADDRESS = "imceasmtp-";

    /// `IMCEA` and the kind of what is wrapped up.
    private static final int LONGEST_KIND = 20;

    /// The most characters of a name that are kept, and looked at.
    private static final int LONGEST = 400;

    private static final Pattern NAME =
            Pattern.compile("/o=[^/\\p{Cntrl}]+(?:/[a-z]+=[^/\\p{Cntrl}]*)*/cn=[^/\\p{Cntrl}]+");

    private ExchangeAddress() {}

    /// The account in a text of one of these forms; empty if it is none of them, as all other
    /// addresses are, or cannot be made out.
    public static Optional<Handle> find(String text) {
        String bare = text.strip();
        if (bare.startsWith("<") && bare.endsWith(">")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        if (!isOne(lower) || bare.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        if (lower.startsWith(WRAPPED_ADDRESS)) {
            return EmailAddress.parse(unwrapped(bare, WRAPPED_ADDRESS))
                    .filter(address -> !isOne(address.value()))
                    .map(Handle.class::cast);
        }
        return lower.startsWith(WRAPPED_NAME) ? name(unwrapped(bare, WRAPPED_NAME)) : name(bare);
    }

    /// Whether a text has one of these forms, also one of which no account can be made out
    /// (`IMCEAFAX-`, `IMCEAINVALID-`): no address of a mailbox.
    public static boolean isOne(String text) {
        if (!text.regionMatches(true, 0, WRAPPED, 0, WRAPPED.length())) {
            return text.regionMatches(true, 0, "/o=", 0, 3);
        }
        int end = WRAPPED.length();
        while (end < text.length() && end < LONGEST_KIND && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > WRAPPED.length() && end < text.length() && text.charAt(end) == '-';
    }

    private static Optional<Handle> name(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST && NAME.matcher(name).matches()
                ? Optional.of(new PlatformName(PlatformName.EXCHANGE, name))
                : Optional.empty();
    }

    private static String unwrapped(String text, String form) {
        int at = text.lastIndexOf('@');
        String local = text.substring(form.length(), at < 0 ? text.length() : at);
        ByteArrayOutputStream out = new ByteArrayOutputStream(local.length());
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            int high = i + 2 < local.length() ? Character.digit(local.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(local.charAt(i + 2), 16) : -1;
            if (c == '+' && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else if (c == '_') {
                out.write('/');
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
