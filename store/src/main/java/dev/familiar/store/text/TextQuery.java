package dev.familiar.store.text;

import dev.familiar.model.source.Channel;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What to look for. Values; made of words, phrases and limits, all of which must hold.
///
/// Built by calling one method after the other; each adds a clause, and gives this query back. For
/// one thread while it is built. Clauses are filters and carry no score (Lucene's `Occur.FILTER`):
/// hits come by time, so how well one fits is not computed.
public final class TextQuery {

    private final BooleanQuery.Builder clauses = new BooleanQuery.Builder();

    /// Whether something positive was asked for: a query of limits and exclusions alone would
    /// answer with everything there is.
    private boolean wanted;

    /// A query that asks for nothing yet, and so finds nothing.
    public TextQuery() {}

    /// Asks for the words of a text in a row; one word for itself. Case and accents do not matter.
    public TextQuery phrase(String text) {
        return near(text, 0);
    }

    /// Asks for the words of a text close together, in any order.
    ///
    /// Lucene's slop: the sum of the moves that would bring the words into a row, so two words in
    /// reverse order need at least 2.
    ///
    /// @param apart how many words may stand between them, 0 for a phrase
    public TextQuery near(String text, int apart) {
        return must(nearQuery(text, apart));
    }

    /// Asks for a word that begins so.
    ///
    /// Where `beginning` takes apart into several words, all but the last are asked for as they
    /// are.
    public TextQuery prefix(String beginning) {
        List<String> words = words(beginning);
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            Term term = new Term(TextIndex.WORDS, words.get(i));
            must(last ? new PrefixQuery(term) : new TermQuery(term));
        }
        return this;
    }

    /// Asks for at least one of these texts, each as a phrase.
    ///
    /// At most 500 of them count, as Lucene allows 1,024 clauses in one query
    /// (`IndexSearcher.getMaxClauseCount`); texts without a word are passed over.
    public TextQuery any(List<String> texts) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        texts.stream()
                .filter(text -> !words(text).isEmpty())
                .distinct()
                .limit(500)
                .forEach(text -> either.add(nearQuery(text, 0), Occur.SHOULD));
        return must(either.build());
    }

    /// Leaves out what has this phrase.
    ///
    /// By itself it asks for nothing.
    public TextQuery without(String text) {
        clauses.add(nearQuery(text, 0), Occur.MUST_NOT);
        return this;
    }

    /// Only what happened then.
    ///
    /// @param from epoch seconds of the earliest
    /// @param to of the latest
    public TextQuery between(long from, long to) {
        clauses.add(LongField.newRangeQuery(TextIndex.AT, from, to), Occur.FILTER);
        return this;
    }

    /// Only what went this way.
    ///
    /// Looks at the column of each hit: there is no index by channel.
    public TextQuery channel(Channel channel) {
        Query way =
                NumericDocValuesField.newSlowExactQuery(TextIndex.CHANNEL, ChannelCode.of(channel));
        clauses.add(way, Occur.FILTER);
        return this;
    }

    /// Only what one of these accounts took part in.
    ///
    /// Also looks at the column of each hit; without words beside it, of every document.
    ///
    /// @param rows of accounts; none finds nothing
    public TextQuery handles(List<Long> rows) {
        long[] values = rows.stream().mapToLong(Long::longValue).toArray();
        clauses.add(
                SortedNumericDocValuesField.newSlowSetQuery(TextIndex.HANDLE, values),
                Occur.FILTER);
        wanted = true;
        return this;
    }

    private TextQuery must(Query query) {
        clauses.add(query, Occur.FILTER);
        wanted = true;
        return this;
    }

    /// One word needs no positions; a text without a word matches nothing, and does not match all.
    private static Query nearQuery(String text, int apart) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        if (words.size() == 1) {
            return new TermQuery(new Term(TextIndex.WORDS, words.getFirst()));
        }
        return new PhraseQuery(apart, TextIndex.WORDS, words.toArray(String[]::new));
    }

    /// The words of a text as the index has them.
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (WordStream stream = new WordStream()) {
            stream.read(text, "");
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            return words;
        } catch (java.io.IOException neverReads) {
            throw new java.io.UncheckedIOException(neverReads);
        }
    }

    /// The query as it stands; more can be asked for afterwards and built again.
    Query build() {
        BooleanQuery all = clauses.build();
        if (!wanted) {
            return new MatchNoDocsQuery("nothing asked for");
        }
        return new ConstantScoreQuery(all);
    }
}
