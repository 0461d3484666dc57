package dev.familiar.model;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address in canonical form: trimmed, lower case, one `@`, both sides filled.
///
/// The local part is lower-cased too, against the letter of RFC 5321 section 2.4, because no mail
/// system in use tells accounts apart by case.
///
/// @param value the whole address, e.g. `ada@example.org`
public record EmailAddress(String value) implements Handle {

    private static final int LONGEST = 254;

    /// Checks the shape.
    ///
    /// @throws IllegalArgumentException if `value` is not in canonical form; use [#parse] for text
    ///   from outside
    public EmailAddress {
        if (!isCanonical(value)) {
            throw new IllegalArgumentException(
                    "not an e-mail address in canonical form; expected lower case like ada@example.org");
        }
    }

    /// The address in `text`, without surrounding white space, angle brackets or `mailto:`; empty
    /// if there is none.
    public static Optional<EmailAddress> parse(String text) {
        String bare = text.strip();
        if (bare.startsWith("<") && bare.endsWith(">") && bare.length() > 2) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        // Converters write it twice, and a blank behind it; Exchange names the kind of address.
        while (bare.regionMatches(true, 0, "mailto:", 0, 7)
                || bare.regionMatches(true, 0, "smtp:", 0, 5)) {
            bare = bare.substring(bare.indexOf(':') + 1).strip();
        }
        bare = inAscii(bare.toLowerCase(Locale.ROOT));
        return isCanonical(bare) ? Optional.of(new EmailAddress(bare)) : Optional.empty();
    }

    /// The domain as it stands in the DNS (RFC 5891): `ada@bücher.example` and
    /// `ada@xn--bcher-kva.example` are one mailbox. A domain that can be none stays as it is.
    private static String inAscii(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (at < 0 || domain.length() > LONGEST || domain.chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        try {
            String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return address.substring(0, at + 1) + ascii;
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }

    private static boolean isCanonical(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1 || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean quotedLocalPart = value.charAt(0) == '"' && i < at;
            if ((c <= ' ' && !quotedLocalPart) || c == 0x7f || Character.isUpperCase(c)) {
                return false;
            }
            if ((c == '<' || c == '>' || c == ',' || c == ';' || (c == '@' && i != at))
                    && !quotedLocalPart) {
                return false;
            }
        }
        return true;
    }

    /// What stands before the last `@`.
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /// What stands after the last `@`.
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String key() {
        return "mailto:" + value;
    }

    /// Hides the address.
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
