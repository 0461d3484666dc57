package dev.familiar.sources.linkedin;

import java.util.Locale;

/// The name of a file of the export, as far as it can be trusted.
///
/// Spelling changed over the years (`Phone Numbers.csv`, `PhoneNumbers.csv`; `Messages.csv`,
/// `messages.csv`), and browsers add ` (1)`.
///
/// @param stem the last part, lower case, without ending, spaces, underscores, hyphens and a copy's
///   number
/// @param ending what follows the last dot, lower case
/// @param folder the part before the last, lower case; empty at the root
record FileName(String stem, String ending, String folder) {

    /// Reads a path with `/` between its parts.
    static FileName of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int slash = lower.lastIndexOf('/');
        String last = lower.substring(slash + 1);
        String before = slash < 0 ? "" : lower.substring(0, slash);
        int dot = last.lastIndexOf('.');
        String stem = dot < 0 ? last : last.substring(0, dot);
        return new FileName(
                stem.replaceAll("\\(\\d+\\)", "").replaceAll("[\\s_-]+", ""),
                dot < 0 ? "" : last.substring(dot + 1),
                before.substring(before.lastIndexOf('/') + 1));
    }
}
