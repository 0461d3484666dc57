package dev.familiar.sources.imap;

import java.util.Set;

/// A folder on a server.
///
/// @param name decoded, with `/` between parts; hostile text
/// @param path as the server calls it
/// @param uses its attributes in lower case, e.g. `\sent` (RFC 6154, RFC 3501 section 7.2.2)
public record MailFolder(String name, String path, Set<String> uses) {

    /// Copies the attributes.
    public MailFolder {
        uses = Set.copyOf(uses);
    }

    boolean isFor(String use) {
        return uses.contains(use);
    }

    /// Whether it holds messages at all, and not only folders, or what lies in others too.
    boolean isReadable() {
        return !isFor("\\noselect") && !isFor("\\nonexistent") && !isFor("\\flagged");
    }

    /// Hides the name, which is the owner's.
    @Override
    public String toString() {
        return "MailFolder[hidden]";
    }
}
