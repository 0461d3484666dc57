package dev.familiar.network.search;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What words of a question can mean in one home: an organisation somebody is at, a place, a kind
/// of organisation, a role. For one question.
final class Vocabulary {

    private static final Pattern DOMAIN =
            Pattern.compile("@?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24})");

    /// An adjective before more words of a name, perhaps behind an article.
    private static final Pattern INFLECTED =
            Pattern.compile(
                    "(?i:(?:d(?:er|ie|as|en|em)|the)\\s+)?(\\p{L}{3,30})e[nrsm](\\s+\\p{L}.*)");

    private static final double FEWEST_BEARERS = 0.25;

    private final Roster roster;

    Vocabulary(Roster roster) {
        this.roster = roster;
    }

    /// An organisation that somebody of this home is or was at, by name or mail domain; null if
    /// there is none of that name.
    ///
    /// @param orName whether the word may be a person's name instead
    Question.@Nullable Organisation organisation(String text, boolean orName) {
        if (isDomain(text)) {
            Matcher domain = DOMAIN.matcher(text.toLowerCase(Locale.ROOT));
            String name = domain.matches() ? domain.group(1) : "";
            List<Integer> numbers = roster.employersOf(name);
            if (!numbers.isEmpty()) {
                return new Question.Organisation(text, numbers, name, false);
            }
        }
        List<Integer> numbers = roster.employers(text);
        if (numbers.isEmpty()) {
            Alternatives.Found<List<Integer>> several = employers(text);
            return several.isAll() ? union(text, several) : inflected(text);
        }
        return new Question.Organisation(text, numbers, "", orName);
    }

    /// "der Deutschen Bank": a German name's first word takes the ending of its place in the
    /// clause.
    private Question.@Nullable Organisation inflected(String text) {
        Matcher bent = INFLECTED.matcher(text);
        if (!bent.matches()) {
            return null;
        }
        for (String ending : List.of("e", "er", "es")) {
            String name = bent.group(1) + ending + bent.group(2);
            List<Integer> numbers = roster.isWholeName(name) ? roster.employers(name) : List.of();
            if (!numbers.isEmpty()) {
                return new Question.Organisation(text, numbers, "", false);
            }
        }
        return null;
    }

    private static Question.Organisation union(
            String text, Alternatives.Found<List<Integer>> several) {
        List<Integer> numbers = several.found().stream().flatMap(List::stream).distinct().toList();
        return new Question.Organisation(text, numbers, "", false);
    }

    private Alternatives.Found<List<Integer>> employers(String text) {
        return Alternatives.of(text, part -> isOnlyEmployer(Token.of(part)) ? numbers(part) : null);
    }

    private List<Integer> numbers(String name) {
        Question.Organisation one = organisation(name, false);
        return one == null ? List.of() : one.numbers();
    }

    /// Of organisations of which one will do those that are known; null if none is or all are.
    ///
    /// @param unread takes the others
    Question.@Nullable Organisation someOf(String text, Consumer<String> unread) {
        Alternatives.Found<List<Integer>> several = employers(text);
        if (several.found().isEmpty() || several.unknown().isEmpty()) {
            return null;
        }
        several.unknown().forEach(unread);
        return union(String.join(" or ", several.known()), several);
    }

    /// Whether the words are an employer's name and nothing else that a list may be of.
    boolean isOnlyEmployer(List<Token> span) {
        String text = Token.text(span);
        boolean employer = isEmployer(text) || (isDomain(text) && !numbers(text).isEmpty());
        return employer
                && !isRole(span)
                && kind(text).isEmpty()
                && (span.size() > 1 || !isRatherName(span.getFirst()));
    }

    /// An organisation as above, but none that only a mail domain is called after: "Thistle" of
    /// `thistle.example.com` is no whole name where more words follow.
    Question.@Nullable Organisation named(String text) {
        Question.Organisation found = organisation(text, false);
        return found != null && found.numbers().stream().anyMatch(roster::isNamed) ? found : null;
    }

    boolean isEmployer(String text) {
        return !roster.employers(text).isEmpty();
    }

