package dev.familiar.bench.mail;

import dev.familiar.sources.mail.header.HeaderBlock;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A made-up mailbox in memory, whole and in pieces, for benchmarks of what works on one piece.
/// Immutable as long as nobody writes into the array.
public final class Specimens {
    private final byte[] mbox;
    private final List<Integer> starts;
    private final List<String> addressLists;
    private final List<String> texts;

    private Specimens(
            byte[] mbox, List<Integer> starts, List<String> addressLists, List<String> texts) {
        this.mbox = mbox;
        this.starts = List.copyOf(starts);
        this.addressLists = List.copyOf(addressLists);
        this.texts = List.copyOf(texts);
    }

    /// The first messages of [MailWorld], of which there are that many.
    public static Specimens of(int messages, long seed) {
        MailWorld world = MailWorld.of(messages, seed);
        ByteArrayOutputStream mbox = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Sheaf sheaf = new Sheaf();
        while (world.hasNext()) {
            sheaf.clear();
            ByteText plain = world.next(sheaf);
            texts.add(plain.text(0, plain.length()));
            byte[] one = sheaf.text().copy(0, sheaf.end(0));
            int start = sheaf.text().lineEnd(0, one.length) + 1;
            starts.add(mbox.size() + start);
            mbox.writeBytes(one);
            mbox.write('\n');
            HeaderBlock header = HeaderBlock.parse(one, start, one.length);
            lists.add(header.raw("from"));
            lists.add(header.raw("to"));
            lists.add(header.raw("cc"));
        }
        return new Specimens(mbox.toByteArray(), starts, lists, texts);
    }

    /// All messages after each other; the same array each time.
    public byte[] mbox() {
        return mbox;
    }

    /// How many messages there are.
    public int messages() {
        return starts.size();
    }

    /// Where the header of a message begins in [#mbox].
    public int start(int message) {
        return starts.get(message);
    }

    /// The values of the fields From, To and Cc as they stand there, some of them empty.
    public List<String> addressLists() {
        return addressLists;
    }

    /// The text of each message as a reader sees it, with its quotations.
    public List<String> texts() {
        return texts;
    }
}
