package dev.familiar.store.text;

import dev.familiar.model.source.Channel;
import java.util.List;

/// How channels are written in the index. The places are stored: new ones go to the end.
///
/// Apart from the database's codes, so that this package knows nothing of tables.
final class ChannelCode {

    private static final List<Channel> ORDER =
            List.of(
                    Channel.MAIL,
                    Channel.EVENT,
                    Channel.LINKEDIN_MESSAGE,
                    Channel.CHAT,
                    Channel.RECOMMENDATION,
                    Channel.ENDORSEMENT);

    private ChannelCode() {}

    static int of(Channel channel) {
        return ORDER.indexOf(channel);
    }

    static Channel channel(int code) {
        return ORDER.get(code);
    }
}
