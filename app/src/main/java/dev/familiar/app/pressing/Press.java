package dev.familiar.app.pressing;

import dev.familiar.store.OwnerBook.Choice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is pressed on the platform, in the order in which groups of them are shown.
public enum Press {
    /// The button Accept.
    ACCEPT("Accept"),
    /// A message to ask who they are.
    ASK("Write to ask"),
    /// Ignore, and the button Follow on the profile.
    FOLLOW("Ignore and follow"),
    /// The button Ignore, which tells nobody.
    DECLINE("Ignore");

    private final String words;

    Press(String words) {
        this.words = words;
    }

    /// What an answer leaves to press; nothing for a request that was put off.
    static Optional<Press> of(Choice choice) {
        return switch (choice) {
            case ACCEPT -> Optional.of(ACCEPT);
            case DECLINE -> Optional.of(DECLINE);
            case FOLLOW -> Optional.of(FOLLOW);
            case ASK -> Optional.of(ASK);
            case LATER -> Optional.empty();
        };
    }

    /// The one with that key; empty for any other text.
    public static Optional<Press> ofKey(String key) {
        return Arrays.stream(values()).filter(press -> press.key().equals(key)).findFirst();
    }

    /// As the platform's button says it, e.g. `Ignore`; a heading of a group.
    public String words() {
        return words;
    }

    /// As part of an address, of the command line and of the ledger: `accept`, `decline`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
