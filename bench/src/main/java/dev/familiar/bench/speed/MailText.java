package dev.familiar.bench.speed;

import dev.familiar.bench.mail.Specimens;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Made-up mail in memory: a few thousand messages, the same in every run.
@State(Scope.Benchmark)
public class MailText {
    /// Enough that nothing but the code is in the nearest caches: about 15 MB.
    private static final int MESSAGES = 2000;

    private final Specimens specimens = Specimens.of(MESSAGES, 1);

    /// Makes the mail; JMH calls it once before it measures.
    public MailText() {}

    /// The mail.
    Specimens specimens() {
        return specimens;
    }
}
