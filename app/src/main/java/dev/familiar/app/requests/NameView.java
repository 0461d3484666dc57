package dev.familiar.app.requests;

import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.words.KnownWords;
import dev.familiar.model.Person;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.Known;
import dev.familiar.triage.NameAnswer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The honest answer on somebody whom the owner asked about, as all faces show it.
///
/// @param question who was asked about
/// @param answer how well the owner knows them, and why
/// @param self whether the owner asked about themselves
/// @param holder whose address it is that was given for somebody of another name; null if nobody's
public record NameView(
        NameQuestion question, NameAnswer answer, boolean self, @Nullable Person holder) {

    /// The honest answer in some sentences.
    public String sentence() {
        if (self) {
            return OwnerSelf.SENTENCE;
        }
        StringBuilder all = new StringBuilder(KnownWords.sentence(answer));
        if (answer.mayBeAnother()) {
            all.append(" It may be another of that name.");
        }
        if (!answer.others().isEmpty()) {
            all.append(" Also of that name: ")
                    .append(
                            answer.others().stream()
                                    .map(NameView::shown)
                                    .collect(Collectors.joining(", ")))
                    .append('.');
        }
        Person other = holder;
        if (other != null) {
            all.append(" The address is that of ").append(shown(other)).append('.');
        }
        return all.toString();
    }

    private static String shown(Person person) {
        return PersonNames.best(person) + " (" + person.id().value() + ")";
    }

    /// The whole reasoning.
    public Judgement judgement() {
        return answer.judgement();
    }

    /// The answer in a word.
    public Known.Group group() {
        return answer.group();
    }

    /// What the person found is called in the archives; empty if nobody was found.
    public String found() {
        Person person = judgement().finding().person();
        return person == null ? "" : PersonNames.best(person);
    }
}
