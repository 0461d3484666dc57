package dev.familiar.app.reading;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what pasted text would bring in, and keeps nothing.
///
/// An import reads the text once more, so that nothing shown here has to be kept for it.
final class PreviewDesk {

    private final SourceList sources;

    PreviewDesk(SourceList sources) {
        this.sources = sources;
    }

    /// What would be read, with the same sources as an import, so that the preview cannot promise
    /// anything else. An empty name stands for a text that no source knows.
    ///
    /// Never fails for what is in the text: that comes as faults.
    PastedPreview view(String text) {
        PastedEntry entry = new PastedEntry(text);
        List<ConnectionRequest> requests = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try {
            Optional<Source> source = sources.recognise(entry);
            if (source.isEmpty()) {
                return new PastedPreview("", List.of(), List.of());
            }
            source.get().read(entry, 0, reading -> note(reading, requests, faults));
            return new PastedPreview(source.get().name(), requests, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be read", e);
        }
    }

    /// Of what a paste can bring only requests are shown; other records need no look before.
    private static void note(
            Reading reading, List<ConnectionRequest> requests, List<String> faults) {
        switch (reading) {
            case Reading.Read(SourceRecord.Requested(var request), var _) -> requests.add(request);
            case Reading.Skipped(var fault) ->
                    faults.add(fault.position() + ": " + fault.message());
            case Reading.Read _, Reading.Passed _, Reading.Checkpoint _ -> {}
        }
    }
}
