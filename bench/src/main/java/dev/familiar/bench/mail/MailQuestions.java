package dev.familiar.bench.mail;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.mail.MboxSource;
import dev.familiar.testkit.chance.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What an owner could look for in a mailbox: senders' names, and phrases from their own words.
///
/// Drawn from messages at random places of the file, so that the cost does not depend on its size.
/// Names are two words of ASCII letters, which all programs' query languages take as they are.
///
/// @param names different ones, as shown in From
/// @param phrases different ones; see [Phrases]
public record MailQuestions(List<String> names, List<String> phrases) {
    private static final Pattern NAME = Pattern.compile("[A-Z][a-z]{2,} [A-Z][a-z]{2,}");

    private static final String NAME_MARK = "name\t";
    private static final String PHRASE_MARK = "phrase\t";

    /// How many messages are looked at for one question, at most.
    private static final int PATIENCE = 40;

    /// Copies the lists.
    public MailQuestions {
        names = List.copyOf(names);
        phrases = List.copyOf(phrases);
    }

    /// Up to `count` names and as many phrases; fewer if the mailbox is small or in other letters.
    ///
    /// @throws IOException if the file cannot be read
    public static MailQuestions of(Path mbox, int count, long seed) throws IOException {
        Dice dice = Dice.of(seed).fork("mail questions", count);
        long size = Files.size(mbox);
        Set<String> names = new LinkedHashSet<>();
        Set<String> phrases = new LinkedHashSet<>();
        ByteText message = new ByteText();
        for (int i = 0; i < count * PATIENCE; i++) {
            if (names.size() >= count && phrases.size() >= count) {
                break;
            }
            if (MboxReader.after(mbox, (long) (dice.unit() * size), message)) {
                for (SourceRecord.Happened mail : read(message)) {
                    String name = sender(mail.interaction());
                    if (names.size() < count && NAME.matcher(name).matches()) {
                        names.add(name);
                    }
                    if (phrases.size() < count) {
                        Phrases.of(mail.text(), dice).ifPresent(phrases::add);
                    }
                }
            }
        }
        return new MailQuestions(List.copyOf(names), List.copyOf(phrases));
    }

    /// The questions that were written as [#lines]; other lines are left out.
    ///
    /// @throws IOException if the file cannot be read
    public static MailQuestions read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new MailQuestions(after(NAME_MARK, lines), after(PHRASE_MARK, lines));
    }

    private static List<String> after(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    /// One question to a line: `name` or `phrase`, a tab, the words.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        names.forEach(name -> lines.add(NAME_MARK + name));
        phrases.forEach(phrase -> lines.add(PHRASE_MARK + phrase));
        return lines;
    }

    private static List<SourceRecord.Happened> read(ByteText message) throws IOException {
        List<SourceRecord.Happened> found = new ArrayList<>();
        Entry entry = Entry.of("one.mbox", message.copy(0, message.length()));
        new MboxSource()
                .read(
                        entry,
                        0,
                        reading -> {
                            if (reading instanceof Reading.Read(SourceRecord.Happened mail, _)) {
                                found.add(mail);
                            }
                        });
        return found;
    }

    private static String sender(Interaction mail) {
        return mail.participants().stream()
                .filter(one -> one.role() == Role.FROM)
                .map(Participant::name)
                .map(PersonName::text)
                .findFirst()
                .orElse("");
    }
}
