package dev.familiar.app.refusal;

import java.util.List;

/// The owner's settings cannot be used. Carries every problem at once, so that one round of editing
/// mends them all.
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /// @param file which file, as the owner knows it
    /// @param problems one sentence each: where, what was found, what was expected
    public ConfigurationException(String file, List<String> problems) {
        super(file + " cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /// One sentence each.
    public List<String> problems() {
        return problems;
    }
}
