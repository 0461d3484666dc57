package dev.familiar.sources.imap;

import java.util.List;

/// One message as a server handed it over: its bytes, or the start of them.
///
/// The array is the receiver's; nobody else holds it.
public final class FetchedMessage {

    private final long uid;
    private final byte[] bytes;
    private final long size;
    private final List<String> labels;

    FetchedMessage(long uid, byte[] bytes, long size, List<String> labels) {
        this.uid = uid;
        this.bytes = bytes;
        this.size = size;
        this.labels = List.copyOf(labels);
    }

    /// Its unique identifier in its folder.
    public long uid() {
        return uid;
    }

    /// As much as was asked for.
    public byte[] bytes() {
        return bytes;
    }

    /// Bytes of the whole message.
    public long size() {
        return size;
    }

    /// Gmail's labels, decoded; elsewhere none.
    public List<String> labels() {
        return labels;
    }

    /// Hides the message.
    @Override
    public String toString() {
        return "FetchedMessage[" + size + " bytes, hidden]";
    }
}
