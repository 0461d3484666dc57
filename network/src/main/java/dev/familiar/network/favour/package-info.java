/// Favours that the owner asks of people, and what they answered.
///
/// Begin with [Favour]; its [Purpose] says what for, [FavourDraft] writes what the owner may send,
/// and [Burden] warns where one is asked too often. Nothing here opens a store, sends anything, or
/// looks at the clock. `FavourTest` shows all of it.
@NullMarked
package dev.familiar.network.favour;

import org.jspecify.annotations.NullMarked;
