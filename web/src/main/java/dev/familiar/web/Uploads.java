package dev.familiar.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// Where archives dropped into the browser are kept: below the owner's folder, because what people
/// wrote is read from them again.
final class Uploads {

    private static final int LONGEST = 120;

    private final Path folder;

    /// @param home the owner's folder
    Uploads(Path home) {
        this.folder = home.resolve("archives");
    }

    /// Keeps a file under a name that stays inside the folder. One of the same name and content is
    /// kept once.
    Path keep(String name, InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, ".incoming-", ".part");
        try {
            Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            Path target = free(safe(name), partial);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// Where a file of that safe name is kept.
    Path named(String safe) {
        return folder.resolve(safe);
    }

    private Path free(String name, Path content) throws IOException {
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            if (Files.mismatch(target, content) < 0) {
                return target;
            }
            target = folder.resolve(i + "-" + name);
        }
        return target;
    }

    /// The name without folders and without what any file system takes for more than a letter.
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ ()+@-]", "_").strip();
        String visible = plain.replaceAll("^[.]+", "");
        String kept =
                visible.length() > LONGEST
                        ? visible.substring(visible.length() - LONGEST)
                        : visible;
        return kept.isEmpty()
                ? "archive"
                : kept.toLowerCase(Locale.ROOT).equals("con") ? "_con" : kept;
    }
}
