package dev.familiar.network.search;

import java.util.Set;

/// The words of questions that say a rank, or nothing of a role: `rank-words.txt` beside this
/// class.
final class RankWords {

    private static final WordSets TABLE = WordSets.read("rank-words.txt");

    static final Set<String> FILLER = TABLE.of("filler");
    static final Set<String> RANK = TABLE.of("rank");
    static final Set<String> EXECUTIVE = TABLE.of("executive");
    static final Set<String> DIRECTOR = TABLE.of("director");
    static final Set<String> SENIOR = TABLE.of("senior");
    static final Set<String> JUNIOR = TABLE.of("junior");
    static final Set<String> HIRING = TABLE.of("hiring");
    static final Set<String> ANYBODY = TABLE.of("anybody");

    private RankWords() {}
}
