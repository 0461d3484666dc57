package dev.familiar.web;

import java.util.List;

/// Writing everything into one file.
///
/// @param path that is suggested
/// @param home the owner's folder, for the command that restores
/// @param isWorking whether one is being written
/// @param said what came of the last one in this run of Familiar, a sentence each
/// @param failure why the last one was not written, else empty
record BackupPage(
        Frame frame,
        String path,
        String home,
        boolean isWorking,
        List<String> said,
        String failure) {

    BackupPage {
        said = List.copyOf(said);
    }

    /// Hides the paths, which name the owner.
    @Override
    public String toString() {
        return "BackupPage[hidden]";
    }
}
