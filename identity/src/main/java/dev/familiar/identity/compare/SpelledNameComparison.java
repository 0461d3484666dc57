package dev.familiar.identity.compare;

import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import java.util.List;

// A name read off an address may be a word, a team or a maiden name, so it has levels of its own:
// what it says for a person is learned apart from written names, and it hardly speaks against one.
// Where the record itself writes a full name of which the address is but a shorter writing, the
// address says nothing of its own: the `theodore.m` of Theodore Marshall is no Theodore Morris.

/// Compares what the addresses and profiles of one record spell with the names of the other.
final class SpelledNameComparison implements FieldComparison {

    static final List<Level> LEVELS =
            List.of(
                    new Level("spelled", 0.45, 2e-4, 1, 3, Level.Bounds.AGREES),
                    new Level("part-spelled", 0.15, 4e-3, 1, 3, Level.Bounds.AGREES),
                    Level.near("half", 0.05, 0.015),
                    Level.plain("different", 0.35, 0.98));

    private static final int SPELLED = 0;
    private static final int PART = 1;
    private static final int HALF = 2;
    private static final int DIFFERENT = 3;

    private final Column written;
    private final Column spelled;
    private final NameVectors across;
    private final NameVectors within;

    SpelledNameComparison(Column written, Column spelled, Frequencies frequencies) {
        this.written = written;
        this.spelled = spelled;
        this.across = new NameVectors(written, spelled, frequencies, NameStyles.SPELLED);
        this.within = new NameVectors(spelled, spelled, frequencies, NameStyles.SPELLED);
    }

    @Override
    public Column column() {
        return spelled;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public long compare(int one, int other) {
        long best = Outcome.better(across(one, other), across(other, one));
        for (int i = 0; i < spelled.count(one); i++) {
            for (int k = 0; k < spelled.count(other); k++) {
                if (isOwn(one, spelled.value(one, i)) && isOwn(other, spelled.value(other, k))) {
                    continue;
                }
                int a = spelled.value(one, i);
                int b = spelled.value(other, k);
                boolean oneWord = !spelled.name(a).isFull() && !spelled.name(b).isFull();
                best = Outcome.better(lessened(within.outcome(a, b), oneWord), best);
            }
        }
        return best;
    }

    private long across(int one, int other) {
        long best = Outcome.UNKNOWN;
        for (int i = 0; i < written.count(one); i++) {
            for (int k = 0; k < spelled.count(other); k++) {
                int a = written.value(one, i);
                int b = spelled.value(other, k);
                if (isOwn(other, b)) {
                    continue;
                }
                boolean oneWord = !written.name(a).isFull() && !spelled.name(b).isFull();
                best = Outcome.better(lessened(across.outcome(a, b), oneWord), best);
            }
        }
        return best;
    }

    /// Whether a record writes a full name that holds each word that its address spells, or what
    /// the address has the initial of.
    private boolean isOwn(int record, int value) {
        for (int k = 0; k < written.count(record); k++) {
            ParsedName name = written.name(written.value(record, k));
            if (name.isFull() && holds(name.allTokens(), spelled.name(value).allTokens())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(List<String> words, List<String> spelled) {
        for (String part : spelled) {
            boolean found = false;
            for (String word : words) {
                found |= part.length() == 1 ? word.startsWith(part) : word.equals(part);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /// A single word, however exactly it agrees, is a part of a name.
    private static long lessened(long found, boolean oneWord) {
        int level = Outcome.level(found);
        if (level == Outcome.UNKNOWN) {
            return found;
        }
        int less =
                level <= NameLevels.LEAST_FULL
                        ? (oneWord ? PART : SPELLED)
                        : level == NameLevels.ONE_WORD
                                ? PART
                                : Outcome.share(found) > 0 ? HALF : DIFFERENT;
        return less == DIFFERENT
                ? Outcome.of(DIFFERENT)
                : Outcome.of(less, Math.max(NameFrequencies.LEAST, Outcome.share(found)));
    }
}
