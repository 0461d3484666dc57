package dev.familiar.store.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The index of all interactions' words, in a folder of its own. Words may be added on several
/// threads at once; they are found after the next [#commit].
///
/// Every commit says how far it reaches, so that index and database, which cannot be committed in
/// one step, are brought together again after a crash: the index is committed first, and what it
/// has too much is dropped ([#dropAfter]).
public final class TextIndex implements AutoCloseable {

    static final String WORDS = "words";
    static final String ID = "id";
    static final String AT = "at";
    static final String CHANNEL = "channel";
    static final String HANDLE = "handle";

    /// Words wait in memory up to so many megabytes before they are written out as a segment.
    private static final double BUFFER_MB = 64;

    private static final String STORE = "store";
    private static final String UPTO = "upto";
    private static final FieldType WORDS_TYPE = wordsType();

    private final Path folder;
    private final String store;
    private final boolean readOnly;
    private final Directory directory;
    private final ThreadLocal<WordStream> streams = ThreadLocal.withInitial(WordStream::new);
    private @Nullable IndexWriter writer;
    private @Nullable TextSearch search;
    private long upto;
    private boolean changed;

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
            index.upto = index.readUpto();
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long readUpto() {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            return store.equals(data.get(STORE)) ? Long.parseLong(data.getOrDefault(UPTO, "0")) : 0;
        } catch (IOException | IllegalArgumentException noneOrDamaged) {
            return 0;
        }
    }

    /// The last interaction that the last commit holds; 0 if there is nothing in it.
    public long upto() {
        return upto;
    }

    /// Takes in an interaction that is new.
    public void add(List<Wording> wordings) throws IOException {
        IndexWriter open = writer();
        for (Wording wording : wordings) {
            open.addDocument(document(wording));
        }
    }

    /// Takes in an interaction in the place of what was known of it.
    public void replace(Wording wording) throws IOException {
        IndexWriter open = writer();
        open.deleteDocuments(LongPoint.newExactQuery(ID, wording.id()));
        open.addDocument(document(wording));
    }

    private Document document(Wording wording) {
        Wording.Frame frame = wording.frame();
        Document document = new Document();
        document.add(
                new Field(
                        WORDS, streams.get().read(wording.subject(), wording.text()), WORDS_TYPE));
        document.add(new LongField(ID, wording.id(), Field.Store.NO));
        document.add(new LongField(AT, frame.at(), Field.Store.NO));
        document.add(new NumericDocValuesField(CHANNEL, ChannelCode.of(frame.channel())));
        for (long handle : frame.handles()) {
            document.add(new SortedNumericDocValuesField(HANDLE, handle));
        }
        return document;
    }

    private synchronized IndexWriter writer() throws IOException {
        if (readOnly) {
            throw new IllegalStateException("the index was opened for reading only");
        }
        changed = true;
        if (writer == null) {
            if (upto == 0) {
                wipe();
            }
            IndexWriterConfig config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(BUFFER_MB);
            config.setUseCompoundFile(false);
            config.setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
        }
        return writer;
    }

    /// Takes away what an index that counts as empty has left: a damaged one cannot even be
    /// overwritten.
    private void wipe() throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
    }

    /// Makes everything so far last, and findable.
    ///
    /// @param reached the last interaction taken in
    public synchronized void commit(long reached) throws IOException {
        if (changed && writer != null) {
            writer.setLiveCommitData(Map.of(STORE, store, UPTO, Long.toString(reached)).entrySet());
            writer.commit();
            changed = false;
            upto = reached;
            closeSearch();
        }
    }

    /// Forgets everything after this interaction: words whose interactions the database lost.
    public void dropAfter(long last) throws IOException {
        writer().deleteDocuments(LongPoint.newRangeQuery(ID, last + 1, Long.MAX_VALUE));
        commit(last);
    }

    /// Takes back what was added since the last commit.
    public synchronized void rollBack() throws IOException {
        if (writer != null) {
            writer.rollback();
            writer = null;
            changed = false;
        }
    }

    /// Forgets everything.
    public synchronized void clear() throws IOException {
        rollBack();
        closeSearch();
        upto = 0;
        writer();
        commit(0);
    }

    /// Questions to the last commit; empty while there is none.
    public synchronized Optional<TextSearch> search() throws IOException {
        if (search == null && upto > 0) {
            search = new TextSearch(DirectoryReader.open(directory));
        }
        return Optional.ofNullable(search);
    }

    /// The folder's size in bytes.
    public long size() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += Files.size(folder.resolve(file));
        }
        return bytes;
    }

    private void closeSearch() throws IOException {
        if (search != null) {
            search.close();
            search = null;
        }
    }

    /// Closes the files; what was not committed is gone.
    @Override
    public synchronized void close() throws IOException {
        closeSearch();
        rollBack();
        directory.close();
    }
}
