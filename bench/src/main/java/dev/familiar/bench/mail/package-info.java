/// Large mailboxes to measure import and search on, as one mbox and as a Maildir with the same
/// messages.
///
/// A [dev.familiar.bench.mail.MailMaker] fills one [dev.familiar.bench.mail.Sheaf] of messages
/// after the other: [dev.familiar.bench.mail.MailWorld] makes them up,
/// [dev.familiar.bench.mail.MailCopies] multiplies a real mailbox. [dev.familiar.bench.mail.Press]
/// writes them into the files while the next sheaf is being made. Memory does not grow with the
/// number of messages.
///
/// The made-up worlds of the testkit have a story and a truth but little text; these mailboxes have
/// no truth but the sizes, words and structures that cost an index its time.
@NullMarked
package dev.familiar.bench.mail;

import org.jspecify.annotations.NullMarked;
