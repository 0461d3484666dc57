package dev.familiar.web;

import dev.familiar.app.Familiar;
import java.util.concurrent.locks.ReentrantLock;

/// The one Familiar that all requests share, one at a time, in the order they come. For many
/// threads.
final class Desk {

    private final Familiar familiar;
    private final ReentrantLock turn = new ReentrantLock(true);

    Desk(Familiar familiar) {
        this.familiar = familiar;
    }

    /// A question to Familiar.
    @FunctionalInterface
    interface Question<T, E extends Exception> {
        T to(Familiar familiar) throws E;
    }

    /// Asks when it is this thread's turn. Questions must be short: all others wait.
    <T, E extends Exception> T ask(Question<T, E> question) throws E {
        turn.lock();
        try {
            return question.to(familiar);
        } finally {
            turn.unlock();
        }
    }
}
