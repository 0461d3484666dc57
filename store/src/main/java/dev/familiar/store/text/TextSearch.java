package dev.familiar.store.text;

import dev.familiar.model.source.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;

/// Questions to one state of the index, lent by [TextIndex#ask].
///
/// A segment of Lucene's (`LeafReaderContext`) numbers its documents from 0; the row of an
/// interaction is in its column `id`. Deleted documents stay in a segment until it is merged, and
/// whoever walks postings or hits by themselves must leave them out (`LeafReader.getLiveDocs`).
///
/// For one thread, as long as the question is asked.
public final class TextSearch {

    /// Past so many hits the newest are picked without counting the others.
    private static final int COUNTED = 1_000;

    /// By time, and by row within one second, so that the same question always gives the same
    /// order.
    private static final Sort NEWEST_FIRST =
            new Sort(
                    LongField.newSortField(TextIndex.AT, true, SortedNumericSelector.Type.MIN),
                    LongField.newSortField(TextIndex.ID, true, SortedNumericSelector.Type.MIN));

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final long upto;

    /// @param upto the last interaction that this state holds
    TextSearch(IndexSearcher searcher, long upto) {
        this.reader = searcher.getIndexReader();
        this.searcher = searcher;
        this.upto = upto;
    }

    /// The last interaction that is here; those of an import under way come after it.
    public long upto() {
        return upto;
    }

    /// Rows of the interactions that answer the query, newest first.
    ///
    /// Costs a walk over the hits; of many, Lucene passes over blocks that cannot hold a newer one.
    ///
    /// @param limit the most to give; 0 or less gives none
    public List<Long> newest(TextQuery query, int limit) throws IOException {
        if (limit <= 0 || reader.maxDoc() == 0) {
            return List.of();
        }
        TopDocs top =
                searcher.search(
                        query.build(),
                        new TopFieldCollectorManager(NEWEST_FIRST, limit, null, COUNTED));
        List<LeafReaderContext> leaves = reader.leaves();
        List<Long> rows = new ArrayList<>(top.scoreDocs.length);
        for (ScoreDoc hit : top.scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            SortedNumericDocValues ids = leaf.reader().getSortedNumericDocValues(TextIndex.ID);
            if (ids != null && ids.advanceExact(hit.doc - leaf.docBase)) {
                rows.add(ids.nextValue());
            }
        }
        return rows;
    }

    /// How many interactions answer the query.
    ///
    /// Exact. Most queries are answered by walking all hits, without a look at any column.
    public long count(TextQuery query) throws IOException {
        return searcher.count(query.build());
    }

    /// The hits counted by year, channel and account.
    ///
    /// @param total how many hits there are
    /// @param years hits by the calendar year in UTC
    /// @param channels by the way they took
    /// @param handles by the account's row
    public record Facets(
            long total,
            Map<Integer, Long> years,
            Map<Channel, Long> channels,
            Map<Long, Long> handles) {}

    /// Looks at every hit: about 20 ns each and 10 for each account.
    ///
    /// @param query what to count the hits of
    /// @throws IOException if the index cannot be read
    public Facets facets(TextQuery query) throws IOException {
        Tally tally = new Tally();
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(query.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                tally.count(leaf, scorer.iterator());
            }
        }
        return tally.facets();
    }

    /// Counts the hits of one query.
    private static final class Tally {

        private long total;
        private final Map<Integer, Long> years = new TreeMap<>();
        private final Map<Channel, Long> channels = new EnumMap<>(Channel.class);
        private final Map<Long, Long> handles = new TreeMap<>();

        /// Takes in the hits of one segment. Every column is read in the order of documents, in
        /// which hits come.
        private void count(LeafReaderContext leaf, DocIdSetIterator hits) throws IOException {
            SortedNumericDocValues times = DocValues.getSortedNumeric(leaf.reader(), TextIndex.AT);
            NumericDocValues ways = DocValues.getNumeric(leaf.reader(), TextIndex.CHANNEL);
            SortedNumericDocValues accounts =
                    DocValues.getSortedNumeric(leaf.reader(), TextIndex.HANDLE);
            var deleted = leaf.reader().getLiveDocs();
            for (int doc = hits.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = hits.nextDoc()) {
                if (deleted != null && !deleted.get(doc)) {
                    continue;
                }
                total++;
                if (times.advanceExact(doc)) {
                    years.merge(Years.of(times.nextValue()), 1L, Long::sum);
                }
                if (ways.advanceExact(doc)) {
                    channels.merge(ChannelCode.channel((int) ways.longValue()), 1L, Long::sum);
                }
                if (accounts.advanceExact(doc)) {
                    for (int i = 0; i < accounts.docValueCount(); i++) {
                        handles.merge(accounts.nextValue(), 1L, Long::sum);
                    }
                }
            }
        }

        private Facets facets() {
            return new Facets(total, years, channels, handles);
        }
    }

    /// The interactions that are here by their excerpts only.
    ///
    /// By the one word of the field [TextIndex#PART], which only they carry.
    BitSet excerpts() throws IOException {
        BitSet found = new BitSet();
        Term mark = new Term(TextIndex.PART, TextIndex.EXCERPT);
        for (LeafReaderContext leaf : reader.leaves()) {
            var marked = leaf.reader().postings(mark, PostingsEnum.NONE);
            if (marked != null) {
                add(leaf, marked, found);
            }
        }
        return found;
    }

    private static void add(LeafReaderContext leaf, DocIdSetIterator hits, BitSet found)
            throws IOException {
        SortedNumericDocValues ids = DocValues.getSortedNumeric(leaf.reader(), TextIndex.ID);
        var live = leaf.reader().getLiveDocs();
        for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
            if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
                found.set(Math.toIntExact(ids.nextValue()));
            }
        }
    }

    /// True if each file's checksum is right.
    ///
    /// @throws org.apache.lucene.index.CorruptIndexException if one is not
    boolean isWhole() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader() instanceof CodecReader segment) {
                segment.checkIntegrity();
            }
        }
        return true;
    }

    /// How many interactions are here by their excerpts only.
    public long countExcerpts() throws IOException {
        return excerpts().cardinality();
    }

    /// How many interactions are here.
    ///
    /// Those deleted and not yet merged away left out.
    public int size() {
        return reader.numDocs();
    }

    /// Words of a subject that are looked at.
    private static final int FIRST_WORDS = 50;

    /// Whether an interaction is here, once, and under most words of its subject: of two copies of
    /// a message the index may have the other's, with a `Re:` more or less.
    ///
    /// For checking the index; one question by number and words.
    public boolean holds(long id, String subject) throws IOException {
        List<String> words =
                TextQuery.words(subject).stream().limit(FIRST_WORDS).distinct().toList();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(LongPoint.newExactQuery(TextIndex.ID, id), BooleanClause.Occur.FILTER);
        for (String word : words) {
            query.add(new TermQuery(new Term(TextIndex.WORDS, word)), BooleanClause.Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(words.isEmpty() ? 0 : words.size() / 2 + 1);
        return searcher.count(query.build()) == 1;
    }
}
