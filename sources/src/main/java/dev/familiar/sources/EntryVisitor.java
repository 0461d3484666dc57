package dev.familiar.sources;

import dev.familiar.model.source.Fault;
import java.io.IOException;
import java.nio.file.Path;

/// Is shown the entries of an archive one by one, on the walking thread.
public interface EntryVisitor {

    /// Looks at one entry, whose head is known to be readable. The entry may be opened, any number
    /// of times, until this method returns, and not after.
    ///
    /// @throws IOException ends the walk and passes through [Archive#forEach] unchanged
    void entry(Container container, Entry entry) throws IOException;

    /// Asked before a folder is gone through: whether it may hold anything new. Entries of a folder
    /// that is passed by are not shown.
    default boolean enters(Path folder) {
        return true;
    }

    /// Told after everything in a folder was shown.
    default void left(Path folder) {}

    /// Asked before a loose file, or a member of a zip on disk, is opened: whether it has to be. A
    /// member of an archive that can only be read in sequence is not asked for.
    ///
    /// @param name as [Entry#name] would be
    /// @param size in bytes, unpacked; -1 if the zip does not say
    default boolean opens(Container container, String name, long size) {
        return true;
    }

    /// Hears of something that is no entry: a folder that may not be read, a member of a zip that
    /// is not touched. The walk goes on.
    void fault(Container container, Fault fault);
}
