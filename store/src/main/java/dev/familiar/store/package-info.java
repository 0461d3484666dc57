/// Keeps what the archives say, who is who, and what the owner decided, in one SQLite file.
///
/// Terms: an *archive* here is one entry (file) as read by one source. A *sighting* is a connection
/// request as one archive shows it; the sightings of one person's request make one
/// [dev.familiar.store.row.StoredRequest]. A *cache* is what linkage and tie strength computed; it
/// may be dropped at any time.
///
/// The path through the room: [dev.familiar.store.Store#open] → [dev.familiar.store.Store#begin]
/// (or, of many archives, [dev.familiar.store.Store#beginRun]) and
/// [dev.familiar.store.ImportSession] fill it; [dev.familiar.store.People#descriptions] feeds
/// linkage, whose answer goes to [dev.familiar.store.People#savePeople];
/// [dev.familiar.store.Interactions#forEachPerson] feeds tie strength;
/// [dev.familiar.store.Requests] and [dev.familiar.store.OwnerBook] are what triage reads and the
/// owner writes; [dev.familiar.store.Corrections] is the owner's word on who is who.
///
/// One program writes at a time, any number of threads read. A process that is killed loses at most
/// the batch since the last checkpoint. What the tables mean is said in `schema-*.sql`. No message
/// of an exception holds personal data.
@NullMarked
package dev.familiar.store;

import org.jspecify.annotations.NullMarked;
