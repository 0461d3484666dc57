package dev.familiar.sources.mail.notification;

import dev.familiar.sources.mail.header.HeaderBlock;
import java.util.Locale;

/// Whether the owner's mail server found that a mail is not from whom it says.
///
/// Only the first `Authentication-Results` field counts (RFC 8601): the owner's server puts its own
/// above those that came with the mail. A mail without one, as all before about 2010, passes.
final class SenderCheck {

    private SenderCheck() {}

    /// Whether DMARC failed, or, where it was not judged, DKIM failed without any signature
    /// passing.
    static boolean failed(HeaderBlock header) {
        String results = header.raw("authentication-results").toLowerCase(Locale.ROOT);
        if (results.contains("dmarc=pass")) {
            return false;
        }
        return results.contains("dmarc=fail")
                || (results.contains("dkim=fail") && !results.contains("dkim=pass"));
    }
}
