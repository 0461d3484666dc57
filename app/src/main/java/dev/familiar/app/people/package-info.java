/// The people of the home: who they are, how close, what passed, and what the owner noted; and
/// which accounts are the owner's own.
///
/// Terms: *linking* works out anew who is who; a *tie* is how close the owner and a person are,
/// measured at each linking and kept, so that lists are quick.
///
/// Begin with [PeopleDesk]: [PeopleDesk#link] makes people of what the archives say,
/// [PeopleDesk#person] finds them by id, address or name and gives [PersonView]s. `HistoryDesk`
/// works out job changes, introductions and dead addresses, `NotesDesk` keeps notes, [OwnerDesk]
/// knows and guesses the owner's accounts.
///
/// `OwnerTest` shows the owner's accounts, `MailTellsTest` what mail tells of a person,
/// `BrowsingTest` notes, companions and ties.
@NullMarked
package dev.familiar.app.people;

import org.jspecify.annotations.NullMarked;
