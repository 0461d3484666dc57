/// Address books as tables: Google (old and new header), Outlook (classic, Outlook.com, and
/// Google's imitation of it) and Thunderbird: in English, German and French by the words of the
/// header, in other languages by the place and the numbers of its columns.
///
/// The dialect is told by the header's content. Every row becomes a
/// [dev.familiar.model.PersonDescription] whose key is that of a vCard without UID, so that the
/// same person from both forms of one book is one record where name and handles agree.
///
/// The path through the package: [dev.familiar.sources.addressbook.AddressBookSource] → a dialect →
/// [dev.familiar.sources.card.CardDraft].
@NullMarked
package dev.familiar.sources.addressbook;

import org.jspecify.annotations.NullMarked;
