/// What mail programs keep beside the mail: indexes, settings, logs, caches.
///
/// Nobody misses them in an archive, so an import that cannot read them has nothing to report.
/// [dev.familiar.sources.mail.furniture.MailFurniture] tells them from the owner's own files, by
/// name and place together. The files of each program are listed in a class of its own.
@NullMarked
package dev.familiar.sources.mail.furniture;

import org.jspecify.annotations.NullMarked;
