package dev.familiar.identity;

import dev.familiar.model.PersonDescription;
import java.util.List;

/// Finds which descriptions are about one person.
///
/// The answer does not depend on the order of the input. Implementations are safe for use by one
/// thread.
public interface Linker {

    /// The people behind `descriptions`.
    ///
    /// @param descriptions each with its own key
    /// @param overrides the owner's word, which no evidence outweighs
    Linkage link(List<PersonDescription> descriptions, Overrides overrides);
}
