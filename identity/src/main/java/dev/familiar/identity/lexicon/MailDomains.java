package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a mail address says beyond its owner's name: the organisation behind its domain, or a desk
/// instead of a person.
public final class MailDomains {

    private static final Set<String> FREE = TextTable.allWords("freemail.txt");
    private static final Set<String> ROLES = TextTable.allWords("role-locals.txt");

    /// Second-level labels that stand for a public suffix (publicsuffix.org lists thousands; these
    /// carry nearly all mail). `example` is here because RFC 2606 reserves those domains, so that
    /// organisations below them are what is meant.
    private static final Set<String> SECOND_LEVEL =
            Set.of(
                    "co", "com", "org", "net", "edu", "ac", "gov", "gob", "gouv", "go", "ne", "or",
                    "nhs", "sch", "mil", "nom", "asso", "k12", "govt", "example");

    private MailDomains() {}

    /// The name-giving label of an organisation's mail domain, e.g. `acme` for `mail.acme.co.uk`;
    /// empty for domains where anybody can have an address and for names without a dot.
    public static Optional<String> organisation(EmailAddress address) {
        String domain = address.domain();
        if (isFree(domain)) {
            return Optional.empty();
        }
        String[] labels = domain.split("\\.", -1);
        int at = labels.length - 2;
        while (at > 0 && SECOND_LEVEL.contains(labels[at])) {
            at--;
        }
        String label = at < 0 ? "" : FoldedText.joined(labels[at]);
        boolean known = label.length() > 1 && !SECOND_LEVEL.contains(label);
        return known ? Optional.of(label) : Optional.empty();
    }

    /// Whether anybody can have an address at this domain.
    public static boolean isFree(String domain) {
        return FREE.contains(domain);
    }

    /// Whether the address names a desk, a list or a program: `info@`, `no-reply@`, `jira+abc@`.
    /// Such an address identifies nobody.
    public static boolean isRole(EmailAddress address) {
        String bare = Mailbox.local(address);
        if (isRoleWord(FoldedText.joined(bare)) || isNowhere(address.domain())) {
            return true;
        }
        List<String> words = FoldedText.words(bare);
        String all = String.join("", words);
        return all.contains("noreply")
                || all.contains("donotreply")
                || all.contains("mailerdaemon")
                || (words.size() > 1
                        && words.stream().allMatch(w -> ROLES.contains(w) || isNumber(w)));
    }

    /// Whether a folded word names a desk, a program or nobody, as the local part of an address or
    /// as the name on it: `info`, `root`, `unknown`.
    public static boolean isRoleWord(String word) {
        return ROLES.contains(word);
    }

    /// Whether a domain is none that mail could be sent to, but what a machine without a name of
    /// its own puts there: `localhost`, `localhost.localdomain`, `(none)`, anything without a dot.
    private static boolean isNowhere(String domain) {
        return domain.indexOf('.') < 0
                || domain.startsWith("localhost.")
                || domain.endsWith(".localhost")
                || domain.endsWith("(none)");
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
