package dev.familiar.network.edge;

import dev.familiar.model.PersonId;
import java.time.LocalDate;
import java.util.List;

/// Finds in the archives with whom somebody was seen. The store implements it; for many threads.
public interface EdgeBook {

    /// With whom a person was seen in small company, the strongest edges first; nobody for an
    /// unknown person. The owner is left out.
    ///
    /// @param today the day edges are measured for
    /// @param most the most to give
    List<Acquaintance> acquaintances(PersonId person, LocalDate today, int most);

    /// Somebody a person was seen with.
    ///
    /// @param person who
    /// @param facts what was seen
    record Acquaintance(PersonId person, EdgeFacts facts) {}
}
