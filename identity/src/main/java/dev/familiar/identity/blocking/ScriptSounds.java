package dev.familiar.identity.blocking;

import dev.familiar.identity.name.ScriptName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

// The sound of a token leaves out all vowels but a first one, and so do the scripts that are hard
// to
// find names by. So a word of theirs has the sound that its Latin writings have, letter by letter,
// and meets them under the keys that names in Latin letters have anyway: those get no key more.

/// The sounds of words in other scripts, equal to [Sounds#of] of what they are in Latin letters.
final class ScriptSounds {

    /// As [Sounds#of] cuts them.
    private static final int LONGEST = 4;

    /// As many beginnings are followed while a word is put together.
    private static final int MOST_BEGINNINGS = 24;

    /// The second half of Nur al-Din and his like, which is written with the first.
    private static final String FAITH = "\u0627\u0644\u062f\u064a\u0646";

    private static final String ARTICLE = "\u0627\u0644";
    private static final Set<String> JOINED =
            Set.of("\u0639\u0628\u062f", "\u0623\u0628\u0648", "\u0627\u0628\u0648");

    private ScriptSounds() {}

    /// The words that stand for one token each in Latin letters: "servant of" goes with the next.
    static List<String> units(ScriptName name) {
        List<String> units = new ArrayList<>();
        List<String> words = name.coreWords();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            boolean joins = !next.isEmpty() && (JOINED.contains(word) || next.equals(FAITH));
            units.add(joins ? word + next : word);
            if (joins && !next.equals(FAITH)) {
                // Abdel Nasser is found as Nasser, too.
                units.add(next);
            }
            at += joins ? 2 : 1;
        }
        return units;
    }

    /// The sounds a word may have, the usual first; without those of one letter, which say nothing.
    static List<String> of(ScriptName name, String word) {
        Set<String> sounds = new LinkedHashSet<>();
        boolean article = word.length() > ARTICLE.length() + 2 && word.startsWith(ARTICLE);
        if (article) {
            String bare = word.substring(ARTICLE.length());
            List<String> own = sounds(name.spellings(bare));
            for (String sound : own) {
                sounds.add(sound);
                // Behind the article a vowel is within the word.
                sounds.add(cut("AL" + (sound.startsWith("A") ? sound.substring(1) : sound)));
            }
        } else {
            sounds.addAll(sounds(name.spellings(word)));
        }
        return sounds.stream().filter(sound -> sound.length() > 1).toList();
    }

    /// The likeliest first: each letter written in its first way costs nothing, in its second one,
    /// and so on.
    private static List<String> sounds(List<List<String>> letters) {
        Map<String, Integer> beginnings = new LinkedHashMap<>(Map.of("", 0));
        for (int i = 0; i < letters.size(); i++) {
            List<String> own = own(letters.get(i), i == 0);
            Map<String, Integer> longer = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> beginning : beginnings.entrySet()) {
                String before = beginning.getKey();
                for (int way = 0; way < own.size(); way++) {
                    String sound = own.get(way);
                    int cost = beginning.getValue() + way;
                    longer.merge(cut(before + sound), cost, Math::min);
                    if (!sound.isEmpty() && before.endsWith(sound)) {
                        // Two letters of one sound are heard as one: Siddharth.
                        longer.merge(before, cost + 1, Math::min);
                    }
                }
            }
            beginnings = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> likely :
                    longer.entrySet().stream()
                            .sorted(Map.Entry.comparingByValue())
                            .limit(MOST_BEGINNINGS)
                            .toList()) {
                beginnings.put(likely.getKey(), likely.getValue());
            }
        }
        return List.copyOf(beginnings.keySet());
    }

    /// The sounds of one letter, those that some say come last. An h is heard before a vowel only.
    private static List<String> own(List<String> writings, boolean first) {
        Set<String> sounds = new LinkedHashSet<>();
        for (int which = 0; which < 2; which++) {
            for (String writing : writings) {
                if (first && !writing.isEmpty()) {
                    sounds.add(Sounds.raw(writing + "a").get(which));
                } else if (!first) {
                    String within = Sounds.raw("a" + writing + "a").get(which);
                    sounds.add(within.startsWith("A") ? within.substring(1) : within);
                    if (within.equals("AH")) {
                        sounds.add("");
                    }
                }
            }
        }
        return sounds.isEmpty() ? List.of("") : List.copyOf(sounds);
    }

    private static String cut(String sound) {
        return sound.length() > LONGEST ? sound.substring(0, LONGEST) : sound;
    }
}
