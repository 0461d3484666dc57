package dev.familiar.sources.mail.outlook;

import static dev.familiar.testkit.outlook.PstProperty.binary;
import static dev.familiar.testkit.outlook.PstProperty.number;
import static dev.familiar.testkit.outlook.PstProperty.text;
import static dev.familiar.testkit.outlook.PstProperty.time;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.Container;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.Reading;
import dev.familiar.testkit.outlook.PstProperty;
import dev.familiar.testkit.outlook.PstWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A bench for Outlook files: a made-up one to be filled, and what reading it gives.
final class MadeUpOutlook {

    static final int ROOT = 0x122;
    static final int OWNERS = 0x8022;
    static final int INBOX = 0x8042;
    static final int SENT = 0x8062;
    static final int DELETED = 0x8082;
    static final int DRAFTS = 0x80a2;
    static final int JUNK = 0x80c2;
    static final int LOGS = 0x80e2;
    static final int BESIDE = 0x8102;

    static final Instant WHEN = Instant.parse("2019-03-02T09:12:00Z");

    final PstWriter writer;
    private int messages;

    MadeUpOutlook() {
        this(new PstWriter());
    }

    /// A file with the usual folders, named in no language anybody speaks.
    MadeUpOutlook(PstWriter writer) {
        this.writer = writer;
        writer.object(
                Node.STORE,
                0,
                List.of(
                        binary(0x35e0, entryId(OWNERS)),
                        binary(0x35e3, entryId(DELETED)),
                        binary(0x35e4, entryId(SENT))));
        writer.object(
                Node.NAMES,
                0,
                List.of(binary(2, sets()), binary(3, names()), binary(4, new byte[0])));
        folder(ROOT, ROOT, "");
        folder(OWNERS, ROOT, "Top");
        folder(BESIDE, ROOT, "Finder");
        writer.object(
                INBOX,
                OWNERS,
                List.of(text(0x3001, "Eingangskorb"), binary(0x36d7, entryId(DRAFTS))));
        folder(SENT, OWNERS, "Ausgangskorb");
        folder(DELETED, OWNERS, "Tonne");
        folder(DRAFTS, OWNERS, "Zettel");
    }

    void folder(int id, int parent, String name) {
        writer.object(id, parent, List.of(text(0x3001, name)));
    }

    static byte[] entryId(int folder) {
        return ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(20, folder).array();
    }

    private static byte[] sets() {
        return HexFormat.of()
                .parseHex(
                        NamedProperties.ADDRESS
                                + NamedProperties.APPOINTMENT
                                + NamedProperties.MEETING);
    }

    /// Named property N of the list gets the number 0x8000 + N.
    private static byte[] names() {
        ByteBuffer names = ByteBuffer.allocate(8 * 12).order(ByteOrder.LITTLE_ENDIAN);
        name(names, 3, 0x8082);
        name(names, 3, 0x8083);
        name(names, 3, 0x8084);
        name(names, 3, 0x802b);
        name(names, 4, 0x820d);
        name(names, 4, 0x8208);
        name(names, 4, 0x8217);
        name(names, 5, 0x0023);
        return names.array();
    }

    private static void name(ByteBuffer names, int set, int name) {
        int index = names.position() / 8;
        names.putInt(name).putShort((short) (set << 1)).putShort((short) index);
    }

    /// A message from Ada to Ben, with further properties, which replace those of their number.
    int message(int folder, PstProperty... more) {
        return message(folder, List.of(to("Ben Example", "ben@example.com")), more);
    }

    int message(int folder, List<List<PstProperty>> recipients, PstProperty... more) {
        int id = 0x200000 + (++messages << 5 | 4);
        List<PstProperty> properties = new ArrayList<>(List.of(more));
        List<PstProperty> usual =
                List.of(
                        text(0x001a, "IPM.Note"),
                        text(0x0037, "Hello " + messages),
                        time(0x0039, WHEN.plusSeconds(messages)),
                        text(0x0042, "Ada Example"),
                        text(0x0064, "SMTP"),
                        text(0x0065, "ada@example.org"),
                        text(0x1000, "Hello Ben\r\n"),
                        text(0x1035, "<" + messages + "@example.org>"));
        usual.stream()
                .filter(one -> properties.stream().noneMatch(other -> other.id() == one.id()))
                .toList()
                .forEach(properties::add);
        writer.object(id, folder, properties, recipients);
        return id;
    }

    static List<PstProperty> to(String name, String address) {
        return recipient(1, name, "SMTP", address, address);
    }

    /// A row of the table of recipients.
    static List<PstProperty> recipient(
            int kind, String name, String type, String address, String smtp) {
        return List.of(
                number(0x0c15, kind),
                text(0x3001, name),
                text(0x3002, type),
                text(0x3003, address),
                text(0x39fe, smtp));
    }

    /// What reading gave.
    record Result(List<Reading> readings) {

        List<SourceRecord> records() {
            return readings.stream()
                    .filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read) reading).record())
                    .toList();
        }

        List<Interaction> interactions() {
            return records().stream()
                    .filter(SourceRecord.Happened.class::isInstance)
                    .map(record -> ((SourceRecord.Happened) record).interaction())
                    .toList();
        }

        List<PersonDescription> people() {
            return records().stream()
                    .filter(SourceRecord.Described.class::isInstance)
                    .map(record -> ((SourceRecord.Described) record).description())
                    .toList();
        }

        Interaction only() {
            List<Interaction> all = interactions();
            if (all.size() != 1) {
                throw new AssertionError(all.size() + " interactions, faults " + codes());
            }
            return all.getFirst();
        }

        Participant from() {
            return with(Role.FROM).getFirst();
        }

        List<Participant> with(Role role) {
            return only().participants().stream().filter(p -> p.role() == role).toList();
        }

        List<String> subjects() {
            return interactions().stream().map(i -> i.content().subject()).toList();
        }

        List<String> codes() {
            return readings.stream()
                    .filter(Reading.Skipped.class::isInstance)
                    .map(reading -> ((Reading.Skipped) reading).fault().code())
                    .toList();
        }

        List<Long> marks() {
            return readings.stream()
                    .filter(Reading.Checkpoint.class::isInstance)
                    .map(reading -> ((Reading.Checkpoint) reading).mark())
                    .toList();
        }
    }

    Result read(Path folder) throws IOException {
        return read(writer.write(folder.resolve("Outlook.pst")), Depth.TEXT, 0);
    }

    static Result read(Path file, Depth depth, long resume) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Archive.at(file)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) throws IOException {
                                new PstSource(depth).read(entry, resume, readings::add);
                            }

                            @Override
                            public void fault(
                                    Container container, dev.familiar.model.source.Fault fault) {
                                readings.add(new Reading.Skipped(fault));
                            }
                        });
        return new Result(readings);
    }
}
