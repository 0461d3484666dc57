package dev.familiar.triage;

import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What triage asks of the archives. The app implements it over the store.
public interface TraceBook {

    /// The tie between the owner and a person.
    Tie tie(PersonId person);

    /// Everything between the owner and a person, oldest first.
    List<Exchange> exchanges(PersonId person);

    /// Events and messages whose subject or text holds all of `words` (folded), newest first.
    List<Mention> mentions(Collection<String> words, int limit);

    /// Messages and events of others whose words hold the name, its words close together, newest
    /// first; [Mention#words] is what stands around the newest.
    List<Mention> naming(PersonName name, int limit);

    /// How many messages and events hold at least one of `words` in subject or excerpt.
    long textsWithAny(Collection<String> words);

    /// How far each kind of archive reaches, including kinds never imported, with 0 items.
    List<Coverage> coverage();

    /// How many people of the archives have a name in this script; counts to `limit` only.
    int peopleNamedIn(UnicodeScript script, int limit);

    /// How many other requests carry this note, word for word.
    int otherRequestsWithNote(String requestKey, String note);

    /// How many requests name this mutual connection, among all requests that name any.
    int requestsNaming(PersonName mutual);

    /// How many requests have a note that holds this name, among all with a note.
    int notesNaming(PersonName goBetween);

    /// Who wrote the interaction with this key, as they are called; empty if not known.
    String writer(String interaction);

    /// What the owner said of the person whose records have these keys; empty if nothing.
    Optional<Said> said(Collection<String> keys);

    /// The owner's word on a person.
    ///
    /// @param known whether the owner said they know them
    /// @param suggested whether they may be suggested to the owner, named as who could vouch
    /// @param on the day it was said
    record Said(boolean known, boolean suggested, LocalDate on) {}

    /// A place where words were found.
    ///
    /// @param key key of the interaction
    /// @param channel mail, event …
    /// @param day when
    /// @param subject its subject or title
    /// @param words the words around what was found, which is between « and »; may be empty
    record Mention(String key, Channel channel, LocalDate day, String subject, String words) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Mention[" + channel + ", hidden]";
        }
    }
}
