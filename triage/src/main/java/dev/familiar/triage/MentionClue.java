package dev.familiar.triage;

import dev.familiar.model.PersonName;
import dev.familiar.model.verdict.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether anybody speaks of a stranger: the requester's whole name in the words of other people's
/// messages. It shows where to look; by itself it hardly says that the owner knows them, since
/// names of authors, speakers and politicians stand in mail too.
final class MentionClue {

    private static final int COUNTED = 50;

    private final Weights weights;

    MentionClue(Weights weights) {
        this.weights = weights;
    }

    /// The line for a name of at least two words that somebody wrote before `today`.
    Optional<Evidence> find(PersonName name, TraceBook book, LocalDate today) {
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
                new Evidence(
                        "mention.by-others",
                        weights.of("mention.by-others"),
                        "the name is written in "
                                + count
                                + ", last on "
                                + Wording.day(last.day())
                                + words,
                        last.key()));
    }
}
