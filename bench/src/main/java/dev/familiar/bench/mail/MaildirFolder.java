package dev.familiar.bench.mail;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Maildir: each message, seen, in a file of its own below `cur`, numbered in the order of the
/// mailbox. Source: [the format's page](https://cr.yp.to/proto/maildir.html).
final class MaildirFolder implements MailTarget {
    private final File current;
    private int written;

    /// @throws java.nio.file.FileAlreadyExistsException if there is such a folder
    MaildirFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (String part : new String[] {"cur", "new", "tmp"}) {
            Files.createDirectory(folder.resolve(part));
        }
        current = folder.resolve("cur").toFile();
    }

    @Override
    public void write(Sheaf sheaf) throws IOException {
        ByteText text = sheaf.text();
        ByteText name = new ByteText();
        for (int i = 0; i < sheaf.size(); i++) {
            int end = sheaf.end(i);
            int start = text.lineEnd(sheaf.start(i), end) + 1;
            name.clear();
            name.number(++written, 10, '0').ascii(".bench.example:2,S");
            // The plain stream: opening a million files through java.nio costs a third more.
            try (FileOutputStream out =
                    new FileOutputStream(new File(current, name.text(0, name.length())))) {
                text.writeTo(out, start, end);
            }
        }
    }

    @Override
    public void close() {}
}
