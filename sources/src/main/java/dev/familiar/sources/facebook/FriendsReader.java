package dev.familiar.sources.facebook;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a list of friends: `{"friends_v2": [{"name": "…", "timestamp": 1300000000}]}`, of which
/// the oldest downloads also gave a `contact_info`. One file, one thread.
final class FriendsReader {

    private final JsonWalk json;
    private final Deliveries out;
    private int number;

    FriendsReader(JsonWalk json, Deliveries out) {
        this.json = json;
        this.out = out;
    }

    void read() throws IOException {
        json.fields(key -> {
            if (key.equals("friends_v2") || key.equals("friends")) {
                json.elements(this::friend);
            } else {
                json.skip();
            }
        });
    }

    private void friend() throws IOException {
        number++;
        Friend friend = new Friend();
        json.fields(key -> {
            switch (key) {
                case "name" -> friend.name = json.text();
                case "timestamp" -> friend.timestamp = json.number();
                case "contact_info" -> friend.contact = json.text();
                default -> json.skip();
            }
        });
        deliver(friend);
    }

    private static final class Friend {
        private String name = "";
        private String contact = "";
        private long timestamp;
    }

    private void deliver(Friend friend) {
        String locator = "friend " + number;
        PlatformName handle = PlatformNames.of(friend.name).orElse(null);
        if (handle == null) {
            out.fault(FaultCode.ROW_BLANK, locator, "a friend without a name; skipped");
            return;
        }
        List<Handle> handles = new ArrayList<>(List.of(handle));
        if (!friend.contact.isEmpty()) {
            EmailAddress.parse(friend.contact).ifPresent(handles::add);
            if (handles.size() == 1) {
                PhoneNumber.parse(friend.contact).ifPresent(handles::add);
            }
        }
        Origin origin =
                new Origin(Origin.Kind.FRIEND, Timestamps.day(friend.timestamp).orElse(null));
        if (origin.since() == null) {
            out.fault(FaultCode.DATE_MISSING, locator, "a friend since no known day; kept");
        }
        out.record(
                new SourceRecord.Described(
                        new PersonDescription(
                                "facebook:friend:" + handle.name() + ":" + friend.timestamp,
                                origin,
                                List.of(PersonName.of(handle.name())),
                                handles,
                                Biography.NONE)),
                locator);
    }
}
