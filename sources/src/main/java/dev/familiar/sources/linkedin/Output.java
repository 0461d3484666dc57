package dev.familiar.sources.linkedin;

import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;

/// Where the readers of the files put what they read, with its place. For one thread.
final class Output {

    private final String entry;
    private final ReadingSink sink;

    Output(String entry, ReadingSink sink) {
        this.entry = entry;
        this.sink = sink;
    }

    /// Hands on a record read from a line, counted from 1.
    void put(SourceRecord record, int line) {
        sink.accept(new Reading.Read(record, at(line)));
    }

    /// Says what could not be read on a line, and what became of it. `message` names columns and
    /// forms, never a value.
    void fault(FaultCode code, int line, String message) {
        sink.accept(new Reading.Skipped(code.at(at(line), message)));
    }

    /// Says that what begins on a line is left out on purpose.
    void passed(PassedBy why, int line) {
        sink.accept(new Reading.Passed(why, at(line)));
    }

    private Position at(int line) {
        return new Position(entry, "line " + line);
    }
}