    static boolean isDomain(String text) {
        return DOMAIN.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /// A place that is known; null if it is none.
    Question.@Nullable Place place(String text, boolean orName) {
        return place(text, orName, part -> roster.places().named(part).orElse(null));
    }

    /// A place that is known where nothing says that a place comes; null if it is none.
    Question.@Nullable Place mention(String text, boolean orName) {
        return place(text, orName, this::mentioned);
    }

    private Places.@Nullable Spot mentioned(String text) {
        return roster.places()
                .mentioned(text)
                .or(() -> roster.places().named(text).filter(roster::isLivedIn))
                .orElse(null);
    }

    private static Question.@Nullable Place place(
            String text, boolean orName, Function<String, Places.@Nullable Spot> find) {
        Places.Spot one = find.apply(text);
        if (one != null) {
            return new Question.Place(text, List.of(one), orName);
        }
        Alternatives.Found<Places.Spot> several = Alternatives.of(text, find);
        return several.isAll() ? new Question.Place(text, several.found(), false) : null;
    }

    boolean isPlace(String text) {
        return roster.places().named(text).isPresent();
    }

    /// Whether somebody says to live in that place.
    boolean isLivedIn(String text) {
        Places.Spot spot = roster.places().named(text).orElse(null);
        return spot != null && roster.isLivedIn(spot);
    }

    /// The kind of organisation that a whole text asks for.
    Optional<String> kind(String text) {
        return roster.kinds().named(text);
    }

    /// Whether names of organisations have such words.
    boolean looksLikeOne(String text) {
        return !roster.kinds().of(text).isEmpty();
    }

    /// How many tokens from there on ask for a kind of organisation; 0 if they do not.
    int kindLength(List<Token> tokens, int from) {
        int words =
                roster.kinds()
                        .asked(Token.flat(tokens.subList(from, tokens.size())), 0)
                        .map(found -> found.words())
                        .orElse(0);
        int seen = 0;
        for (int i = from; i < tokens.size() && seen < words; i++) {
            seen += tokens.get(i).words().size();
            if (seen == words) {
                return i - from + 1;
            }
        }
        return 0;
    }

    /// Whether the words say what somebody is.
    static boolean isRole(List<Token> span) {
        List<String> words = Token.flat(span);
        if (TitleQuery.isHiring(words) || TitleQuery.isField(words)) {
            return true;
        }
        boolean any = false;
        for (Token token : span) {
            boolean of = !token.quoted() && token.words().stream().allMatch(TitleQuery::isRoleWord);
            any |= of;
            if (!of && !token.is(QuestionWords.SMALL)) {
                return isWholeTitle(span);
            }
        }
        return any && TitleQuery.read(Token.text(span)) != null;
    }

    /// A phrase of the table may hold words that are no role by themselves: "chief of staff".
    private static boolean isWholeTitle(List<Token> span) {
        List<String> singular = Token.flat(span).stream().map(Titles::singular).toList();
        return span.stream().noneMatch(Token::quoted)
                && Titles.shipped().longest(singular, 0) == singular.size();
    }

    boolean isMeaningful(List<Token> tokens) {
        String text = Token.text(tokens);
        return isRole(tokens) || isEmployer(text) || isPlace(text) || kind(text).isPresent();
    }

    /// Whether the word is part of a name of several words, of so many people that one of them may
    /// be meant and not the organisation called so.
    boolean isBearers(Token token) {
        int at = roster.employers(token.raw()).stream().mapToInt(roster::peopleAt).sum();
        int bearers = roster.bearers().count(token.folded());
        return bearers > 0 && bearers >= FEWEST_BEARERS * at;
    }

    /// Whether there are words, and each is known of somebody.
    boolean isAllWords(List<String> words) {
        return !words.isEmpty() && words.stream().allMatch(roster.words()::has);
    }

    /// Whether the word is part of anybody's name.
    boolean isNames(Token token) {
        return roster.names().has(token.folded());
    }

    /// Whether the word is part of more people's names than are at an organisation of that name.
    boolean isRatherName(Token token) {
        int at = roster.employers(token.raw()).stream().mapToInt(roster::peopleAt).sum();
        return roster.names().count(token.folded()) > at;
    }

    /// Whether the words are the names of one person, and no organisation's.
    boolean isOneName(List<Token> tokens) {
        if (tokens.size() < 2) {
            return false;
        }
        BitSet all = null;
        for (Token token : tokens) {
            for (String word : token.words()) {
                BitSet with = roster.names().of(word);
                if (all == null) {
                    all = with;
                } else {
                    all.and(with);
                }
            }
        }
        return all != null && !all.isEmpty() && !isEmployer(Token.text(tokens));
    }
}
