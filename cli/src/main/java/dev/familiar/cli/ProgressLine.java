package dev.familiar.cli;

import dev.familiar.app.words.Amounts;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line on a terminal that says how far a long step has come, how fast it goes and how long it
/// will still take. It is written over again and again, and gone when closed.
///
/// Nothing is written into a pipe, nothing in the first second (a short step needs no line), and
/// after that at most ten times a second, so [#show] may be called for every record. One thread.
final class ProgressLine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// Takes the line away (ECMA-48 EL).
    static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final Terminal terminal;
    private final InstantSource clock;
    private final Instant start;
    private @Nullable Instant shown;

    /// Starts the clock; writes nothing yet.
    ///
    /// @param out where the line goes, normally standard error
    /// @param terminal of the same stream
    /// @param clock for rate and remaining time
    ProgressLine(PrintWriter out, Terminal terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
    }

    /// Shows the state, if it is time to.
    ///
    /// @param label what is being done, e.g. a file's name
    /// @param done units so far
    /// @param total units in all; 0 or less if not known
    /// @param unit what is counted, see [Unit]
    void show(String label, long done, long total, Unit unit) {
        if (!terminal.live()) {
            return;
        }
        Instant now = clock.instant();
        Duration passed = Duration.between(start, now);
        boolean tooSoon = shown != null && Duration.between(shown, now).compareTo(PAUSE) < 0;
        if (passed.compareTo(PATIENCE) < 0 || tooSoon) {
            return;
        }
        shown = now;
        String state = state(done, total, unit, passed);
        int room = terminal.width() - 1 - Text.columns(state) - 2;
        String name = room > 0 ? Text.cut(Text.plain(label), room) + "  " : "";
        out.print(CLEAR + name + terminal.paint(Style.DIM, state));
        out.flush();
    }

    /// Takes the line away, if there is one.
    @Override
    public void close() {
        if (shown != null) {
            out.print(CLEAR);
            out.flush();
            shown = null;
        }
    }

    private static String state(long done, long total, Unit unit, Duration passed) {
        double perSecond = done * 1000.0 / Math.max(1, passed.toMillis());
        String rate = unit.show(Math.round(perSecond)) + "/s";
        if (total <= 0) {
            return unit.show(done) + "  " + rate;
        }
        long percent = Math.clamp(100 * done / total, 0, 100);
        String remaining =
                perSecond > 0 && done < total
                        ? "  " + time(Math.round((total - done) / perSecond)) + " left"
                        : "";
        return percent + " %  " + rate + remaining;
    }

    /// Seconds as people say them: `8 s`, `3 min`, `2 h 05 min`.
    static String time(long seconds) {
        if (seconds < 100) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    /// What a progress line counts.
    enum Unit {
        /// Bytes, shown as KB, MB, GB (powers of ten).
        BYTES,
        /// Records, messages, people: anything whole.
        ITEMS;

        private String show(long amount) {
            return switch (this) {
                case BYTES -> Amounts.bytes(amount);
                case ITEMS -> Amounts.count(amount);
            };
        }
    }
}
