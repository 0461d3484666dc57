package dev.familiar.identity.compare;

import dev.familiar.identity.roster.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares organisations, also those that a headline merely mentions.
final class EmployerComparison implements FieldComparison {

    static final List<Level> LEVELS =
            List.of(
                    Level.exact("same", 0.35, 0.02),
                    Level.exact("mentioned", 0.05, 0.003),
                    Level.plain("other", 0.60, 0.977));

    private static final int MENTIONED = 1;
    private static final int OTHER = 2;

    private final Column employers;
    private final @Nullable Column mentions;
    private final Frequencies frequencies;

    EmployerComparison(Column employers, @Nullable Column mentions, Frequencies frequencies) {
        this.employers = employers;
        this.mentions = mentions;
        this.frequencies = frequencies;
    }

    @Override
    public Column column() {
        return employers;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public long compare(int one, int other) {
        long best = Outcome.UNKNOWN;
        for (int i = 0; i < employers.count(one); i++) {
            int a = employers.value(one, i);
            for (int k = 0; k < employers.count(other); k++) {
                int b = employers.value(other, k);
                long found =
                        a == b ? Outcome.of(0, frequencies.share(employers, a)) : Outcome.of(OTHER);
                best = Outcome.better(found, best);
            }
        }
        if (Outcome.level(best) > 0) {
            best = Outcome.better(mentioned(one, other), best);
            best = Outcome.better(mentioned(other, one), best);
        }
        return best;
    }

    /// Whether the headline of `one` holds an employer of `other`.
    private long mentioned(int one, int other) {
        if (mentions == null || mentions.count(one) == 0 || employers.count(other) == 0) {
            return Outcome.UNKNOWN;
        }
        long best = Outcome.UNKNOWN;
        for (int k = 0; k < employers.count(other); k++) {
            int employer = employers.value(other, k);
            int asMention = mentions.find(employers.text(employer));
            for (int i = 0; asMention >= 0 && i < mentions.count(one); i++) {
                if (mentions.value(one, i) == asMention) {
                    double share = frequencies.share(employers, employer);
                    best = Outcome.better(Outcome.of(MENTIONED, share), best);
                }
            }
        }
        return best;
    }
}
