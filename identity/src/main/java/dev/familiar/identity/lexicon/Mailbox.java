package dev.familiar.identity.lexicon;

import dev.familiar.model.EmailAddress;
import java.util.Set;

// Sub-addresses (RFC 5233) lead to the mailbox before the plus, at providers that have them; others
// let nobody have a plus in an address, so one rule serves all. The exception are relays that put
// their own number first: 12345+ada@users.noreply.example.com is Ada's, not 12345's.

/// The mailbox behind an address: what writings of one account have in common.
public final class Mailbox {

    /// Providers that do not look at dots in local parts, by their own help pages.
    private static final Set<String> DOTLESS =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "proton.me",
                    "protonmail.com",
                    "protonmail.ch",
                    "pm.me");

    /// Gmail's name where the other was taken.
    private static final String GOOGLE_MAIL = "googlemail.com";

    private Mailbox() {}

    /// The address without tag, without dots where they do not count, at the provider's usual
    /// domain; the same for all writings of one account, and a mailbox's own mailbox.
    public static String of(EmailAddress address) {
        String domain = address.domain();
        String local = local(address);
        if (DOTLESS.contains(domain)) {
            String joined = local.replace(".", "");
            local = joined.isEmpty() ? local : joined;
        }
        return local + "@" + (domain.equals(GOOGLE_MAIL) ? "gmail.com" : domain);
    }

    /// The local part without tag.
    public static String local(EmailAddress address) {
        String local = address.localPart();
        int plus = local.indexOf('+');
        if (plus <= 0) {
            return local;
        }
        String before = local.substring(0, plus);
        String after = local.substring(plus + 1);
        boolean numbered = !after.isEmpty() && before.chars().allMatch(Character::isDigit);
        return numbered ? local(after, before) : before;
    }

    /// Behind a number, up to the next plus; a number alone is a tag as well.
    private static String local(String after, String before) {
        int plus = after.indexOf('+');
        String name = plus < 0 ? after : after.substring(0, plus);
        return name.isEmpty() || name.chars().allMatch(Character::isDigit) ? before : name;
    }
}
