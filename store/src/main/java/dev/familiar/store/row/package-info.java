/// What the store hands out and takes in, as values: nothing here knows a database.
///
/// Begin with [StoredRequest], a connection request as all archives together show it, and
/// [InteractionRow], a message or event with the place where it can be opened. Who gives them out
/// is in the package above; `RequestsTest` and `InteractionsTest` show how they come about.
@NullMarked
package dev.familiar.store.row;

import org.jspecify.annotations.NullMarked;
