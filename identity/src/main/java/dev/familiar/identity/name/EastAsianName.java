package dev.familiar.identity.name;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names in Chinese, Japanese and Korean script, which put the family name first and need no space.
///
/// Han characters are read the Chinese way, also in Japanese names, because a character does not
/// say which language it is in; the Latin writing in brackets or in another description then helps.
final class EastAsianName {

    /// The common family names of two characters (Chinese and Korean).
    private static final Set<String> DOUBLE =
            Set.of(
                    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "皇甫", "尉迟", "慕容",
                    "令狐", "长孫", "夏侯", "轩辕", "남궁", "황보", "선우", "제갈", "독고", "사공");

    /// The commonest Chinese family names of one character that begin no Japanese one, or rarely.
    private static final String CHINESE =
            "王李张張刘劉陈陳杨楊赵趙黄黃吴吳周徐孙孫胡朱马馬郭罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅曾彭吕呂苏蘇卢盧蒋蔡贾賈丁魏薛叶邵葉鍾方潘杜钟姜范何高林";

    /// Korean family names as their bearers write them in Latin letters, where that is not what the
    /// rules of romanisation give: nobody is called I.
    private static final Map<String, String> USUAL_KOREAN =
            Map.ofEntries(
                    Map.entry("이", "lee"),
                    Map.entry("박", "park"),
                    Map.entry("최", "choi"),
                    Map.entry("김", "kim"),
                    Map.entry("정", "jung"),
                    Map.entry("강", "kang"),
                    Map.entry("조", "cho"),
                    Map.entry("윤", "yoon"),
                    Map.entry("임", "lim"),
                    Map.entry("신", "shin"),
                    Map.entry("오", "oh"),
                    Map.entry("권", "kwon"),
                    Map.entry("우", "woo"),
                    Map.entry("유", "yoo"),
                    Map.entry("구", "koo"),
                    Map.entry("노", "noh"),
                    Map.entry("문", "moon"),
                    Map.entry("곽", "kwak"));

    /// What most Japanese family names of two characters end in.
    private static final String JAPANESE_ENDING = "田川山本村藤野木井島崎澤沢口橋部岡内上下辺屋浜原谷池瀬森尾倉場塚坂津石宮垣";

    /// No Hangul, kana or Han character lies before the Hangul Jamo.
    private static final char FIRST_EAST_ASIAN = '\u1100';

    private EastAsianName() {}

    /// Whether all letters of the words are Han, Hangul or kana.
    static boolean isOne(List<String> words) {
        return words.stream().allMatch(EastAsianName::isEastAsian);
    }

    private static boolean isEastAsian(String word) {
        if (word.charAt(0) < FIRST_EAST_ASIAN) {
            return false;
        }
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(c ->
                        switch (UnicodeScript.of(c)) {
                            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
                            case COMMON -> c == '\u30fc';
                            default -> false;
                        });
    }

    /// Whether a name in Han characters alone is not plainly Chinese.
    static boolean mayBeJapanese(List<String> words) {
        String all = String.join("", words);
        return isOne(words)
                && all.length() > 1
                && all.chars().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL)
                && (CHINESE.indexOf(all.charAt(0)) < 0
                        || JAPANESE_ENDING.indexOf(all.charAt(1)) >= 0);
    }

    /// Given tokens, then family tokens.
    static List<List<String>> split(List<String> words) {
        List<String> written = written(words);
        return parts(written.get(0), written.get(1));
    }

    /// The given, then the family name as written, nothing lost; the one that is not there is
    /// empty.
    static List<String> written(List<String> words) {
        if (words.size() == 2 && isGivenFirst(words.getFirst(), words.getLast())) {
            return List.of(words.getFirst(), words.getLast());
        }
        if (words.size() > 1) {
            return List.of(String.join("", words.subList(1, words.size())), words.getFirst());
        }
        String word = words.getFirst();
        String[] foreign = word.split("[\u30fb\u00b7\uff65=]", -1);
        if (foreign.length > 1) {
            // Foreign names keep their own order behind a middle dot.
            String family = foreign[foreign.length - 1];
            return List.of(word.substring(0, word.length() - family.length()), family);
        }
        int family = familyLength(word);
        return List.of(word.substring(family), word.substring(0, family));
    }

    /// Whether a family name of one character stands behind a longer given name, as software that
    /// knows one order only writes it.
    private static boolean isGivenFirst(String first, String last) {
        return first.length() > 1
                && last.length() == 1
                && CHINESE.contains(last)
                && !DOUBLE.contains(first)
                && JAPANESE_ENDING.indexOf(first.charAt(1)) < 0;
    }

    private static int familyLength(String word) {
        boolean phonetic =
                word.codePoints()
                        .allMatch(c -> {
                            UnicodeScript script = UnicodeScript.of(c);
                            return script != UnicodeScript.HAN && script != UnicodeScript.HANGUL;
                        });
        if (phonetic || word.length() < 2) {
            return 0;
        }
        boolean doubled = word.length() > 2 && DOUBLE.contains(word.substring(0, 2));
        boolean kana =
                word.codePoints()
                        .anyMatch(c ->
                                UnicodeScript.of(c) == UnicodeScript.HIRAGANA
                                        || UnicodeScript.of(c) == UnicodeScript.KATAKANA);
        boolean hangul = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.HANGUL;
        boolean chinese =
                CHINESE.indexOf(word.charAt(0)) >= 0 && JAPANESE_ENDING.indexOf(word.charAt(1)) < 0;
        boolean japanese = !hangul && (kana || (word.length() >= 4 && !chinese));
        return doubled || japanese ? 2 : 1;
    }

    private static List<List<String>> parts(String given, String family) {
        String foldedGiven = NameWords.token(FoldedText.joined(given));
        String foldedFamily =
                USUAL_KOREAN.getOrDefault(family, NameWords.token(FoldedText.joined(family)));
        if (foldedGiven.isEmpty() || foldedFamily.isEmpty()) {
            String only = foldedGiven + foldedFamily;
            return List.of(only.isEmpty() ? List.of() : List.of(only), List.of());
        }
        return List.of(List.of(foldedGiven), List.of(foldedFamily));
    }
}
