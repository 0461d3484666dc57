package dev.familiar.app.reading;

import dev.familiar.app.people.OwnerDesk;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.search.TextOpener;
import dev.familiar.sources.Depth;
import dev.familiar.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// The desk where archives and mailboxes come in. One thread.
public final class ReadingDesk {

    private final Store store;
    private final PeopleDesk people;
    private final OwnerDesk owner;
    private final Runnable afterwards;
    private final Executor workers;
    private final InstantSource clock;

    /// @param people is told to work out anew who is who
    /// @param owner believes which account is the owner's where none is known
    /// @param afterwards draws conclusions from what was read, once it is known who is who
    /// @param workers read parts of a large archive at once
    public ReadingDesk(
            Store store,
            PeopleDesk people,
            OwnerDesk owner,
            Runnable afterwards,
            Executor workers,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.owner = owner;
        this.afterwards = afterwards;
        this.workers = workers;
        this.clock = clock;
    }

    /// The words of all sources, for `--as`.
    public List<String> sources() {
        return sources(Depth.TEXT).names();
    }

    /// What pasted text, or the whole of a saved page, would bring in; nothing is kept.
    public PastedPreview preview(String text) {
        return new PreviewDesk(sources(Depth.TEXT)).view(text);
    }

    /// Reads archives, then works out again who is who. What an interrupted import has read stays
    /// read.
    public ImportReport importArchives(ImportRequest request, ImportProgress progress) {
        return importArchives(request, List.of(), progress);
    }

    /// Reads archives and mailboxes on servers, then works out again who is who. All mailboxes are
    /// logged in to before anything is read; what an interrupted import has read stays read.
    ///
    /// @param mailboxes may be none
    /// @throws dev.familiar.sources.imap.ImapException if a mailbox cannot be opened; nothing was
    ///   read then
    public ImportReport importArchives(
            ImportRequest request, List<MailboxLogin> mailboxes, ImportProgress progress) {
        List<ImportReport.Archive> archives = read(request, mailboxes, progress);
        if (!store.people().arePeopleStale()) {
            return new ImportReport(
                    archives, store.people().lookup().people(), owner.belief().orElse(null));
        }
        progress.show("working out who is who", 0, -1);
        int known = people.link();
        afterwards.run();
        return new ImportReport(archives, known, owner.belief().orElse(null));
    }

    private List<ImportReport.Archive> read(
            ImportRequest request, List<MailboxLogin> mailboxes, ImportProgress progress) {
        Depth depth = request.headersOnly() ? Depth.HEADERS : Depth.TEXT;
        List<ImportReport.Archive> archives = new ArrayList<>();
        try (ImapImport mail = ImapImport.connect(mailboxes);
                Importer importer = new Importer(store, sources(depth), depth, clock, progress)) {
            archives.addAll(importer.run(request));
            archives.addAll(mail.run(new FolderImport.Home(store, clock, progress), depth));
        }
        return archives;
    }

    /// What was imported, and what it covers.
    public ArchivesView archives() {
        return new ArchivesDesk(store).view();
    }

    /// Reads the words of all archives again, for the index of words; nothing else is changed.
    ///
    /// @return archives that are not where they lay, of which the first lines remain
    public List<String> rereadWords() {
        return new WordsReader(store, sources(Depth.TEXT), ImportProgress.none()).run();
    }

    /// Opens texts again where they stand, with the sources that read them; for many threads.
    ///
    /// Reads on the thread that asks, never on a worker: judging runs on the workers and opens
    /// texts from there, so that all of them, each waiting for another to read, would wait for
    /// ever.
    public TextOpener texts() {
        SourceList sources = new SourceList(AllSources.list(clock, Depth.TEXT, Runnable::run));
        return new TextOpener(sources::recognise);
    }

    /// The words for all sources, as `--as` takes them.
    public static List<String> sourceNames() {
        return new SourceList(AllSources.list(InstantSource.system(), Depth.TEXT, Runnable::run))
                .names();
    }

    private SourceList sources(Depth depth) {
        return new SourceList(AllSources.list(clock, depth, workers));
    }
}
