package dev.familiar.sources;

import dev.familiar.model.source.Fault;
import java.io.IOException;

/// Is shown the entries of an archive one by one, on the walking thread.
public interface EntryVisitor {

    /// Looks at one entry, whose head is known to be readable. The entry may be opened, any number
    /// of times, until this method returns, and not after.
    ///
    /// @throws IOException ends the walk and passes through [Archive#forEach] unchanged
    void entry(Container container, Entry entry) throws IOException;

    /// Hears of something that is no entry: a folder that may not be read, a member of a zip that
    /// is not touched. The walk goes on.
    void fault(Container container, Fault fault);
}
