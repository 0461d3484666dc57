package dev.familiar.bench.mail;

import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.MaildirSource;
import dev.familiar.sources.mail.MboxSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the program itself reads in a mailbox.
///
/// @param messages in the order of the mailbox
/// @param faults everything that was complained about
record ReadMail(List<Message> messages, List<String> faults) {
    static final ReadMail NOTHING = new ReadMail(List.of(), List.of());

    /// One message as the program sees it.
    record Message(
            String key,
            Instant at,
            String from,
            String fromName,
            String subject,
            String text,
            List<String> answers) {}

    static ReadMail of(Path mbox) throws IOException {
        ReadMail mail = new ReadMail(new ArrayList<>(), new ArrayList<>());
        mail.read(new MboxSource(), Entry.of("mail.mbox", Files.readAllBytes(mbox)));
        return mail;
    }

    static ReadMail ofMaildir(Path folder) throws IOException {
        ReadMail mail = new ReadMail(new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.list(folder.resolve("cur"))) {
            for (Path file : files.sorted().toList()) {
                String name = "cur/" + file.getFileName();
                mail.read(new MaildirSource(), Entry.of(name, Files.readAllBytes(file)));
            }
        }
        return mail;
    }

    private void read(Source source, Entry entry) throws IOException {
        source.read(
                entry,
                0,
                reading -> {
                    switch (reading) {
                        case Reading.Read(
                                        SourceRecord.Happened(Interaction mail, String text),
                                        _) ->
                                messages.add(message(mail, text));
                        case Reading.Read(SourceRecord.Described _, _) -> {
                            // What a signature says of its sender.
                        }
                        case Reading.Read(SourceRecord other, _) ->
                                faults.add("not mail: " + other.key());
                        case Reading.Skipped(var fault) ->
                                faults.add(fault.code() + " " + fault.position());
                        case Reading.Passed _, Reading.Checkpoint _ -> {}
                    }
                });
    }

    private static Message message(Interaction mail, String text) {
        Participant from =
                mail.participants().stream()
                        .filter(one -> one.role() == Role.FROM)
                        .findFirst()
                        .orElseThrow();
        Content content = mail.content();
        return new Message(
                mail.key(),
                mail.moment().at(),
                from.handle().key(),
                from.name().text(),
                content.subject(),
                text,
                content.references());
    }
}
