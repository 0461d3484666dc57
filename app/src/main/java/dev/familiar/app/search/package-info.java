/// Finding messages and events by their words.
///
/// Begin at [dev.familiar.app.search.SearchDesk]: a query as the owner types it becomes a
/// [dev.familiar.store.text.TextQuery], and each answer is shown with the words around the match,
/// read again from the archive itself.
@NullMarked
package dev.familiar.app.search;

import org.jspecify.annotations.NullMarked;
