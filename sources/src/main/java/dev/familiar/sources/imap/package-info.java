/// Mail straight from a server, over IMAP4rev1 (RFC 3501), for reading only.
///
/// A [dev.familiar.sources.imap.MailboxUrl] names a server, [dev.familiar.sources.imap.MailServer]
/// is the connection to it, [dev.familiar.sources.imap.OpenFolder] hands over the messages of one
/// folder as bytes. What those say is the business of `sources.mail`, as with files; this package
/// knows nothing of it.
///
/// This is the one package that opens a connection, and only to the server its owner names. Folders
/// are opened with EXAMINE and messages fetched with BODY.PEEK, so that nothing is changed there,
/// no mark of having been seen either. What a server sends is hostile input: replies are bounded in
/// length before they are held in memory.
@NullMarked
package dev.familiar.sources.imap;

import org.jspecify.annotations.NullMarked;
