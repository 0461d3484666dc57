package dev.familiar.sources.mail.header;

import java.util.concurrent.ConcurrentHashMap;

/// Address fields read lately. The same few hundred fields, word for word, stand in most messages
/// of a mailbox; taking one apart costs twenty times as much as finding it here. And what is found
/// here is the same object each time, whose hash is known. For many threads.
public final class AddressCache {

    private static final int MOST = 8_000;
    private static final int LONGEST = 400;

    private final ConcurrentHashMap<String, AddressList> lists = new ConcurrentHashMap<>();

    /// An empty cache; holds a few megabytes at most.
    public AddressCache() {}

    /// As [AddressList#parse].
    public AddressList parse(String value, int most) {
        if (value.length() > LONGEST || value.isEmpty()) {
            return AddressList.parse(value, most);
        }
        AddressList known = lists.get(value);
        if (known != null && known.mailboxes().size() <= most) {
            return known;
        }
        AddressList read = AddressList.parse(value, most);
        if (!read.cut()) {
            if (lists.size() >= MOST) {
                lists.clear();
            }
            lists.put(value, read);
        }
        return read;
    }
}
