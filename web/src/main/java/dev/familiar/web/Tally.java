package dev.familiar.web;

import dev.familiar.app.requests.RequestView;
import dev.familiar.triage.Audit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one browser decided in this sitting, told when nobody waits any more. A sitting ends when
/// nothing was looked at for half an hour. For many threads.
///
/// By the time outside, also in a made-up world: it is how long the owner sat there.
final class Tally {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Map<String, Said> said = new LinkedHashMap<>();
    private long began;
    private long last;

    /// @param isWellKnown whether the tie is close
    private record Said(String word, boolean isWellKnown) {}

    /// What was done.
    ///
    /// @param counts how many, by the word of the decision
    /// @param wellKnown of those accepted, how many are close
    record Summary(Map<String, Integer> counts, int wellKnown, Duration took) {
        Summary {
            counts = Map.copyOf(counts);
        }

        boolean isEmpty() {
            return counts.isEmpty();
        }

        int of(String word) {
            return counts.getOrDefault(word, 0);
        }

        /// For instance `3:10`.
        String time() {
            long seconds = Math.max(1, took.toSeconds());
            return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        }
    }

    /// The owner looks at requests.
    synchronized void seen() {
        long now = System.nanoTime();
        if (began == 0 || now - last > PAUSE.toNanos()) {
            said.clear();
            began = now;
        }
        last = now;
    }

    synchronized void decided(RequestView view, String word) {
        seen();
        boolean well = view.judgement().finding().strength() >= Audit.CLOSE;
        said.put(view.id(), new Said(word, well));
    }

    /// Taken back: it was not done.
    synchronized void undone(String request) {
        said.remove(request);
    }

    synchronized Summary summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int well = 0;
        for (Said one : said.values()) {
            counts.merge(one.word(), 1, Integer::sum);
            well += one.word().equals("accept") && one.isWellKnown() ? 1 : 0;
        }
        return new Summary(counts, well, Duration.ofNanos(last - began));
    }
}
