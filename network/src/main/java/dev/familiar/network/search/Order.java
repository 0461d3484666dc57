package dev.familiar.network.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In what order answers are given.
public enum Order {
    /// Those the owner knows before the others, in both who fits best and is closest first; of
    /// everybody the closest.
    BEST,
    /// Those with the newest trace first, those without any last.
    LAST,
    /// By name, as written.
    NAME;

    /// The word for it in addresses and options.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order of that word.
    public static Optional<Order> of(String word) {
        return Stream.of(values()).filter(order -> order.word().equals(word)).findFirst();
    }
}
