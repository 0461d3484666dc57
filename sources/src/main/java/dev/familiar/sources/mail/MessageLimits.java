package dev.familiar.sources.mail;

import dev.familiar.sources.mail.RawMessage.Extent;

/// How much of one message is kept in memory.
///
/// @param keptBytes the bytes kept from the start of a message; what follows is attachments, which
///   are never looked at
/// @param longestBytes the length from which on a message is reported as too long
record MessageLimits(int keptBytes, long longestBytes) {

    /// 4 MiB and 64 MiB: the largest providers accept messages of 25 to 50 MB, a third more as
    /// base64.
    static final MessageLimits USUAL = new MessageLimits(4 << 20, 64L << 20);

    /// How much of a message is there, when so many of its bytes were kept.
    Extent extent(long kept, long length) {
        if (length <= kept) {
            return Extent.WHOLE;
        }
        return length > longestBytes ? Extent.OVERLONG : Extent.START;
    }
}
