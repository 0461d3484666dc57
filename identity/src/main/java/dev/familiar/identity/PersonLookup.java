package dev.familiar.identity;

import dev.familiar.model.Person;
import java.util.List;

/// The known people by blocking key, and how common names are among them. The store implements it.
public interface PersonLookup {

    /// The people that have `blockingKey` among their
    /// [dev.familiar.identity.blocking.BlockingKeys]; at most `limit`, in the order of their ids.
    List<Person> findByKey(String blockingKey, int limit);

    /// How many known people have this normalised name token (folded, lower case) in one of their
    /// names.
    int peopleWithToken(String token);

    /// How many people are known.
    int people();
}
