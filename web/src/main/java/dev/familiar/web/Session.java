package dev.familiar.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One browser that signed in. For many threads.
final class Session {

    private final String id;
    private final String csrf;
    private final AtomicReference<@Nullable Notice> notice = new AtomicReference<>();

    /// @param id what its cookie holds
    /// @param csrf what its forms must bring back
    Session(String id, String csrf) {
        this.id = id;
        this.csrf = csrf;
    }

    String id() {
        return id;
    }

    String csrf() {
        return csrf;
    }

    /// Leaves a notice for the next page.
    void leave(Notice said) {
        notice.set(said);
    }

    /// The notice left, once.
    @Nullable Notice takeNotice() {
        return notice.getAndSet(null);
    }

    /// Hides the secrets.
    @Override
    public String toString() {
        return "Session[hidden]";
    }
}
