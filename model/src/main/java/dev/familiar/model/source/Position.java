package dev.familiar.model.source;

/// A place in an archive that a person can find again.
///
/// @param entry the file, or the file inside a zip, e.g. `Connections.csv`; never the owner's
///   folder names
/// @param locator the place in it, e.g. `line 812`, `byte 48213`, `card 17`; empty for the whole
///   entry
public record Position(String entry, String locator) {

    /// As messages show it, e.g. `Connections.csv line 812`.
    @Override
    public String toString() {
        return locator.isEmpty() ? entry : entry + " " + locator;
    }
}
