/// How archives and mailboxes come into the store.
///
/// Terms: an *archive* is what the owner names, a file or folder; an *entry* is one file of it; a
/// *session* is one entry's way into the store, committed at its checkpoints or, where it is small,
/// together with those before and after it, so that an interrupted import goes on where it stopped.
/// Faults in an archive are counted and shown, and stop nothing.
///
/// Begin with [ReadingDesk], then `Importer`, which walks archives entry by entry (`MessageFolder`
/// for messages kept as files of their own) and fills a `Tally` for each line of the
/// [ImportReport]. `ImapImport` does the same for mailboxes on servers, by `FolderImport`.
/// `AllSources` lists what can be read; `PreviewDesk` shows what pasted text would bring in. People
/// are linked anew afterwards, by [dev.familiar.app.people.PeopleDesk#link].
///
/// `LittleFilesTest` imports downloads of many small files, `MailProgramsTest` what mail programs
/// keep, `ImapImportTest` a server's mailbox (it needs Dovecot), `FamiliarTest` everything else.
@NullMarked
package dev.familiar.app.reading;

import org.jspecify.annotations.NullMarked;
