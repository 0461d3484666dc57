package dev.familiar.app.search;

import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Opens the records that evidence rests on. One thread.
public final class TraceDesk {

    /// Participants of whom it is told who they are.
    private static final int MOST_TOLD = 200;

    private final Store store;
    private final TextOpener texts;

    /// @param texts reads texts again
    public TraceDesk(Store store, TextOpener texts) {
        this.store = store;
        this.texts = texts;
    }

    /// The record of that key: a message with its text, an event, a card. Empty if there is none
    /// any more.
    ///
    /// @param key as [dev.familiar.model.verdict.Evidence#trace] gives it
    public Optional<TraceView> open(String key) {
        return store.interactions()
                .interaction(key)
                .<TraceView>map(this::passed)
                .or(() -> store.people().personOf(key).flatMap(person -> described(person, key)));
    }

    /// With the whole text if the archive can still be opened; else with its beginning, and with
    /// what the owner can do about it.
    private TraceView.Passed passed(InteractionRow row) {
        Interaction interaction = row.interaction();
        String text = texts.text(row).orElse("");
        String known = interaction.content().excerpt();
        String whyNot =
                text.isEmpty() && !known.isEmpty()
                        ? "Only the beginning is kept; the whole text is in the archive, which is"
                                + " not where it was or has changed. Import it again from where it"
                                + " is now."
                        : "";
        return new TraceView.Passed(
                interaction,
                parts(interaction),
                text.isEmpty() ? known : text,
                whyNot,
                row.archivePath(),
                row.position().toString());
    }

    /// Whose accounts the first ones are; each is a look, and a letter to a list may name
    /// thousands.
    private List<TraceView.Part> parts(Interaction interaction) {
        Set<Handle> own = Set.copyOf(store.owner().ownerHandles());
        List<TraceView.Part> parts = new ArrayList<>();
        for (Participant participant : interaction.participants()) {
            boolean isOwner = participant.self() || own.contains(participant.handle());
            List<PersonId> people =
                    isOwner || parts.size() >= MOST_TOLD
                            ? List.of()
                            : store.people().withAccount(participant.handle());
            String person = people.size() == 1 ? people.getFirst().value() : "";
            parts.add(new TraceView.Part(participant, person, isOwner));
        }
        return parts;
    }

    /// What belongs to a message or event, itself too, oldest first: its thread, the other dates of
    /// a series, what was said around it in a chat. Empty if there is none of that key.
    ///
    /// @param limit the most to give; the nearest in time where there is more
    public List<Interaction> thread(String key, int limit) {
        return store.interactions().thread(key, limit).stream()
                .map(InteractionRow::interaction)
                .toList();
    }

    private static Optional<TraceView> described(Person person, String key) {
        return person.descriptions().stream()
                .filter(description -> description.key().equals(key))
                .findFirst()
                .map(description -> new TraceView.Described(description, person.id().value()));
    }
}
