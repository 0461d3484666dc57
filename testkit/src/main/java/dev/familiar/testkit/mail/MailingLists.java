package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Pools;
import java.util.List;
import java.util.stream.IntStream;

/// The mailing lists among the senders of bulk mail.
final class MailingLists {
    /// Their places in the list of senders.
    static final List<Integer> ALL =
            IntStream.range(0, Pools.lines("bulk.txt").size())
                    .filter(i -> Pools.lines("bulk.txt").get(i).startsWith("list|"))
                    .boxed()
                    .toList();

    private MailingLists() {}
}
