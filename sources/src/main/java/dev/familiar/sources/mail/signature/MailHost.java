package dev.familiar.sources.mail.signature;

import dev.familiar.model.EmailAddress;
import java.util.Set;

/// What the organisation behind a mail domain is called.
public final class MailHost {

    private static final Set<String> FREE = TextList.read("freemail-labels.txt");

    /// Second-level labels that stand for a public suffix; `example` is reserved by RFC 2606, so
    /// that the organisation below it is meant.
    private static final Set<String> SECOND_LEVEL =
            Set.of(
                    "co", "com", "org", "net", "edu", "ac", "gov", "gob", "gouv", "go", "ne", "or",
                    "nhs", "example");

    private MailHost() {}

    /// The label that names the organisation, e.g. `acme` for `mail.acme.co.uk`; empty where
    /// anybody can have an address, or nobody.
    public static String label(EmailAddress address) {
        if (address.domain().endsWith(".invalid")) {
            return "";
        }
        String[] labels = address.domain().split("\\.", -1);
        int at = labels.length - 2;
        while (at > 0 && SECOND_LEVEL.contains(labels[at])) {
            at--;
        }
        String label = at < 0 ? "" : labels[at];
        return FREE.contains(label) || SECOND_LEVEL.contains(label) ? "" : label;
    }
}
