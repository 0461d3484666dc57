/// Finding messages and events by their words, and opening them where they stand.
///
/// Begin at [SearchDesk]: a query as the owner types it becomes, by `QueryParser`, a
/// [dev.familiar.store.text.TextQuery], and each answer is shown with the words around the match
/// (`Marker`), read again from the archive itself ([TextOpener]). [NameMentions] finds where others
/// write a name; [TraceDesk] opens the record that evidence rests on.
///
/// `SearchTest` searches a home, `QueryParserTest` and `MarkerTest` show the two ends.
@NullMarked
package dev.familiar.app.search;

import org.jspecify.annotations.NullMarked;
