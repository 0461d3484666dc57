package dev.familiar.identity;

import dev.familiar.model.PersonDescription;
import java.util.List;

/// Finds who of the known people somebody could be.
public interface Resolver {

    /// The people `query` could be, likeliest first; empty if nobody comes close. People with the
    /// same or a compatible name are all listed, also those whose life contradicts the query: a
    /// namesake is an answer.
    List<Candidate> resolve(PersonDescription query);
}
