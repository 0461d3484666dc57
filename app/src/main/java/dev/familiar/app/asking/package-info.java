/// How well the owner knows anybody they are asked about, and whom they could ask for something.
///
/// Begin with [AskDesk]: [AskDesk#know] answers on one name, or goes through a [NameList], which is
/// a table whose columns are recognised (`NameColumns`) or one name a line. [NameListFile] writes
/// the answers beside the rows. Judging itself is that of requests
/// ([dev.familiar.app.requests.RequestDesk#know]).
///
/// [WhoDesk] sorts those whom a [Finder] ([SearchFinder]) finds by fit times the chance of an
/// answer, which [dev.familiar.app.people.PeopleDesk#chances] tells; an [AskView] has the
/// [Candidate]s, and says where the owner would be calling cold. `WhoDeskTest` shows both.
///
/// `NameListTest` reads lists in several languages, `AskDeskTest` answers from a home.
@NullMarked
package dev.familiar.app.asking;

import org.jspecify.annotations.NullMarked;
