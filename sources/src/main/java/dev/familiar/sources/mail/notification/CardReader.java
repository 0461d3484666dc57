package dev.familiar.sources.mail.notification;

import dev.familiar.model.source.MutualConnections;
import java.util.ArrayList;
import java.util.List;

/// Finds the invitations among the lines of a mail.
///
/// Every layout has the same order: perhaps words of greeting and a note, the name, under it the
/// headline, the place or shared connections, then buttons or links to profile and answer. So a run
/// of buttons ends a card, and the name is looked for upwards from there: the known name, or, in
/// digests, the line that links to a profile, or the first line of the last paragraph.
final class CardReader {

    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_NAME = 120;

    private final String single;
    private final List<InvitationCard> cards = new ArrayList<>();
    private final List<MailLine> block = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private boolean inButtons;

    private CardReader(String single) {
        this.single = single;
    }

    /// The cards in these lines.
    ///
    /// @param single the name of the only inviter, empty if the mail may hold several
    static List<InvitationCard> read(List<MailLine> lines, String single) {
        CardReader reader = new CardReader(single);
        lines.forEach(reader::take);
        reader.close();
        return reader.cards;
    }

    private void take(MailLine line) {
        if (line.button() && !line.isBlank()) {
            links.addAll(line.links());
            inButtons |= !block.isEmpty();
            return;
        }
        if (inButtons && !line.isBlank() && LinkedInLinks.of(links).isTelling()) {
            close();
        }
        block.add(line);
        links.addAll(line.links());
    }

    private void close() {
        LinkedInLinks told = LinkedInLinks.of(links);
        int name = nameLine();
        boolean inDigest = single.isEmpty();
        if (told.isTelling() && (!inDigest || (name >= 0 && told.answer()))) {
            cards.add(card(name, told));
        } else if (!inDigest && name >= 0) {
            cards.add(card(name, told));
        }
        block.clear();
        links.clear();
        inButtons = false;
    }

    private InvitationCard card(int nameLine, LinkedInLinks told) {
        String name = nameLine < 0 ? single : trimmed(block.get(nameLine).text());
        List<String> under = new ArrayList<>();
        MutualConnections mutuals = MutualConnections.NOT_SAID;
        for (int i = nameLine + 1; nameLine >= 0 && i < block.size(); i++) {
            String text = block.get(i).text();
            MutualConnections said = SharedConnections.read(text);
            if (said.isKnown()) {
                mutuals = said;
            } else if (!text.isEmpty()
                    && text.length() <= LONGEST_HEADLINE
                    && !Notes.isStock(text)) {
                under.add(text);
            }
        }
        boolean bare =
                under.isEmpty() || single.isEmpty() || isUnderName(nameLine, under.getFirst());
        InvitationCard.Lines lines =
                new InvitationCard.Lines(
                        bare && !under.isEmpty() ? under.getFirst() : "",
                        bare && under.size() > 1 ? under.get(1) : "");
        List<String> words =
                block.subList(0, nameLine < 0 ? block.size() : nameLine).stream()
                        .map(MailLine::text)
                        .toList();
        return new InvitationCard(name, lines, Notes.own(words, name), told, mutuals);
    }

    /// Whether the text stands right under the name, with no blank line between: else it is a note.
    private boolean isUnderName(int nameLine, String text) {
        return nameLine + 1 < block.size() && block.get(nameLine + 1).text().equals(text);
    }

    private int nameLine() {
        if (!single.isEmpty()) {
            return lastNamed(MailLine.bareName(single));
        }
        for (int i = 0; i < block.size(); i++) {
            MailLine line = block.get(i);
            boolean profile = LinkedInLinks.of(line.links()).profile() != null;
            if (profile && isName(line.text())) {
                return i;
            }
        }
        return startOfLastParagraph();
    }

    private int lastNamed(String name) {
        for (int i = block.size() - 1; i >= 0; i--) {
            if (block.get(i).plainName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int startOfLastParagraph() {
        int end = block.size() - 1;
        while (end >= 0 && block.get(end).isBlank()) {
            end--;
        }
        int start = end;
        while (start > 0 && !block.get(start - 1).isBlank()) {
            start--;
        }
        while (start < end && !isName(block.get(start).text())) {
            start++;
        }
        return start >= 0 && isName(block.get(start).text()) ? start : -1;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && !Notes.isStock(text)
                && text.codePoints().anyMatch(Character::isLetter);
    }

    private static String trimmed(String name) {
        return name.endsWith(",") || name.endsWith(":")
                ? name.substring(0, name.length() - 1)
                : name;
    }
}
