/// The words of Familiar as values: names, handles, dates, and what an archive says about one
/// person.
///
/// Terms: an *owner* is the person whose archives these are. A *handle* is anything that addresses
/// one account of somebody: an e-mail address, a phone number, a profile URL, a name on a platform.
/// A *description* is what one archive says about one person. A *person* is the set of descriptions
/// that record linkage found to be about one human being.
///
/// The path through the room: [dev.familiar.model.PersonName] and [dev.familiar.model.Handle] make
/// up a [dev.familiar.model.PersonDescription]; several of these make a
/// [dev.familiar.model.Person]. What sources deliver is in `dev.familiar.model.source`, what triage
/// says in `dev.familiar.model.verdict`.
///
/// Values only: no input or output, no clock, no library but the JDK. Every `toString()` of a type
/// that holds personal data hides it, so that no log or exception can carry it by accident.
@NullMarked
package dev.familiar.model;

import org.jspecify.annotations.NullMarked;
