package dev.familiar.sources.requests;

import java.util.ArrayList;
import java.util.List;

/// Cuts the lines of the page into cards.
///
/// The two buttons, Ignore and Accept, are the only sure marks. What stands between the buttons of
/// two cards is the note of the first and the head of the second. The second begins with the name
/// that its line `<name> is inviting you to connect` repeats; before 2024, when there was no such
/// line, after `Reply to <name>`, which closes a note, or, where there is no note, at once.
final class CardCutter {

    /// One card's lines.
    ///
    /// @param line where its head begins, counted from 1
    /// @param above from the name to the buttons
    /// @param below the note and what closes it
    /// @param cut whether the text ends before the buttons
    record Cut(int line, List<String> above, List<String> below, boolean cut) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Cut[line " + line + ", hidden]";
        }
    }

    /// A line with its number.
    private record Numbered(String text, int line) {}

    private final List<Cut> cards = new ArrayList<>();
    private List<Numbered> pending = new ArrayList<>();
    private List<Numbered> head = new ArrayList<>();
    private boolean inCard;

    private CardCutter() {}

    /// The cards of the whole text, in order. An entry of `lines` may be empty; its index is its
    /// line less one.
    static List<Cut> cut(List<String> lines) {
        CardCutter cutter = new CardCutter();
        int i = 0;
        while (i < lines.size()) {
            int buttons = buttonsAt(lines, i);
            if (buttons > 0) {
                cutter.buttons();
                i += buttons;
            } else {
                if (!lines.get(i).isEmpty()) {
                    cutter.pending.add(new Numbered(lines.get(i), i + 1));
                }
                i++;
            }
        }
        cutter.end();
        return cutter.cards;
    }

    /// How many lines the pair of buttons takes that begins at `i`; 0 if none does.
    static int buttonsAt(List<String> lines, int i) {
        String line = lines.get(i);
        if (PageLines.isBoth(line)) {
            return 1;
        }
        if (!PageLines.isIgnore(line) && !PageLines.isAccept(line)) {
            return 0;
        }
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isEmpty()) {
            next++;
        }
        if (next >= lines.size()) {
            return 0;
        }
        boolean pair =
                PageLines.isIgnore(line)
                        ? PageLines.isAccept(lines.get(next))
                        : PageLines.isIgnore(lines.get(next));
        return pair ? next - i + 1 : 0;
    }

    /// Closes the card above, now that the head of this one is known to begin, and opens this one.
    private void buttons() {
        int start = headStart(pending);
        if (inCard) {
            put(pending.subList(0, start), false);
        }
        head = withoutOthers(pending.subList(start, pending.size()));
        inCard = !head.isEmpty() && !PageLines.isNoPerson(lastOf(head));
        pending = new ArrayList<>();
    }

    private static String lastOf(List<Numbered> lines) {
        for (Numbered line : lines.reversed()) {
            if (PageLines.isNoPerson(line.text()) || PageLines.isInviting(line.text())) {
                return line.text();
            }
        }
        return lines.getLast().text();
    }

    /// Closes the last card. What follows it is the foot of the page, or a card cut off.
    private void end() {
        int start = firstInviting(pending) < 0 ? pending.size() : headStart(pending);
        if (inCard) {
            put(untilFurniture(pending.subList(0, start)), false);
        }
        head = withoutOthers(pending.subList(start, pending.size()));
        if (!head.isEmpty()) {
            put(List.of(), true);
        }
    }

    private void put(List<Numbered> below, boolean cut) {
        cards.add(
                new Cut(
                        head.getFirst().line(),
                        head.stream().map(Numbered::text).toList(),
                        untilOther(below.stream().map(Numbered::text).toList()),
                        cut));
    }

    /// The note without a newsletter, page or event that follows: its title and its sentence.
    private static List<String> untilOther(List<String> below) {
        for (int i = 0; i < below.size(); i++) {
            if (PageLines.isReply(below.get(i))) {
                return below.subList(0, i + 1);
            }
            if (PageLines.isNoPerson(below.get(i))) {
                return below.subList(0, Math.max(0, i - 1));
            }
        }
        return below;
    }

    /// Where the head of the next card begins among the lines after a card's buttons.
    private int headStart(List<Numbered> lines) {
        int inviting = firstInviting(lines);
        if (inviting >= 0) {
            String name = PageLines.inviter(lines.get(inviting).text());
            int start = inviting;
            while (start > 0 && belongsToName(lines.get(start - 1).text(), name)) {
                start--;
            }
            return start;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (PageLines.isReply(lines.get(i).text())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean belongsToName(String line, String name) {
        return line.equals(name) || line.startsWith(name) || PageLines.isBadge(line);
    }

    private static int firstInviting(List<Numbered> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (PageLines.isInviting(lines.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    /// The head without what stands before it of a newsletter, page or event, which has other
    /// buttons or none.
    private static List<Numbered> withoutOthers(List<Numbered> lines) {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (PageLines.isNoPerson(lines.get(i).text())) {
                int next = i + 1;
                while (next < lines.size() && !endsOther(lines.get(next).text())) {
                    next++;
                }
                from = next < lines.size() - 1 ? next + 1 : from;
            }
        }
        while (from < lines.size() && PageLines.isFurniture(lines.get(from).text())) {
            from++;
        }
        return new ArrayList<>(lines.subList(from, lines.size()));
    }

    private static boolean endsOther(String line) {
        return line.matches("(?i)subscribe|follow|attend|join|view|ignore|accept")
                || Age.parse(line).isPresent();
    }

    private static List<Numbered> untilFurniture(List<Numbered> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (PageLines.isReply(lines.get(i).text())) {
                return lines.subList(0, i + 1);
            }
        }
        return List.of();
    }
}
