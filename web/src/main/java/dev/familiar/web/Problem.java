package dev.familiar.web;

import dev.familiar.app.refusal.SystemWord;
import dev.familiar.store.StoreException;
import org.jspecify.annotations.Nullable;

/// A request that cannot be served, with what to tell the owner.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int UNAUTHORIZED = 401;
    private static final int MISDIRECTED = 421;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final int NO_ROOM = 507;

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

    /// Whether all that is missing is a session.
    boolean isSignedOut() {
        return status == UNAUTHORIZED;
    }

    static Problem signedOut() {
        return new Problem(
                UNAUTHORIZED,
                "Sign in first",
                "Open the link that familiar serve printed in the terminal. It works once and for ten"
                        + " minutes; press Enter there for another one.");
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
                "Familiar answers only under the address its own link leads to, so that no other"
                        + " site can speak to it.");
    }

    static Problem wrong(String advice) {
        return new Problem(422, "Not understood", advice);
    }

    /// What was sent cannot be read; no page of Familiar sends such.
    static Problem malformed() {
        return new Problem(
                400,
                "Not understood",
                "What the browser sent is not whole, so nothing was done. Load the page again and"
                        + " repeat.");
    }

    /// What went wrong is not shown: it may hold what is in the archives.
    ///
    /// @param isKept whether [FaultLog] has it
    static Problem unexpected(Throwable cause, boolean isKept) {
        return new Problem(
                500,
                "That went wrong",
                "Familiar could not make this page ("
                        + cause.getClass().getSimpleName()
                        + "). Load it again; familiar doctor looks the home over."
                        + (isKept
                                ? " Where it happened stands in "
                                        + FaultLog.NAME
                                        + " in your Familiar folder, without anything of yours, for"
                                        + " a report."
                                : ""));
    }

    /// What the store cannot do; its messages say what to do and name nobody.
    static Problem of(StoreException e) {
        String advice = sentence(SystemWord.in(e));
        if (e.isDiskFull()) {
            return noRoom(advice);
        }
        return e.isInUse()
                ? new Problem(BUSY, "In use", advice)
                : new Problem(500, "The store cannot do that", advice);
    }

    private static String sentence(String message) {
        return message.isEmpty()
                ? "Repeat it."
                : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    static Problem noRoom(String advice) {
        return new Problem(NO_ROOM, "No space left", advice);
    }

    /// What the server refuses by itself, before or beside the handlers.
    static Problem ofStatus(int status) {
        return switch (status) {
            case UNAUTHORIZED -> signedOut();
            case 403 ->
                    forbidden("This did not come from a page of Familiar, so nothing was done.");
            case 404 -> notFound("Familiar has no such page.");
            case 413 ->
                    new Problem(
                            status,
                            "Too much at once",
                            "Nothing was kept. Bring a large archive in by its path.");
            case 414, 431 ->
                    new Problem(status, "Too long", "This address is too long for a page.");
            case MISDIRECTED -> misdirected();
            case BUSY ->
                    new Problem(
                            BUSY,
                            "Too much at a time",
                            "Familiar is still taking in what was sent before. Nothing was done;"
                                    + " repeat it in half a minute.");
            default ->
                    status < 500
                            ? new Problem(
                                    status,
                                    "Not understood",
                                    "Familiar cannot answer this request.")
                            : new Problem(
                                    status,
                                    "That went wrong",
                                    "Familiar could not make this page.");
        };
    }

    static Problem tooMany() {
        return new Problem(
                TOO_MANY, "Wait a minute", "Too many wrong sign-in links. Try again in a minute.");
    }
}
