package dev.familiar.triage;

import dev.familiar.model.PersonName;
import dev.familiar.triage.evidence.Clue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether anybody speaks of a stranger: the requester's whole name in the words of other people's
/// messages. It shows where to look; by itself it hardly says that the owner knows them, since
/// names of authors, speakers and politicians stand in mail too.
final class MentionClue {

    private static final int COUNTED = 50;

    /// The line for a name of at least two words that somebody wrote before `today`.
    Optional<Clue> find(PersonName name, TraceBook book, LocalDate today) {
        if (name.text().strip().indexOf(' ') < 0) {
            return Optional.empty();
        }
        List<TraceBook.Mention> found =
                book.naming(name, COUNTED).stream()
                        .filter(mention -> !mention.day().isAfter(today))
                        .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TraceBook.Mention last = found.getFirst();
        String count =
                found.size() == COUNTED
                        ? COUNTED + " messages or more"
                        : Wording.plural(found.size(), "message");
        String words = last.words().isEmpty() ? "" : ": “" + last.words() + "”";
        return Optional.of(
                Clue.of(
                        "mention.by-others",
                        1,
                        "the name is written in "
                                + count
                                + ", last on "
                                + Wording.day(last.day())
                                + words,
                        last.key()));
    }
}
