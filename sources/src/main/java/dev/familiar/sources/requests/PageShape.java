package dev.familiar.sources.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

// In any language a card is a name, a sentence that begins with that name, some lines, and two
// short lines that are the same under every card. A page with one card alone does not show that.

/// The two buttons of a page whose language nobody knows, found by their place.
///
/// @param one the upper button
/// @param other the lower one
record PageShape(String one, String other) {

    private static final int LONGEST_BUTTON = 30;
    private static final int LONGEST_NAME = 120;

    /// A sentence is that much longer than the name it begins with.
    private static final int LEAST_MORE = 5;

    /// Where nothing is known of a page, so many cards show its shape.
    static final int FEWEST_CARDS = 2;

    /// The last card's buttons stand within so many lines of its sentence.
    private static final int WITHIN = 8;

    /// The shape of a page; empty if too few cards show one. One pass.
    ///
    /// @param isButton whether a line may be one of the two buttons
    /// @param fewest cards that must show it
    static Optional<PageShape> of(List<String> lines, Predicate<String> isButton, int fewest) {
        List<String> texts = lines.stream().filter(line -> !line.isEmpty()).toList();
        Map<PageShape, Integer> cards = new HashMap<>();
        for (int i = 1; i < texts.size(); i++) {
            if (repeats(texts.get(i), texts.get(i - 1))) {
                for (int k = i + 1; k + 1 < Math.min(texts.size(), i + WITHIN); k++) {
                    if (isButton.test(texts.get(k)) && isButton.test(texts.get(k + 1))) {
                        cards.merge(new PageShape(texts.get(k), texts.get(k + 1)), 1, Integer::sum);
                    }
                }
            }
        }
        return cards.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewest)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// Whether a line is as short as a button, and in letters.
    static boolean isButton(String line) {
        return line.length() <= LONGEST_BUTTON
                && line.chars().noneMatch(Character::isDigit)
                && line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean repeats(String line, String name) {
        return name.length() > 1
                && name.length() <= LONGEST_NAME
                && line.length() >= name.length() + LEAST_MORE
                && line.startsWith(name)
                && ",;:-".indexOf(line.charAt(name.length())) < 0
                && name.chars().noneMatch(Character::isDigit);
    }

    /// The lines with buttons and sentences in English; ages and the rest stay as they are.
    List<String> english(List<String> lines) {
        List<String> english = new ArrayList<>(lines.size());
        String before = "";
        for (String line : lines) {
            if (line.equals(one)) {
                english.add("Ignore");
            } else if (line.equals(other)) {
                english.add("Accept");
            } else if (repeats(line, before)) {
                english.add(before + " is inviting you to connect");
            } else {
                english.add(line);
            }
            before = line.isEmpty() ? before : line;
        }
        return english;
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "PageShape[hidden]";
    }
}
