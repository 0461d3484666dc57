package dev.familiar.sources;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;

/// One step of reading an entry.
public sealed interface Reading {

    /// A record was read.
    ///
    /// @param record what it says
    /// @param position where it stands
    record Read(SourceRecord record, Position position) implements Reading {}

    /// A part could not be read; reading goes on after it.
    ///
    /// @param fault what and where
    record Skipped(Fault fault) implements Reading {}

    /// A part was understood and left out; reading goes on after it.
    ///
    /// @param why the reason
    /// @param position where it stands
    record Passed(PassedBy why, Position position) implements Reading {}

    /// Everything before `mark` has been delivered. Comes at least every few thousand records from
    /// sources that can resume, and drives the progress display.
    ///
    /// @param mark bytes of the entry consumed so far; pass it to [Source#read] to resume here
    record Checkpoint(long mark) implements Reading {}
}
