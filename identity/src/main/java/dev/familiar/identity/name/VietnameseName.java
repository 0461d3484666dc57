package dev.familiar.identity.name;

import java.util.List;
import java.util.Set;

/// Names in the Vietnamese order: family name, middle names, given name, e.g. `Nguyễn Thị Minh
/// Khai`. A dozen family names are borne by nine in ten people.
final class VietnameseName {

    /// Folded.
    private static final Set<String> FAMILIES =
            Set.of(
                    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang",
                    "bui", "do", "ho", "ngo", "duong", "ly", "dinh", "truong", "luong", "trinh",
                    "dao", "mai", "cao", "ta", "thai", "chau", "quach", "tang", "ha", "lam");

    private static final Set<String> MIDDLES =
            Set.of("thi", "van", "huu", "duc", "minh", "ngoc", "quoc", "thanh", "xuan", "kim");

    private VietnameseName() {}

    /// Whether a name of three or more words begins with the family name: a known one, with a usual
    /// middle name behind it or Vietnamese letters in it, and none at the end.
    static boolean isFamilyFirst(List<String> words) {
        if (words.size() < 3) {
            return false;
        }
        boolean begins = FAMILIES.contains(FoldedText.joined(words.getFirst()));
        boolean middle = MIDDLES.contains(FoldedText.joined(words.get(1)));
        boolean letters = words.stream().anyMatch(VietnameseName::isMarked);
        boolean ends = words.getLast().equals(words.getFirst());
        return begins && (middle || letters) && !ends;
    }

    /// Letters of the Latin script that only Vietnamese has: ă, đ, ơ, ư and those with two marks.
    private static boolean isMarked(String word) {
        return word.chars()
                .anyMatch(c ->
                        (c >= 0x1ea0 && c <= 0x1ef9)
                                || c == 0x1b0
                                || c == 0x1af
                                || c == 0x1a1
                                || c == 0x1a0);
    }
}
