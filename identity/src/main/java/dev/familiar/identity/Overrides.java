package dev.familiar.identity;

import java.util.List;

/// The owner's word on who is who, by description keys. Survives re-import, because keys do.
///
/// @param same pairs that are one person
/// @param different pairs that are two people
public record Overrides(List<Pair> same, List<Pair> different) {

    /// No word said.
    public static final Overrides NONE = new Overrides(List.of(), List.of());

    /// Copies the lists.
    public Overrides {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    /// Two description keys.
    ///
    /// @param one one key
    /// @param other the other key
    public record Pair(String one, String other) {}
}
