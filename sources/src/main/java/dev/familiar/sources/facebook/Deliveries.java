package dev.familiar.sources.facebook;

import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;

/// What the readers of this package hand on, with the entry they are in.
///
/// @param entry being read
/// @param sink takes it
record Deliveries(Entry entry, ReadingSink sink) {

    void record(SourceRecord found, String locator) {
        sink.accept(new Reading.Read(found, new Position(entry.name(), locator)));
    }

    void passed(PassedBy why, String locator) {
        sink.accept(new Reading.Passed(why, new Position(entry.name(), locator)));
    }

    void fault(FaultCode code, String locator, String message) {
        sink.accept(new Reading.Skipped(code.at(new Position(entry.name(), locator), message)));
    }
}
