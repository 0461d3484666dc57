package dev.familiar.sources;

import java.nio.file.Path;

/// What holds an entry: the unit in which the pieces of one archive are reported together.
///
/// @param path the folder of a file in a folder, the zip of a member, the file itself where the
///   owner named a single file
/// @param inside the name of the zip inside the zip, where there is one; else empty
public record Container(Path path, String inside) {

    /// A container on disk.
    static Container of(Path path) {
        return new Container(path, "");
    }

    /// Hides the owner's folders.
    @Override
    public String toString() {
        return "Container[hidden]";
    }
}
