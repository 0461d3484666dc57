package dev.familiar.sources.component;

import java.util.Set;

/// What to look for in a file of components.
///
/// @param wanted the components to deliver, e.g. `VCARD`; all other lines are delivered as
///   [Piece.Outer]
/// @param kept components inside a wanted one that belong to it, e.g. `DAYLIGHT` in `VTIMEZONE`;
///   others (`VALARM`) are left out
/// @param dropped properties that are left out because they are large and say nothing here, e.g.
///   `PHOTO`
public record Shape(Set<String> wanted, Set<String> kept, Set<String> dropped) {

    /// Copies the sets.
    public Shape {
        wanted = Set.copyOf(wanted);
        kept = Set.copyOf(kept);
        dropped = Set.copyOf(dropped);
    }
}
