package dev.familiar.sources.mail.outlook;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.mail.Filing;
import dev.familiar.sources.mail.MessageFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through one file: its folders first, then everything in them by number, which is about the
/// order of arrival. For one thread and one use.
final class PstReading {

    /// What one message may refer to.
    private static final long ALLOWED = 64L << 20;

    /// How often a file may be read as a whole; sound ones are read once or twice.
    private static final int MOST_TIMES = 10;

    private static final int CHECKPOINT_EVERY = 1000;

    /// Messages that wait for an address to become known.
    private static final int MOST_WAITING = 100_000;

    private final PstFile file;
    private final String name;
    private final Depth depth;
    private final ReadingSink sink;
    private final MessageFeed feed;
    private final Folders folders = new Folders();
    private final Addresses addresses = new Addresses();
    private final List<Integer> waiting = new ArrayList<>();
    private final NamedProperties names;
    private long messages;
    private long done;

    PstReading(PstFile file, String name, Depth depth, ReadingSink sink) throws IOException {
        this.file = file;
        this.name = name;
        this.depth = depth;
        this.sink = sink;
        this.feed = new MessageFeed(sink, depth);
        this.names = NamedProperties.of(file);
    }

    /// Reads all of it.
    ///
    /// @param from place in the file of the entry of a message, to start with that one; else 0
    void run(long from) throws IOException {
        survey();
        file.forEachNode(new Messages(from));
        for (int id : waiting) {
            Optional<Node> node = file.node(id);
            if (node.isPresent()) {
                item(node.get(), true);
            }
        }
        checkpoint();
    }

    /// Learns of all folders, and counts messages.
    private void survey() throws IOException {
        try {
            Optional<Node> store = file.node(Node.STORE);
            if (store.isPresent()) {
                folders.store(PropertyContext.of(file, store.get()));
            }
        } catch (DamageException namesOfFoldersMustDo) {
            fault(namesOfFoldersMustDo, new Position(name, "store"));
        }
        file.forEachNode(
                new PstFile.Visitor() {
                    @Override
                    public void take(Node node) throws IOException {
                        if (node.isFolder()) {
                            file.allow(ALLOWED);
                            folders.add(file, node);
                            file.allow(Long.MAX_VALUE);
                        } else if (node.isMessage()) {
                            messages++;
                        }
                    }

                    @Override
                    public void lost(DamageException why) {
                        // Told when the messages are read.
                    }
                });
        if (folders.damaged() > 0) {
            String message =
                    folders.damaged() + " folders cannot be read; their messages were kept.";
            fault(DamageException.broken(message), new Position(name, "folders"));
        }
    }

    /// Reads each message, from one on.
    private final class Messages implements PstFile.Visitor {

        private final long from;
        private boolean started;

        private Messages(long from) {
            this.from = from;
            this.started = from == 0;
        }

        @Override
        public void take(Node node) throws IOException {
            if (!node.isMessage()) {
                return;
            }
            if (file.spent() / MOST_TIMES > file.size() + ALLOWED) {
                throw new DamageException(
                        FaultCode.TOO_LONG,
                        "The messages refer to the same parts over and over; not read further.");
            }
            started |= node.at() == from;
            done++;
            if (started) {
                // Asked for by its place, it cannot wait for what others say of its author.
                item(node, node.at() == from);
            }
            if (done % CHECKPOINT_EVERY == 0) {
                checkpoint();
            }
        }

        @Override
        public void lost(DamageException why) {
            fault(why, new Position(name, "index"));
        }
    }

    /// An odd number says how far this is but names no message, so that reading starts anew from
    /// it.
    private void checkpoint() {
        double part = messages == 0 ? 1 : (double) Math.min(done, messages) / messages;
        long mark = Math.max(1, (long) (file.size() * part) - 1) | 1;
        sink.accept(new Reading.Checkpoint(mark));
    }

    private void item(Node node, boolean last) throws IOException {
        Filing filing = folders.filing(node.parent());
        Position position = new Position(name, "byte " + node.at());
        if (filing == null) {
            sink.accept(new Reading.Passed(PassedBy.OTHER_ITEM, position));
            return;
        }
        try {
            file.allow(ALLOWED);
            item(node, filing, position, last);
        } catch (DamageException why) {
            fault(why, position);
        } finally {
            file.allow(Long.MAX_VALUE);
        }
    }

    private void item(Node node, Filing filing, Position position, boolean last)
            throws IOException {
        Parts parts = Parts.of(file, node.parts());
        Properties item = PropertyContext.of(file, node, parts);
        String kind = MailItem.kind(item);
        if (MailItem.isMail(kind)) {
            MailItem mail = new MailItem(item, parts, file, addresses);
            if (!last && waiting.size() < MOST_WAITING && mail.waitsForAuthor()) {
                waiting.add(node.id());
                return;
            }
            byte[] text = mail.text(feed);
            feed.read(text, text.length, position, mail.filing(filing));
        } else if (ContactItem.isContact(kind)) {
            contact(new ContactItem(item, names, addresses).draft(), position);
        } else if (AppointmentItem.isAppointment(kind)) {
            List<Recipient> invited = Recipient.of(file, parts, CodePages.charset(item), addresses);
            Optional<SourceRecord> event =
                    new AppointmentItem(item, names, addresses, invited).read(depth == Depth.TEXT);
            event.ifPresentOrElse(
                    record -> sink.accept(new Reading.Read(record, position)),
                    () ->
                            sink.accept(
                                    new Reading.Skipped(
                                            FaultCode.DATE_MISSING.at(
                                                    position,
                                                    "The appointment has no start; skipped."))));
        } else {
            sink.accept(new Reading.Passed(PassedBy.OTHER_ITEM, position));
        }
    }

    private void contact(CardDraft draft, Position position) {
        draft.problems()
                .forEach((code, count) ->
                        sink.accept(
                                new Reading.Skipped(
                                        code.at(
                                                position,
                                                count
                                                        + " values have no known form; the contact"
                                                        + " was kept without them."))));
        PersonDescription description = draft.finish();
        sink.accept(
                description == null
                        ? new Reading.Skipped(
                                FaultCode.ROW_BLANK.at(
                                        position, "The contact names no person; skipped."))
                        : new Reading.Read(new SourceRecord.Described(description), position));
    }

    private void fault(DamageException why, Position position) {
        sink.accept(new Reading.Skipped(why.code().at(position, String.valueOf(why.getMessage()))));
    }
}
