package dev.familiar.sources.mail;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A bench for the mail sources: an entry in memory, and what reading it gave.
record MailBench(List<Reading> readings) {

    /// An entry held in memory.
    static final class InMemory implements Entry {

        private final String name;
        private final byte[] content;

        InMemory(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public String name() {
            return name;
        }

        byte[] content() {
            return content;
        }

        static InMemory of(String name, String content) {
            return new InMemory(name, content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public byte[] head() {
            return Arrays.copyOf(content, Math.min(content.length, 65536));
        }

        @Override
        public InputStream open(long offset) {
            int from = (int) offset;
            return new ByteArrayInputStream(content, from, content.length - from);
        }
    }

    static MailBench read(Source source, Entry entry) {
        return readFrom(source, entry, 0);
    }

    static MailBench readFrom(Source source, Entry entry, long mark) {
        List<Reading> readings = new ArrayList<>();
        try {
            source.read(entry, mark, readings::add);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return new MailBench(readings);
    }

    static MailBench mbox(String content) {
        return read(new MboxSource(), InMemory.of("All mail.mbox", content));
    }

    static MailBench eml(String content) {
        return read(new EmlSource(), InMemory.of("message.eml", content));
    }

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

    Interaction only() {
        List<Interaction> all = interactions();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " interactions, faults " + codes());
        }
        return all.getFirst();
    }

    List<String> subjects() {
        return interactions().stream().map(i -> i.content().subject()).toList();
    }

    Participant from() {
        return only().participants().stream()
                .filter(p -> p.role() == Role.FROM)
                .findFirst()
                .orElseThrow();
    }

    List<Fault> faults() {
        return readings.stream()
                .filter(Reading.Skipped.class::isInstance)
                .map(reading -> ((Reading.Skipped) reading).fault())
                .toList();
    }

    List<String> codes() {
        return faults().stream().map(Fault::code).toList();
    }

    List<Long> checkpoints() {
        return readings.stream()
                .filter(Reading.Checkpoint.class::isInstance)
                .map(reading -> ((Reading.Checkpoint) reading).mark())
                .toList();
    }
}
