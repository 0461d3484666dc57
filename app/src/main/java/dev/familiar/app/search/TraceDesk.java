package dev.familiar.app.search;

import dev.familiar.model.Person;
import dev.familiar.model.source.Interaction;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import java.util.Optional;

/// Opens the records that evidence rests on. One thread.
public final class TraceDesk {

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
                text.isEmpty() ? known : text,
                whyNot,
                row.archivePath(),
                row.position().toString());
    }

    private static Optional<TraceView> described(Person person, String key) {
        return person.descriptions().stream()
                .filter(description -> description.key().equals(key))
                .findFirst()
                .map(description -> new TraceView.Described(description, person.id().value()));
    }
}
