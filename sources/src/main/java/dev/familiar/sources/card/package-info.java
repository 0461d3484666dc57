/// The common ground of address books: how the properties of a card, from whatever format, become
/// one description with a key that stays the same when the file is read again.
///
/// The path through the package: [dev.familiar.sources.card.CardDraft] collects,
/// [dev.familiar.sources.card.CardDraft#finish] delivers.
@NullMarked
package dev.familiar.sources.card;

import org.jspecify.annotations.NullMarked;
