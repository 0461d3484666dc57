package dev.familiar.sources.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where a mail server keeps a message, which says whether the owner wrote it, threw it away or
/// never sent it.
///
/// @param folder its folder's name, with `/` between parts
/// @param uses what the server says the folder is for (RFC 6154), in lower case, such as `\sent`
/// @param labels Gmail's labels of the message, decoded; elsewhere none
public record Filing(String folder, Set<String> uses, List<String> labels) {

    /// Copies the collections.
    public Filing {
        uses = Set.copyOf(uses);
        labels = List.copyOf(labels);
    }

    Set<FolderKind> kinds() {
        EnumSet<FolderKind> kinds = EnumSet.noneOf(FolderKind.class);
        kinds.addAll(FolderKind.ofServerFolder(folder, uses));
        labels.forEach(label -> kinds.addAll(FolderKind.ofLabel(label)));
        return kinds;
    }

    /// Hides the names, which are the owner's.
    @Override
    public String toString() {
        return "Filing[hidden]";
    }
}
