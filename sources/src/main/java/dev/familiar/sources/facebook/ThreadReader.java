package dev.familiar.sources.facebook;

import dev.familiar.model.PlatformName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads the messages of a thread in both shapes: `sender_name`, `timestamp_ms`, `content` of the
/// download, newest first, and `senderName`, `timestamp`, `text` of the separate download of
/// end-to-end encrypted chats, oldest first.
///
/// The sender is FROM, everybody else in the thread TO. A message of an account that was closed
/// names nobody who wrote it and becomes a fault. One file, one thread.
final class ThreadReader {

    private final JsonWalk json;
    private final Deliveries out;
    private final ThreadSurvey thread;
    private int number;

    ThreadReader(JsonWalk json, Deliveries out, ThreadSurvey thread) {
        this.json = json;
        this.out = out;
        this.thread = thread;
    }

    void read() throws IOException {
        json.fields(key -> {
            if (key.equals("messages")) {
                json.elements(this::message);
            } else {
                json.skip();
            }
        });
    }

    private static final class Message {
        private String sender = "";
        private String text = "";
        private String type = "";
        private long timestamp;
        private boolean withdrawn;
    }

    private void message() throws IOException {
        number++;
        Message message = new Message();
        json.fields(key -> {
            switch (key) {
                case "sender_name", "senderName" -> message.sender = json.text();
                case "timestamp_ms", "timestamp" -> message.timestamp = json.number();
                case "content", "text" -> message.text = json.text();
                case "type" -> message.type = json.text();
                case "is_unsent", "isUnsent" -> message.withdrawn = json.isTrue();
                default -> json.skip();
            }
        });
        deliver(message);
    }

    private void deliver(Message message) {
        String locator = "message " + number;
        Optional<Instant> at = Timestamps.instant(message.timestamp);
        if (at.isEmpty()) {
            out.fault(FaultCode.DATE_MISSING, locator, "a message without a time; skipped");
            return;
        }
        PlatformName sender = PlatformNames.of(message.sender).orElse(null);
        if (sender == null) {
            out.fault(
                    FaultCode.SENDER_MISSING,
                    locator,
                    "a message of nobody known (a closed account); skipped");
            return;
        }
        Content content =
                new Content(
                        isGroup() ? thread.title() : "",
                        message.withdrawn ? "" : message.text,
                        marks(message),
                        List.of());
        out.record(
                new SourceRecord.Happened(
                        new Interaction(
                                key(message.timestamp, sender),
                                Channel.CHAT,
                                Moment.of(at.get()),
                                participants(sender),
                                content),
                        message.withdrawn ? "" : message.text),
                locator);
    }

    private boolean isGroup() {
        return thread.people().size() > 2;
    }

    /// System messages of groups: somebody was added or left.
    private Set<Mark> marks(Message message) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (thread.filtered()) {
            marks.add(Mark.SPAM);
        }
        if (message.type.equals("Subscribe") || message.type.equals("Unsubscribe")) {
            marks.add(Mark.AUTOMATIC);
        }
        return marks;
    }

    private String key(long timestamp, PlatformName sender) {
        byte[] name = sender.name().getBytes(StandardCharsets.UTF_8);
        String hash = UUID.nameUUIDFromBytes(name).toString().substring(0, 13);
        return "facebook-message:" + thread.id() + "/" + timestamp + "/" + hash;
    }

    private List<Participant> participants(PlatformName sender) {
        List<Participant> all = new ArrayList<>(thread.people().size() + 1);
        all.add(PlatformNames.participant(Role.FROM, sender));
        for (PlatformName person : thread.people()) {
            if (!sender.equals(person)) {
                all.add(PlatformNames.participant(Role.TO, person));
            }
        }
        return all;
    }
}
