/// Linking files of people that have nothing to do with a home: tables and cards in, clusters out.
///
/// Begin with [TableLinker#link]: it reads the files of a [LinkRequest] (`PeopleFile`), links them
/// by the identity room's [dev.familiar.identity.linkage.RosterLinker] and gives a [LinkReport],
/// with [LinkBlocking] for what was compared and, where the truth is known, [LinkQuality].
/// [LinkReasons] explains one pair, [LateRecord] is one added afterwards, [LinkFiles] writes the
/// result.
///
/// `TableLinkerTest` links, `LinkFilesTest` writes.
@NullMarked
package dev.familiar.app.table;

import org.jspecify.annotations.NullMarked;
