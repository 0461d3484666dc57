package dev.familiar.testkit.moves;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.ArrayList;
import java.util.List;

/// The words of careers, of which seeds below and from [#HELD_OUT] on see different halves.
final class MoveWords {

    /// From this seed on.
    static final long HELD_OUT = 10_000;

    /// Languages by how many people write in them, of ten.
    private static final List<String> LANGUAGES =
            List.of("en", "en", "en", "en", "de", "de", "fr", "es", "it", "nl");

    private final int half;

    MoveWords(long seed) {
        half = seed >= HELD_OUT ? 1 : 0;
    }

    String language(Dice dice) {
        return dice.pick(LANGUAGES);
    }

    /// The entries of a kind that this half may use; those of English where a language has none.
    List<String> of(String language, String kind) {
        List<String> mine = every(Pools.entries("moves.txt", language + "|" + kind));
        return mine.isEmpty() ? every(Pools.entries("moves.txt", "en|" + kind)) : mine;
    }

    /// The ladders of a language: whole lines, of which each half has its own where there are two.
    List<List<String>> ladders(String language) {
        List<String> lines = Pools.values("moves.txt", language + "|ladder");
        List<String> mine = lines.size() > 1 ? every(lines) : lines;
        return mine.stream().map(line -> Pools.split(line, ';')).toList();
    }

    private List<String> every(List<String> all) {
        List<String> some = new ArrayList<>();
        for (int i = half; i < all.size(); i += 2) {
            some.add(all.get(i));
        }
        return some;
    }
}
