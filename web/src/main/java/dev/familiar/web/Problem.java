package dev.familiar.web;

import org.jspecify.annotations.Nullable;

/// A request that cannot be served, with what to tell the owner.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int UNAUTHORIZED = 401;
    private static final int MISDIRECTED = 421;
    private static final int TOO_MANY = 429;

    private final int status;
    private final String title;

    private Problem(int status, String title, String message) {
        super(message);
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /// What to tell.
    String advice() {
        @Nullable String said = getMessage();
        return said == null ? "" : said;
    }

    /// Whether the owner is in, and has a page to go back to.
    boolean canGoBack() {
        return status != UNAUTHORIZED && status != MISDIRECTED && status != TOO_MANY;
    }

    static Problem signedOut() {
        return new Problem(
                UNAUTHORIZED,
                "Sign in first",
                "Open the link that familiar serve printed in the terminal. It works once; press"
                        + " Enter there for another one.");
    }

    static Problem forbidden(String advice) {
        return new Problem(403, "Not done", advice);
    }

    static Problem notFound(String advice) {
        return new Problem(404, "Not here", advice);
    }

    static Problem misdirected() {
        return new Problem(
                MISDIRECTED,
                "Another address",
                "Familiar answers only under 127.0.0.1 and localhost, so that no other site can"
                        + " speak to it.");
    }

    static Problem wrong(String advice) {
        return new Problem(422, "Not understood", advice);
    }

    /// What went wrong is not shown: it may hold what is in the archives.
    static Problem unexpected(Exception cause) {
        return new Problem(
                500,
                "That went wrong",
                "Familiar could not make this page ("
                        + cause.getClass().getSimpleName()
                        + "). Load it again; familiar doctor looks the home over.");
    }

    static Problem tooMany() {
        return new Problem(
                TOO_MANY, "Wait a minute", "Too many wrong sign-in links. Try again in a minute.");
    }
}
