package dev.familiar.app.reading;

import dev.familiar.model.source.ConnectionRequest;
import java.util.List;

/// What pasted text would bring in.
///
/// @param source the kind it was taken for; empty if nothing recognised it
/// @param requests those understood, in the order of the text
/// @param faults what was not, with place and what becomes of it
public record PastedPreview(String source, List<ConnectionRequest> requests, List<String> faults) {

    /// Copies the lists.
    public PastedPreview {
        requests = List.copyOf(requests);
        faults = List.copyOf(faults);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "PastedPreview[" + source + ", " + requests.size() + " requests]";
    }
}
