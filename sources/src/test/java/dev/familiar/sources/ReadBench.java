package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads entries with one source and sorts what comes out, so that a test says only what went in
/// and what should come out.
public final class ReadBench {

    private final Source source;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();

    private ReadBench(Source source) {
        this.source = source;
    }

    public static ReadBench of(Source source) {
        return new ReadBench(source);
    }

    public ReadBench read(String name, String text) throws IOException {
        return read(Entry.of(name, text.getBytes(UTF_8)));
    }

    public ReadBench read(Entry entry) throws IOException {
        source.read(
                entry,
                0,
                reading -> {
                    switch (reading) {
                        case Reading.Read read -> records.add(read.record());
                        case Reading.Skipped(var fault) ->
                                faults.add(fault.code() + " " + fault.position());
                        case Reading.Passed(var why, var position) ->
                                passed.add(why + " " + position);
                        case Reading.Checkpoint _ -> {}
                    }
                });
        return this;
    }

    public int certainty(String name, String text) throws IOException {
        return source.recognise(Entry.of(name, text.getBytes(UTF_8))).certainty();
    }

    /// What was left out on purpose, as `REASON entry locator`.
    public List<String> passed() {
        return passed;
    }

    /// Faults as `CODE entry locator`.
    public List<String> faults() {
        return faults;
    }

    public List<SourceRecord> records() {
        return records;
    }

    public List<PersonDescription> people() {
        return records.stream()
                .filter(SourceRecord.Described.class::isInstance)
                .map(SourceRecord.Described.class::cast)
                .map(SourceRecord.Described::description)
                .toList();
    }

    public List<PersonDescription> owner() {
        return records.stream()
                .filter(SourceRecord.Owned.class::isInstance)
                .map(SourceRecord.Owned.class::cast)
                .map(SourceRecord.Owned::description)
                .toList();
    }

    public List<Interaction> interactions() {
        return records.stream()
                .filter(SourceRecord.Happened.class::isInstance)
                .map(SourceRecord.Happened.class::cast)
                .map(SourceRecord.Happened::interaction)
                .toList();
    }

    public List<ConnectionRequest> requests() {
        return records.stream()
                .filter(SourceRecord.Requested.class::isInstance)
                .map(SourceRecord.Requested.class::cast)
                .map(SourceRecord.Requested::request)
                .toList();
    }
}
