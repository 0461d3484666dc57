/// The index of the words of interactions: which of them say this, and where.
///
/// Begin at [dev.familiar.store.text.TextIndex]. The index is a cache in a folder of its own beside
/// the database, made with Lucene; it holds words and numbers, never a text as a whole.
@NullMarked
package dev.familiar.store.text;

import org.jspecify.annotations.NullMarked;
