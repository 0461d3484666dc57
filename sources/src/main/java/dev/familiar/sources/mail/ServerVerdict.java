package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.HeaderBlock;
import java.util.List;
import java.util.Locale;

/// What the owner's mail server found out about a message: that it is spam, or not from whom it
/// says.
///
/// Nobody gains by writing such a field into mail of their own: it only speaks against it. Of
/// several `Authentication-Results` the first counts (RFC 8601 section 5): the owner's server puts
/// its own above those that came with the mail.
final class ServerVerdict {

    private static final List<String> STRICT =
            List.of("p=reject", "p=quarantine", "dis=reject", "dis=quarantine", "action=reject");

    private ServerVerdict() {}

    /// Whether a filter took it for spam, as SpamAssassin and rspamd write it.
    static boolean isSpam(HeaderBlock header) {
        return begins(header.raw("x-spam-flag"), "yes")
                || begins(header.raw("x-spam-status"), "yes")
                || begins(header.raw("x-spam"), "yes");
    }

    private static boolean begins(String value, String word) {
        return value.strip().regionMatches(true, 0, word, 0, word.length());
    }

    /// Whether it is not from whom it says: DMARC (RFC 7489) failed, no signature held, and either
    /// the domain asks that such mail be turned away or its servers are listed and this was none.
    ///
    /// Half of the small domains have no DMARC, or one that asks nothing; letters from them that
    /// only fail it are still theirs. Mail that a list or a forwarder passed on fails for being
    /// passed on, and is not judged.
    static boolean isForged(HeaderBlock header, boolean passedOn) {
        String results = header.raw("authentication-results").toLowerCase(Locale.ROOT);
        boolean failed =
                results.contains("dmarc=fail")
                        && !results.contains("dkim=pass")
                        && !results.contains("arc=pass");
        return failed
                && !passedOn
                && (results.contains("spf=fail") || STRICT.stream().anyMatch(results::contains));
    }
}
