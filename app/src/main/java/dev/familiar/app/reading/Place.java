package dev.familiar.app.reading;

import dev.familiar.sources.Container;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where an entry stands, and how it is reported.
///
/// @param folder reported with its siblings: the folder, the zip, the file itself if it was named
/// @param file reported alone
/// @param path its own path, with `!` where a zip begins
record Place(String folder, String file, String path) {

    /// Where an entry of that name in that container stands.
    ///
    /// A file named by the owner is its own archive; one within a folder or zip is reported below
    /// it.
    static Place of(Container container, String entry) {
        Path path = container.path();
        String folder =
                container.inside().isEmpty() ? path.toString() : path + "!" + container.inside();
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        if (container.inside().isEmpty() && Files.isDirectory(path)) {
            return new Place(folder, path.resolve(last).toString(), folder + '/' + last);
        }
        Path name = path.getFileName();
        boolean itself =
                container.inside().isEmpty() && name != null && name.toString().equals(entry);
        String file = itself ? path.toString() : folder + "!" + entry;
        return new Place(folder, file, file);
    }

    /// Hides the owner's folders.
    @Override
    public String toString() {
        return "Place[hidden]";
    }
}
