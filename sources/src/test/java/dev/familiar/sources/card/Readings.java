package dev.familiar.sources.card;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything a source delivered for one entry, for tests.
///
/// @param all in order
public record Readings(List<Reading> all) {

    /// Reads the whole entry.
    public static Readings of(Source source, Entry entry) {
        List<Reading> all = new ArrayList<>();
        try {
            source.read(entry, 0, all::add);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return new Readings(all);
    }

    /// How surely the source takes the entry for its own.
    public static int certainty(Source source, Entry entry) {
        try {
            return source.recognise(entry).certainty();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private Stream<SourceRecord> records() {
        return all.stream()
                .filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .map(Reading.Read::record);
    }

    /// The keys of all records in order.
    public List<String> keys() {
        return records().map(SourceRecord::key).toList();
    }

    /// The people described, without the owner.
    public List<PersonDescription> people() {
        return records()
                .filter(SourceRecord.Described.class::isInstance)
                .map(SourceRecord.Described.class::cast)
                .map(SourceRecord.Described::description)
                .toList();
    }

    /// The descriptions of the owner.
    public List<PersonDescription> owners() {
        return records()
                .filter(SourceRecord.Owned.class::isInstance)
                .map(SourceRecord.Owned.class::cast)
                .map(SourceRecord.Owned::description)
                .toList();
    }

    /// The interactions.
    public List<Interaction> interactions() {
        return records()
                .filter(SourceRecord.Happened.class::isInstance)
                .map(SourceRecord.Happened.class::cast)
                .map(SourceRecord.Happened::interaction)
                .toList();
    }

    /// The names shown of the people described, main name first.
    public List<List<String>> names() {
        return people().stream()
                .map(person -> person.names().stream().map(name -> name.text()).toList())
                .toList();
    }

    /// The handle keys of the people described.
    public List<List<String>> handles() {
        return people().stream()
                .map(person -> person.handles().stream().map(handle -> handle.key()).toList())
                .toList();
    }

    /// The faults as `CODE at locator`.
    public List<String> faults() {
        return all.stream()
                .filter(Reading.Skipped.class::isInstance)
                .map(Reading.Skipped.class::cast)
                .map(Reading.Skipped::fault)
                .map(Readings::shown)
                .toList();
    }

    private static String shown(Fault fault) {
        return fault.code() + " at " + fault.position().locator();
    }
}
