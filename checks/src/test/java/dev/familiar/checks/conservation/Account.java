package dev.familiar.checks.conservation;

import dev.familiar.sources.Entry;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a source says became of each place of a file.
///
/// @param read places of records
/// @param skipped places of faults
/// @param passed places of what was left out on purpose
/// @param reasons how often each reason was given
record Account(
        Set<String> read, Set<String> skipped, Set<String> passed, Map<PassedBy, Integer> reasons) {

    /// Reads a file whole.
    static Account of(Source source, String name, byte[] file) throws IOException {
        Account account =
                new Account(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new EnumMap<>(PassedBy.class));
        source.read(Entry.of(name, file), 0, account::take);
        return account;
    }

    private void take(Reading reading) {
        switch (reading) {
            case Reading.Read(var _, var position) -> read.add(position.locator());
            case Reading.Skipped(var fault) -> skipped.add(fault.position().locator());
            case Reading.Passed(var why, var position) -> {
                passed.add(position.locator());
                reasons.merge(why, 1, Integer::sum);
            }
            case Reading.Checkpoint _ -> {}
        }
    }

    /// The places of which something was said.
    Set<String> places() {
        Set<String> all = new HashSet<>(read);
        all.addAll(skipped);
        all.addAll(passed);
        return all;
    }

    /// Whether a source knows the file.
    static boolean knows(Source source, String name, byte[] file) throws IOException {
        return source.recognise(Entry.of(name, file)).certainty() > 0;
    }
}
