package dev.familiar.app.requests;

import dev.familiar.app.people.PersonNames;
import dev.familiar.model.Person;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.Known;
import dev.familiar.triage.NameAnswer;

/// The honest answer on somebody whom the owner asked about, as all faces show it.
///
/// @param question who was asked about
/// @param answer how well the owner knows them, and why
public record NameView(NameQuestion question, NameAnswer answer) {

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
