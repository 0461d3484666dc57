package dev.familiar.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who may come in: whoever brings the token that only the owner's terminal shows, once.
///
/// Tokens and session ids have 256 random bits. After [#MOST_FAILURES] wrong tokens nobody is let
/// in for [#PAUSE]. Sessions live as long as the server. For many threads.
final class SignIn {

    /// Wrong tokens before the pause.
    static final int MOST_FAILURES = 5;

    /// Unused tokens that are good at a time.
    static final int MOST_TOKENS = 8;

    /// How long nobody is let in after that.
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Set<String> tokens = new LinkedHashSet<>();
    private int failures;
    private Instant closedUntil = Instant.MIN;

    SignIn(InstantSource clock) {
        this.clock = clock;
    }

    /// What an attempt came to.
    sealed interface Outcome {
        /// Let in.
        record Admitted(Session session) implements Outcome {}

        /// The token is wrong or was used.
        record Refused() implements Outcome {}

        /// Too many wrong ones; try again later.
        record Paused() implements Outcome {}
    }

    /// A fresh token. Of unused ones the last [#MOST_TOKENS] are good.
    synchronized String newToken() {
        String fresh = random();
        tokens.add(fresh);
        if (tokens.size() > MOST_TOKENS) {
            tokens.remove(tokens.iterator().next());
        }
        return fresh;
    }

    /// Uses up the token if it is the right one.
    synchronized Outcome enter(String offered) {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return new Outcome.Paused();
        }
        if (!use(offered)) {
            failures++;
            if (failures >= MOST_FAILURES) {
                failures = 0;
                closedUntil = now.plus(PAUSE);
            }
            return new Outcome.Refused();
        }
        failures = 0;
        Session session = new Session(random(), random());
        sessions.put(session.id(), session);
        return new Outcome.Admitted(session);
    }

    /// Compared in a time that does not depend on where they differ.
    private boolean use(String offered) {
        byte[] bytes = offered.getBytes(StandardCharsets.UTF_8);
        return tokens.removeIf(
                token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), bytes));
    }

    /// The session of that id; null if there is none.
    @Nullable Session session(@Nullable String id) {
        return id == null ? null : sessions.get(id);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
