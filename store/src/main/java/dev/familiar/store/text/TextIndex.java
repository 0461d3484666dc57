package dev.familiar.store.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The index of all interactions' words, in a folder of its own. Words may be added on several
/// threads at once; they are found after the next [#commit].
///
/// Every commit says how far it reaches, so that index and database, which cannot be committed in
/// one step, are brought together again after a crash or a power cut: what the index has too much
/// is dropped ([#dropAfter]), what it lacks is added from the excerpts, and known to be no more
/// than that ([#excerpts]).
///
/// Questions are asked of the last commit and never wait for a writer; one that is under way keeps
/// its state of the index open until it ends (Lucene's SearcherManager counts them).
///
/// What a document is: the row's number and time (`LongField`: a point to find and delete by, and a
/// column to sort by), the channel and the accounts as columns for counting and narrowing down (doc
/// values), and the words with their positions, for phrases. Nothing is stored as a text.
///
/// Threads: [#add], [#replace] and [#ask] on many at once; commits, roll-backs and clearing hold
/// this object's monitor. Lucene's own threads merge segments beside them.
public final class TextIndex implements AutoCloseable {

    /// The words; positions and frequencies, no norms, since hits are sorted by time and not by how
    /// well they fit.
    static final String WORDS = "words";

    static final String ID = "id";
    static final String AT = "at";
    static final String CHANNEL = "channel";

    /// Rows of the accounts that took part, each once.
    static final String HANDLE = "handle";

    /// Carried by what is in the index by its excerpt only.
    static final String PART = "part";

    static final String EXCERPT = "excerpt";

    /// Words wait in memory up to so many megabytes before they are written out as a segment.
    private static final double BUFFER_MB = 64;

    /// Keys of what is written down with each commit (`IndexWriter.setLiveCommitData`): whose index
    /// it is, and how far it reaches.
    private static final String STORE = "store";

    static final String UPTO = "upto";
    private static final FieldType WORDS_TYPE = wordsType();

    private final Path folder;
    private final String store;
    private final boolean readOnly;
    private final Directory directory;

    /// A stream for each thread, since one takes apart one text at a time; it is used again for the
    /// next.
    private final ThreadLocal<WordStream> streams = ThreadLocal.withInitial(WordStream::new);

    private final Object searching = new Object();

    /// Null until something is written: opening one takes Lucene's lock on the folder, which a
    /// question does not need.
    private @Nullable IndexWriter writer;

    /// Null while there is nothing to search.
    private volatile @Nullable SearcherManager searchers;

    /// As of the last commit; written by whoever commits.
    private volatile long upto;

    /// Whether the folder holds an index of this store; another's is taken away by the writer.
    private boolean isOurs;

    /// Whether something was written since the last commit, so that an empty commit costs nothing.
    private boolean changed;

    /// Something asked of one state of the index.
    ///
    /// Asked of one commit throughout, whatever is committed meanwhile.
    public interface Question<T> {

        /// @param search must not be kept
        T ask(TextSearch search) throws IOException;
    }

    private TextIndex(Path folder, String store, boolean readOnly, Directory directory) {
        this.folder = folder;
        this.store = store;
        this.readOnly = readOnly;
        this.directory = directory;
    }

    private static FieldType wordsType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// Opens the index in `folder`, making it when the first words come in. An index of another
    /// store, or a damaged one, counts as empty and is made anew.
    ///
    /// @param store what the index belongs to, any text
    /// @param readOnly whether nothing will be added
    /// @throws UncheckedIOException if the folder cannot be used
    public static TextIndex open(Path folder, String store, boolean readOnly) {
        try {
            if (!readOnly) {
                Files.createDirectories(folder);
            }
            // Lucene makes the folder, which a reader must not.
            Directory directory =
                    Files.isDirectory(folder)
                            ? FSDirectory.open(folder)
                            : new ByteBuffersDirectory();
            TextIndex index = new TextIndex(folder, store, readOnly, directory);
            index.readUpto();
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only what says that there is no index, or a broken one, counts as that: an error that may
    /// pass, such as too many open files, must not cost the owner the words of years.
    ///
    /// Reads the last commit's notes without opening a writer.
    private void readUpto() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            isOurs = store.equals(data.get(STORE));
            upto = isOurs ? Long.parseLong(data.getOrDefault(UPTO, "0")) : 0;
        } catch (IndexNotFoundException
                | CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | IllegalArgumentException noneOrDamaged) {
            isOurs = false;
            upto = 0;
        }
    }

    /// Whether a file of that name is an index's: nothing else in its folder is ever touched.
    ///
    /// @param name of a file, without its folder
    public static boolean isIndexFile(String name) {
        return name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || name.equals(IndexWriter.WRITE_LOCK_NAME)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }

    /// The last interaction that the last commit holds; 0 if there is nothing in it.
    public long upto() {
        return upto;
    }

    /// Takes in an interaction that is new.
    ///
    /// Any number at once, on any thread. Must not be there already: that is not looked at, as it
    /// would cost a search for each.
    ///
    /// @throws IOException if a segment cannot be written; the index must be rolled back then
    public void add(List<Wording> wordings) throws IOException {
        IndexWriter open = writer();
        for (Wording wording : wordings) {
            open.addDocument(document(wording));
        }
    }

    /// Takes in an interaction in the place of what was known of it.
    public void replace(Wording wording) throws IOException {
        IndexWriter open = writer();
        // `updateDocument` wants a term, and the number is a point.
        open.deleteDocuments(LongPoint.newExactQuery(ID, wording.id()));
        open.addDocument(document(wording));
    }

