package dev.familiar.sources.mail.signature;

import dev.familiar.model.EmailAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words a sender is called by: those of the display name, else those of the address. For one
/// message.
final class SenderWords {

    private static final int SHORTEST = 2;
    private static final int MOST_OTHERS = 3;
    private static final int LONGEST_NAME_LINE = 60;

    private final List<String> words;
    private final boolean shown;
    private final EmailAddress address;

    private SenderWords(List<String> words, boolean shown, EmailAddress address) {
        this.words = words;
        this.shown = shown;
        this.address = address;
    }

    /// The words of a sender.
    ///
    /// @param display the display name, may be empty
    static SenderWords of(String display, EmailAddress address) {
        boolean shown = !display.isBlank() && display.indexOf('@') < 0;
        List<String> words = words(shown ? display : address.localPart());
        words.removeIf(word -> word.length() < SHORTEST);
        return new SenderWords(words, shown, address);
    }

    EmailAddress address() {
        return address;
    }

    /// The letters of `text` in lower case without accents, word by word.
    static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean letter = i < folded.length() && Character.isLetter(folded.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    static String fold(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String bare =
                ascii
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKD)
                                .replaceAll("\\p{M}+", "")
                                .replace("\u00df", "ss")
                                .replace("\u00f8", "o");
        return bare.toLowerCase(Locale.ROOT);
    }

    /// Whether a line is the sender's name, perhaps with a title or a nickname beside it.
    boolean isNameLine(String line) {
        if (line.length() > LONGEST_NAME_LINE || words.isEmpty()) {
            return false;
        }
        List<String> found = words(line);
        long own = found.stream().filter(this::isOwn).count();
        return own > 0 && found.size() - own <= MOST_OTHERS && own >= found.size() - own;
    }

    /// Whether a line is the sender's whole name and nothing else.
    boolean isFullName(String line) {
        if (line.length() > LONGEST_NAME_LINE
                || !shown
                || words.size() < 2
                || isNoFirst(line.charAt(0))) {
            return false;
        }
        List<String> found = words(line);
        return found.size() >= 2
                && found.size() <= words.size()
                && found.stream().allMatch(this::isOwn)
                && found.getLast().equals(words.getLast());
    }

    /// Whether no word of the sender begins like this; only of plain letters it can be told.
    private boolean isNoFirst(char first) {
        return first < 0x80 && words.stream().noneMatch(word -> word.charAt(0) == (first | 0x20));
    }

    private boolean isOwn(String word) {
        return words.contains(word);
    }

    /// Whether the local part of an address spells the sender.
    boolean owns(EmailAddress other) {
        if (other.localPart().equals(address.localPart())) {
            return other.localPart().length() >= 3;
        }
        String local = String.join("", words(other.localPart()));
        for (String word : words) {
            if (word.length() >= 4 && local.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
