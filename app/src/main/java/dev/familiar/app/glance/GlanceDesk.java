package dev.familiar.app.glance;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.search.SearchDesk;
import dev.familiar.app.search.SearchHit;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks for what is being typed among people, organisations and messages. For one thread.
///
/// A name goes before everything else that is said of somebody: who types `mai` means Mai Le and
/// not all who write from `mail.example.org`. Cost: some milliseconds for fifty thousand people.
public final class GlanceDesk {

    /// The longest text that is looked for; nobody types so much of a name.
    private static final int LONGEST = 200;

    /// People read for their organisations. Those of the closest are the ones the owner means.
    private static final int LOOKED_AT = 60;

    private final Store store;
    private final PeopleDesk people;
    private final SearchDesk messages;

    /// @param people shows them as lists do
    /// @param messages finds them by their words
    public GlanceDesk(Store store, PeopleDesk people, SearchDesk messages) {
        this.store = store;
        this.people = people;
        this.messages = messages;
    }

    /// The first few of everything; nothing for no words.
    ///
    /// @param typed as far as it was typed
    /// @param most the most people and the most messages; of organisations half as many
    public GlanceView look(String typed, int most) {
        Typed words = Typed.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        if (words.isEmpty()) {
            return GlanceView.NONE;
        }
        List<Person> said = store.people().mentioning(words.text(), LOOKED_AT);
        List<GlanceView.Found> found = people(words, said, most);
        return new GlanceView(
                found,
                found.isEmpty()
                        ? store.people().findPeople(words.text(), most).stream()
                                .filter(words::isAlike)
                                .map(people::listed)
                                .toList()
                        : List.of(),
                Organisations.of(words, said, said.size() == LOOKED_AT, (most + 1) / 2),
                messages(words, most));
    }

    private List<GlanceView.Found> people(Typed words, List<Person> said, int most) {
        Map<PersonId, GlanceView.Found> found = new LinkedHashMap<>();
        for (Person person : store.people().beginning(words.text(), most)) {
            found.put(person.id(), found(person, ""));
        }
        for (Person person : said) {
            if (found.size() < most && !found.containsKey(person.id())) {
                words.where(person)
                        .ifPresent(where -> found.put(person.id(), found(person, where)));
            }
        }
        return List.copyOf(found.values());
    }

    private GlanceView.Found found(Person person, String where) {
        return new GlanceView.Found(people.listed(person), where);
    }

    /// A date or a name that is not typed to its end is no mistake yet.
    private List<SearchHit> messages(Typed words, int most) {
        try {
            return messages.glance(words.text(), most);
        } catch (IllegalArgumentException | NotFoundException unfinished) {
            return List.of();
        }
    }
}
