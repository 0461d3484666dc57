package dev.familiar.app.refusal;

import dev.familiar.store.StoreException;
import java.io.UncheckedIOException;
import java.util.List;

/// Why Familiar could not answer, in words that may be shown: nothing of anybody's archive is in
/// them.
///
/// @param words half a sentence without a full stop, e.g. `policy.toml cannot be used: line 3: …`
/// @param isEverywhere whether every other question of the kind meets it too, until it is mended
public record Trouble(String words, boolean isEverywhere) {

    private static final int MOST_PROBLEMS = 3;

    /// What a failure comes to.
    ///
    /// @param failure whatever a method of [Familiar] threw
    public static Trouble of(Throwable failure) {
        return switch (failure) {
            case ConfigurationException policy ->
                    new Trouble("policy.toml cannot be used: " + first(policy.problems()), true);
            // Written for the owner: what to do, and nothing personal.
            case StoreException store -> new Trouble(SystemWord.in(store), true);
            case UncheckedIOException file ->
                    new Trouble(
                            "a file of the Familiar folder cannot be read or written ("
                                    + cause(file)
                                    + ")",
                            true);
            // Of a bug only the kind: its message may quote what it stumbled over.
            default ->
                    new Trouble(
                            "a fault in the program (" + failure.getClass().getSimpleName() + ")",
                            // No memory, no stack: the next question would fail alike.
                            failure instanceof Error);
        };
    }

    /// The kind only: the message of a file's exception is the file's name.
    private static String cause(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private static String first(List<String> problems) {
        String shown =
                String.join("; ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
        int more = problems.size() - MOST_PROBLEMS;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}
