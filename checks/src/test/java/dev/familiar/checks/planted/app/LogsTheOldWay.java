package dev.familiar.checks.planted.app;

import java.util.logging.Logger;

/// Breaks onlyCliPrints by java.util.logging.
final class LogsTheOldWay {
    private static final Logger LOG = Logger.getLogger("planted");

    private LogsTheOldWay() {}

    static void hello() {
        LOG.info("hello");
    }
}
