package dev.familiar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One browser that signed in. For many threads.
final class Session {

    /// It ends when it was not used for so long.
    static final Duration LONGEST_IDLE = Duration.ofHours(24);

    /// It ends then, however much it is used.
    static final Duration LONGEST = Duration.ofDays(7);

    private final String id;
    private final String csrf;
    private final Instant since;
    private final String browser;
    private final AtomicReference<@Nullable Notice> notice = new AtomicReference<>();
    private final AtomicReference<@Nullable HandedList> handed = new AtomicReference<>();
    private final Tally tally = new Tally();
    private volatile Instant seen;

    /// @param id what its cookie holds
    /// @param csrf what its forms must bring back
    /// @param since when it signed in
    /// @param browser what the browser calls itself, in a word
    Session(String id, String csrf, Instant since, String browser) {
        this.id = id;
        this.csrf = csrf;
        this.since = since;
        this.browser = browser;
        this.seen = since;
    }

    String id() {
        return id;
    }

    String csrf() {
        return csrf;
    }

    Instant since() {
        return since;
    }

    Instant seen() {
        return seen;
    }

    String browser() {
        return browser;
    }

    /// Used just now.
    void use(Instant now) {
        seen = now;
    }

    /// Whether it has ended by itself.
    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(LONGEST_IDLE)) || !now.isBefore(since.plus(LONGEST));
    }

    /// Leaves a notice for the next page.
    void leave(Notice said) {
        notice.set(said);
    }

    /// The notice left, once.
    @Nullable Notice takeNotice() {
        return notice.getAndSet(null);
    }

    /// What it decided in this sitting.
    Tally tally() {
        return tally;
    }

    /// Keeps the list that was handed on last.
    void keep(HandedList list) {
        handed.set(list);
    }

    /// The list handed on last, null for none.
    @Nullable HandedList handed() {
        return handed.get();
    }

    /// Hides the secrets.
    @Override
    public String toString() {
        return "Session[hidden]";
    }
}
