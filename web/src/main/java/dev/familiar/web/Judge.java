package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.requests.RequestView;
import java.util.List;

/// Whom the board asks.
interface Judge {

    /// Another number after every change that a verdict may depend on, a greater one. Waits for
    /// nobody.
    long state();

    /// The ids of the requests that are open.
    List<String> pending();

    /// The verdict on one.
    ///
    /// @throws dev.familiar.app.NotFoundException if it is gone
    List<RequestView> why(String request);

    /// Asks at a desk, where pages ask too; but looks for changes without waiting in their line.
    ///
    /// @param watched another Familiar on the same home, for this alone
    static Judge at(Desk desk, Familiar watched) {
        return new Judge() {
            @Override
            public long state() {
                return watched.state();
            }

            @Override
            public List<String> pending() {
                return desk.ask(familiar -> familiar.requests().ids(false));
            }

            @Override
            public List<RequestView> why(String request) {
                return desk.ask(familiar -> familiar.requests().why(request));
            }
        };
    }
}
