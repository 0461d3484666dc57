package dev.familiar.app.reading;

import dev.familiar.model.EmailAddress;
import java.nio.file.Path;
import java.util.List;

/// What to import.
///
/// @param paths files, folders, zips
/// @param pasted text pasted by the owner, empty if none
/// @param as the source to read with, whatever the content looks like; empty to recognise
/// @param owners addresses of the owner
/// @param headersOnly leaves what people wrote where it is: who, when and the subject are read
public record ImportRequest(
        List<Path> paths,
        String pasted,
        String as,
        List<EmailAddress> owners,
        boolean headersOnly) {

    /// Copies the lists.
    public ImportRequest {
        paths = List.copyOf(paths);
        owners = List.copyOf(owners);
    }

    /// Files, folders and zips to be recognised.
    public static ImportRequest of(List<Path> paths) {
        return new ImportRequest(paths, "", "", List.of(), false);
    }

    /// Hides the owner's paths and text.
    @Override
    public String toString() {
        return "ImportRequest[" + paths.size() + " paths, hidden]";
    }
}
