package dev.familiar.app.refusal;

import java.util.List;
import java.util.stream.Stream;

/// The owner's settings cannot be used. Carries every problem at once, so that one round of editing
/// mends them all.
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// More are one problem: it is another kind of file.
    private static final int MOST_SAID = 8;

    private final List<String> problems;

    /// @param file which file, as the owner knows it
    /// @param problems one sentence each: where, what was found, what was expected
    public ConfigurationException(String file, List<String> problems) {
        super(file + " cannot be used:\n  " + String.join("\n  ", said(problems)));
        this.problems = List.copyOf(problems);
    }

    private static List<String> said(List<String> problems) {
        return problems.size() <= MOST_SAID
                ? problems
                : Stream.concat(
                                problems.stream().limit(MOST_SAID),
                                Stream.of("and " + (problems.size() - MOST_SAID) + " more"))
                        .toList();
    }

    /// One sentence each.
    public List<String> problems() {
        return problems;
    }
}
