/// Mail kept in files: mbox, Maildir, Apple Mail and single messages.
///
/// The way of a message: [dev.familiar.sources.mail.MboxSource] (or Maildir, eml, emlx) finds its
/// bytes, the `header` and `body` packages say what stands in them, `MessageReader` makes an
/// interaction of it, or, for LinkedIn's own notification mails (`notification`), connection
/// requests. One message is in memory at a time; nothing remote is loaded and nothing is written.
@NullMarked
package dev.familiar.sources.mail;

import org.jspecify.annotations.NullMarked;
