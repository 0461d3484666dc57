package dev.familiar.network.search;

import java.util.Set;

/// The words that questions are put with: `question-words.txt` beside this class.
final class QuestionWords {

    private static final WordSets TABLE = WordSets.read("question-words.txt");

    static final Set<String> AT = TABLE.of("at");
    static final Set<String> IN = TABLE.of("in");
    static final Set<String> EITHER = TABLE.of("either");
    static final Set<String> FOR = TABLE.of("for");
    static final Set<String> OF = TABLE.of("of");
    static final Set<String> WORK = TABLE.of("work");
    static final Set<String> OPEN = TABLE.of("open");
    static final Set<String> FRAME = TABLE.of("frame");
    static final Set<String> ARTICLE = TABLE.of("article");
    static final Set<String> INDEFINITE = TABLE.of("indefinite");
    static final Set<String> SMALL = TABLE.of("small");
    static final Set<String> NOW = TABLE.of("now");
    static final Set<String> FORMERLY = TABLE.of("formerly");
    static final Set<String> EVER = TABLE.of("ever");
    static final Set<String> ONCE = TABLE.of("once");
    static final Set<String> NO = TABLE.of("no");
    static final Set<String> COPULA = TABLE.of("copula");
    static final Set<String> LONGER = TABLE.of("longer");
    static final Set<String> MODIFIER = TABLE.of("modifier");
    static final Set<String> GENERIC = TABLE.of("generic");
    static final Set<String> OR = TABLE.of("or");
    static final Set<String> AND = TABLE.of("and");
    static final Set<String> ANNOUNCE = TABLE.of("announce");
    static final Set<String> BUT = TABLE.of("but");
    static final Set<String> NOT = TABLE.of("not");
    static final Set<String> DENY = TABLE.of("deny");
    static final Set<String> HALF = TABLE.of("half");
    static final Set<String> NEVER = TABLE.of("never");
    static final Set<String> HOUSE = TABLE.of("house");

    private QuestionWords() {}
}
