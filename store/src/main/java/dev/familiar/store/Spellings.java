package dev.familiar.store;

import dev.familiar.identity.blocking.Sounds;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.model.PersonName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways in which a name is found that is not written as it was typed: in Latin letters, with
/// umlauts and doubled letters levelled, by the nickname, by its sound, by its initial.
///
/// Each way is a word of its own in the index of people, told from what anybody types by what it
/// begins with.
///
/// The work is done when people are written, so that a question is one look into the index whatever
/// was typed: a name of two words is about ten words there.
final class Spellings {

    private static final String LEVELLED = "0l";
    private static final String NICKNAME = "0n";
    private static final String SOUND = "0s";
    private static final String INITIAL = "0i";

    private Spellings() {}

    /// The words under which names are to be found, beside the names themselves.
    static Set<String> of(Collection<PersonName> names) {
        Set<String> words = new LinkedHashSet<>();
        for (PersonName name : names) {
            for (String token : FoldedText.words(name.text())) {
                words.add(token);
                words.addAll(likened(token));
                if (token.length() == 1) {
                    words.add(INITIAL + token);
                }
            }
        }
        return words;
    }

    /// The word under which a word of a name stands, and nothing else that is said of anybody; its
    /// beginning is the beginning of theirs.
    static String ofName(String token) {
        return LEVELLED + FoldedText.levelled(token);
    }

    /// What two spellings of one name share.
    private static Set<String> likened(String token) {
        Set<String> words = new LinkedHashSet<>();
        words.add(ofName(token));
        Nicknames.heads(token).forEach(head -> words.add(NICKNAME + head));
        String sound = Sounds.of(token);
        if (!sound.isEmpty()) {
            words.add(SOUND + sound.toLowerCase(java.util.Locale.ROOT));
        }
        return words;
    }

    /// A query for FTS5 that asks for all words of a text, each in any of its spellings; empty if
    /// there is no word.
    static String match(String text) {
        return FoldedText.words(text).stream()
                .map(Spellings::any)
                .collect(Collectors.joining(" AND "));
    }

    private static String any(String token) {
        Set<String> ways = likened(token);
        ways.add(INITIAL + token.charAt(0));
        String likened =
                ways.stream().map(way -> '"' + way + '"').collect(Collectors.joining(" OR "));
        List<String> all = List.of('"' + token + "\"*", likened);
        return all.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }
}
