package dev.familiar.identity.candidate;

import dev.familiar.identity.blocking.Sounds;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.IntList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tokens of all names of a column, each folded and hashed once. Grows with the column; for one
/// writer.
final class TokenTable {

    private static final int MOST_TOKENS = 5;
    private static final int MOST_HEADS = 3;

    private final Column column;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final IntList starts = new IntList();
    private final IntList tokens = new IntList();
    private final IntList families = new IntList();

    /// Per token: the hashes of the names it can stand for, of its sound and of its initial.
    private final IntList headStarts = new IntList();

    private final LongList heads = new LongList();
    private final LongList sounds = new LongList();
    private final LongList initials = new LongList();
    private final IntList lengths = new IntList();

    TokenTable(Column column) {
        this.column = column;
        starts.add(0);
        headStarts.add(0);
        grow();
    }

    /// Takes in values that the column has gained.
    void grow() {
        for (int value = starts.size() - 1; value < column.size(); value++) {
            add(column.name(value));
        }
    }

    private void add(ParsedName name) {
        List<String> given = name.given();
        List<String> family = name.familyCore();
        int most = Math.min(given.size(), MOST_TOKENS - Math.min(2, family.size()));
        given.subList(0, most).forEach(token -> tokens.add(number(token)));
        name.aliases().stream()
                .filter(alias -> alias.indexOf(' ') < 0)
                .limit(1)
                .forEach(alias -> tokens.add(number(alias)));
        families.add(tokens.size());
        family.stream().limit(2).forEach(token -> tokens.add(number(token)));
        name.former().stream().limit(1).forEach(token -> tokens.add(number(token)));
        starts.add(tokens.size());
    }

    private int number(String token) {
        Integer known = numbers.get(token);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(token, number);
        Nicknames.heads(token).stream()
                .limit(MOST_HEADS)
                .forEach(head -> heads.add(Hashing.of(levelled(head))));
        headStarts.add(heads.size());
        String sound = Sounds.of(token);
        sounds.add(sound.length() > 1 ? Hashing.of(sound) : 0);
        initials.add(token.charAt(0));
        lengths.add(token.length());
        return number;
    }

    private static String levelled(String token) {
        return token.length() > 3 ? FoldedText.levelled(token) : token;
    }

    /// The first token of a name value.
    int start(int value) {
        return starts.get(value);
    }

    /// Where its family tokens begin.
    int family(int value) {
        return families.get(value);
    }

    /// Where its tokens end.
    int end(int value) {
        return starts.get(value + 1);
    }

    /// Adds the hashes of the names a token can stand for.
    void addHeads(int position, LongList out) {
        int token = tokens.get(position);
        for (int i = headStarts.get(token); i < headStarts.get(token + 1); i++) {
            out.add(heads.get(i));
        }
    }

    /// The hash of a token's sound, 0 if it has none.
    long sound(int position) {
        return sounds.get(tokens.get(position));
    }

    long initial(int position) {
        return initials.get(tokens.get(position));
    }

    int length(int position) {
        return lengths.get(tokens.get(position));
    }
}
