package dev.familiar.app.people;

import java.util.List;

/// What the owner typed does not say which person or record is meant; nothing was done. The message
/// names nobody; [#candidates] does, for the owner to choose from.
public final class UnclearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PersonView> candidates;

    /// @param message what is unclear, and what to type instead
    /// @param candidates who may be meant
    public UnclearException(String message, List<PersonView> candidates) {
        super(message);
        this.candidates = List.copyOf(candidates);
    }

    /// Who may be meant.
    public List<PersonView> candidates() {
        return candidates;
    }
}
