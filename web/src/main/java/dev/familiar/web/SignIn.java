package dev.familiar.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who may come in: whoever brings the token that only the owner's terminal shows, once and in
/// time.
///
/// Tokens and session ids have 256 random bits. After [#MOST_FAILURES] wrong tokens further wrong
/// ones are turned away unread for [#PAUSE]; a right one always lets in, so that nobody can lock
/// the owner out. For many threads.
final class SignIn {

    /// Wrong tokens before the pause.
    static final int MOST_FAILURES = 5;

    /// Unused tokens that are good at a time.
    static final int MOST_TOKENS = 8;

    /// Sessions that are good at a time; of more, the one used longest ago ends.
    static final int MOST_SESSIONS = 16;

    /// How long wrong tokens are turned away after that.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// How long a printed token is good (OWASP ASVS 4.0, 2.7.2).
    static final Duration GOOD = Duration.ofMinutes(10);

    /// How long the one is good that leads from the door to the pages.
    private static final Duration STEP = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokens = new LinkedHashMap<>();
    private int failures;
    private Instant closedUntil = Instant.MIN;

    SignIn(InstantSource clock) {
        this.clock = clock;
    }

    /// What an attempt came to.
    sealed interface Outcome {
        /// Let in.
        record Admitted(Session session) implements Outcome {}

        /// Right, and sent on with a fresh token, for another name of this server.
        record SentOn(String token) implements Outcome {}

        /// The token is wrong, too old or was used.
        record Refused() implements Outcome {}

        /// Too many wrong ones; try again later.
        record Paused() implements Outcome {}
    }

    /// A fresh token. Of unused ones the last [#MOST_TOKENS] are good.
    synchronized String newToken() {
        return newToken(GOOD);
    }

    private String newToken(Duration good) {
        String fresh = random();
        tokens.put(fresh, clock.instant().plus(good));
        if (tokens.size() > MOST_TOKENS) {
            tokens.remove(tokens.keySet().iterator().next());
        }
        return fresh;
    }

    /// Uses up the token if it is the right one, and begins a session.
    ///
    /// @param browser what the browser calls itself, in a word
    synchronized Outcome enter(String offered, String browser) {
        return isRight(offered) ? new Outcome.Admitted(begin(browser)) : failed();
    }

    /// Uses up the token if it is the right one, and gives another for it.
    synchronized Outcome exchange(String offered) {
        return isRight(offered) ? new Outcome.SentOn(newToken(STEP)) : failed();
    }

    /// Compared in a time that does not depend on where they differ.
    private boolean isRight(String offered) {
        Instant now = clock.instant();
        tokens.values().removeIf(end -> !now.isBefore(end));
        byte[] bytes = offered.getBytes(StandardCharsets.UTF_8);
        return tokens.keySet()
                .removeIf(token ->
                        MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private Outcome failed() {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return new Outcome.Paused();
        }
        failures++;
        if (failures >= MOST_FAILURES) {
            failures = 0;
            closedUntil = now.plus(PAUSE);
        }
        return new Outcome.Refused();
    }

    private Session begin(String browser) {
        failures = 0;
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now));
        while (sessions.size() >= MOST_SESSIONS) {
            sessions.values().stream()
                    .min(Comparator.comparing(Session::seen))
                    .ifPresent(this::end);
        }
        Session session = new Session(random(), random(), now, browser);
        sessions.put(session.id(), session);
        return session;
    }

    /// The session of that id, used just now; null if there is none or it has ended.
    @Nullable Session session(@Nullable String id) {
        Session session = id == null ? null : sessions.get(id);
        if (session == null) {
            return null;
        }
        Instant now = clock.instant();
        if (session.isOver(now)) {
            end(session);
            return null;
        }
        session.use(now);
        return session;
    }

    /// All that are good now, the one that began last first.
    List<Session> sessions() {
        Instant now = clock.instant();
        return sessions.values().stream()
                .filter(session -> !session.isOver(now))
                .sorted(Comparator.comparing(Session::since).reversed())
                .toList();
    }

    /// Ends a session.
    void end(Session session) {
        sessions.remove(session.id());
    }

    /// Ends all but one.
    void endOthers(Session kept) {
        sessions.values().removeIf(session -> session != kept);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
