package dev.familiar.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A mailbox several times over, to measure on more real mail than there is.
///
/// The first copy is the mailbox as it is, quoted as mboxrd. Each further one has Message-IDs,
/// threads and dates of its own and is otherwise the same, so the number of words and people does
/// not grow with the number of messages as it does in life. For one thread; reads the file once per
/// copy.
public final class MailCopies implements MailMaker {
    private final Path mbox;
    private final int copies;
    private final CopyText text = new CopyText();
    private final ByteText message = new ByteText();
    private @Nullable MboxReader reader;
    private int copy;

    private MailCopies(Path mbox, int copies) {
        this.mbox = mbox;
        this.copies = copies;
    }

    /// That many copies of an mbox.
    ///
    /// @throws IllegalArgumentException if there are none
    public static MailCopies of(Path mbox, int copies) {
        if (copies < 1) {
            throw new IllegalArgumentException(copies + " copies are none");
        }
        return new MailCopies(mbox, copies);
    }

    @Override
    public void fill(Sheaf sheaf) throws IOException {
        while (copy < copies && !sheaf.isFull()) {
            MboxReader open = reader;
            if (open == null) {
                open = new MboxReader(mbox);
                reader = open;
            }
            if (open.next(message)) {
                text.write(message, copy, sheaf.text());
                sheaf.end();
            } else {
                open.close();
                reader = null;
                copy++;
            }
        }
    }
}
