package dev.familiar.app.people;

import dev.familiar.network.language.Language;
import dev.familiar.store.Store;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which language the owner and a person write each other in.
public final class Tongues {

    /// Letters looked at; each is a look into the store.
    private static final int LETTERS = 8;

    private Tongues() {}

    /// By the beginnings of the last letters of either; English where they do not tell.
    ///
    /// @param exchanges of one person, in any order
    public static Language of(Store store, List<Exchange> exchanges) {
        return Language.of(
                exchanges.stream()
                        .filter(exchange -> !exchange.setting().isNoise())
                        .filter(exchange ->
                                exchange.direction() == Direction.SENT
                                        || exchange.direction() == Direction.RECEIVED)
                        .sorted(
                                Comparator.comparing((Exchange exchange) -> exchange.moment().at())
                                        .reversed())
                        .limit(LETTERS)
                        .flatMap(exchange ->
                                store.interactions().interaction(exchange.interaction()).stream())
                        .map(row -> row.interaction().content())
                        .flatMap(content -> Stream.of(content.subject(), content.excerpt()))
                        .toList());
    }
}