    /// Reads the words while Lucene takes the document in, so it must be added before the same
    /// thread makes the next one.
    private Document document(Wording wording) {
        Wording.Frame frame = wording.frame();
        Document document = new Document();
        document.add(
                new Field(
                        WORDS, streams.get().read(wording.subject(), wording.text()), WORDS_TYPE));
        document.add(new LongField(ID, wording.id(), Field.Store.NO));
        document.add(new LongField(AT, frame.at(), Field.Store.NO));
        document.add(new NumericDocValuesField(CHANNEL, ChannelCode.of(frame.channel())));
        if (!wording.isWhole()) {
            document.add(new StringField(PART, EXCERPT, Field.Store.NO));
        }
        for (long handle : frame.handles()) {
            document.add(new SortedNumericDocValuesField(HANDLE, handle));
        }
        return document;
    }

    /// Opens the writer at the first word, having taken away an index that is not ours.
    private synchronized IndexWriter writer() throws IOException {
        if (readOnly) {
            throw new IllegalStateException("the index was opened for reading only");
        }
        changed = true;
        if (writer == null) {
            if (!isOurs) {
                wipe();
            }
            IndexWriterConfig config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(BUFFER_MB);
            // Packing each new segment into one file would write it twice.
            config.setUseCompoundFile(false);
            // What nobody has committed by then must not last.
            config.setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
        }
        return writer;
    }

    /// Takes away what an index that counts as empty has left: a damaged one cannot even be
    /// overwritten.
    private void wipe() throws IOException {
        for (String file : directory.listAll()) {
            if (isIndexFile(file)) {
                directory.deleteFile(file);
            }
        }
    }

    /// Makes everything so far last, and findable.
    ///
    /// Does nothing if nothing was written. On the disk when it returns; whoever searches from here
    /// on sees it.
    ///
    /// @param reached the last interaction taken in
    /// @throws IOException if it cannot be written; the last commit stays
    public synchronized void commit(long reached) throws IOException {
        IndexWriter open = writer;
        if (changed && open != null) {
            open.setLiveCommitData(Map.of(STORE, store, UPTO, Long.toString(reached)).entrySet());
            open.commit();
            changed = false;
            isOurs = true;
            upto = reached;
            refresh();
        }
    }

    /// Forgets everything after this interaction: words whose interactions the database lost.
    public void dropAfter(long last) throws IOException {
        writer().deleteDocuments(LongPoint.newRangeQuery(ID, last + 1, Long.MAX_VALUE));
        commit(last);
    }

    /// Takes back what was added since the last commit.
    ///
    /// Lucene closes the writer with it; the next word opens another. Nobody may be adding
    /// meanwhile.
    public synchronized void rollBack() throws IOException {
        IndexWriter open = writer;
        if (open != null) {
            writer = null;
            changed = false;
            open.rollback();
        }
    }

    /// Forgets everything.
    public synchronized void clear() throws IOException {
        rollBack();
        if (!isWhole()) {
            // A writer would go on from what is broken.
            synchronized (searching) {
                SearcherManager open = searchers;
                searchers = null;
                if (open != null) {
                    open.close();
                }
            }
            isOurs = false;
        }
        writer().deleteAll();
        commit(0);
    }

    /// Whether every byte of the last commit is as it was written, by the checksum in each of its
    /// files; also if there is none. Reads them all.
    ///
    /// What Lucene looks at when it opens an index is its list of files: a flipped bit further in
    /// shows itself by an exception from its depths, by fewer answers, or not at all.
    ///
    /// @throws IOException if the index cannot be read for another reason
    public boolean isWhole() throws IOException {
        try {
            return ask(TextSearch::isWhole).orElse(true);
        } catch (CorruptIndexException | EOFException | RuntimeException damaged) {
            return false;
        }
    }

    /// Asks something of the last commit; empty while there is none. Never waits for a writer.
    ///
    /// @throws IOException if the index cannot be read
    public <T> Optional<T> ask(Question<T> question) throws IOException {
        SearcherManager open = searchers();
        if (open == null) {
            return Optional.empty();
        }
        IndexSearcher searcher = open.acquire();
        try {
            return Optional.of(question.ask(new TextSearch(searcher, upto(searcher))));
        } finally {
            open.release(searcher);
        }
    }

    /// How far the commit reaches that is searched, which need not be the last any more.
    private static long upto(IndexSearcher searcher) throws IOException {
        return searcher.getIndexReader() instanceof DirectoryReader commit
                ? Long.parseLong(commit.getIndexCommit().getUserData().getOrDefault(UPTO, "0"))
                : 0;
    }

    /// Opened on the folder and not on the writer, so that only commits are seen. Who only reads
    /// looks for a new commit at each question; who writes is told by [#commit].
    private @Nullable SearcherManager searchers() throws IOException {
        SearcherManager open = searchers;
        if (open != null && !readOnly) {
            return open;
        }
        synchronized (searching) {
            if (searchers == null) {
                if (readOnly) {
                    readUpto();
                }
                searchers = upto > 0 ? new SearcherManager(directory, null) : null;
            } else if (readOnly) {
                // Another program may have committed; nobody here tells.
                boolean _ = searchers.maybeRefresh();
            }
            return searchers;
        }
    }

    private void refresh() throws IOException {
        SearcherManager open = searchers;
        if (open != null) {
            open.maybeRefreshBlocking();
        }
    }

    /// The interactions that are in the last commit by their excerpts only.
    public BitSet excerpts() throws IOException {
        return ask(TextSearch::excerpts).orElseGet(BitSet::new);
    }

    /// The folder's size in bytes.
    public long size() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += Files.size(folder.resolve(file));
        }
        return bytes;
    }

    /// Closes the files; what was not committed is gone.
    @Override
    public synchronized void close() throws IOException {
        SearcherManager open = searchers;
        if (open != null) {
            open.close();
        }
        rollBack();
        directory.close();
    }
}
