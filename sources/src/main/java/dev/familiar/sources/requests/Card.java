package dev.familiar.sources.requests;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.MutualConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One card of the invitation page.
///
/// @param name who asks
/// @param headline may be empty
/// @param mutuals zero where the card shows nothing in its place; unknown where it shows something
///   else there (a shared organisation), or nothing at all
/// @param age null if the card shows none
/// @param note may be empty
record Card(
        PersonName name,
        String headline,
        MutualConnections mutuals,
        @Nullable Age age,
        String note) {

    /// Reads a card from its lines above the buttons and below them.
    ///
    /// Above: the name, since 2024 a line `<name> is inviting you to connect`, the headline, one
    /// insight, the age. Badges may stand anywhere between.
    ///
    /// @return empty if no line is left that could be a name
    static Optional<Card> of(List<String> above, List<String> below) {
        List<String> lines = new ArrayList<>(above.stream().filter(l -> !isNoise(l)).toList());
        String name = "";
        int inviting = indexOfInviting(lines);
        if (inviting >= 0) {
            name = PageLines.inviter(lines.get(inviting));
            lines.subList(0, inviting + 1).clear();
        } else if (!lines.isEmpty()) {
            name = lines.removeFirst();
        }
        String known = name;
        lines.removeIf(line -> line.equals(known));
        if (name.isBlank() || Age.parse(name).isPresent()) {
            return Optional.empty();
        }
        Age age = null;
        MutualConnections mutuals = null;
        List<String> rest = new ArrayList<>();
        for (String line : lines) {
            Optional<Age> lineAge = Age.parse(line);
            Optional<MutualConnections> lineMutuals = MutualLine.parse(line);
            if (lineAge.isPresent()) {
                age = lineAge.get();
            } else if (lineMutuals.isPresent()) {
                mutuals = lineMutuals.get();
            } else {
                rest.add(line);
            }
        }
        if (mutuals == null) {
            boolean complete = age != null && rest.size() <= 1;
            mutuals = complete ? new MutualConnections(0, List.of()) : MutualConnections.NOT_SAID;
        }
        if (inviting < 0 && rest.size() > 2 && mutuals.isKnown()) {
            // What remains of the page above the first card, or of a note nothing closes: the name
            // and the headline are the last two lines before what was taken.
            name = rest.get(rest.size() - 2);
            rest = rest.subList(rest.size() - 1, rest.size());
        }
        String headline = rest.isEmpty() ? "" : rest.getFirst();
        return Optional.of(new Card(PersonName.of(name), headline, mutuals, age, note(below)));
    }

    private static int indexOfInviting(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (PageLines.isInviting(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNoise(String line) {
        return PageLines.isBadge(line) || PageLines.isFurniture(line);
    }

    /// What was written with the request: all lines down to `Reply to …`; in a copy that lost this
    /// line, all that do not belong to the page.
    private static String note(List<String> below) {
        boolean closed = below.stream().anyMatch(PageLines::isReply);
        StringBuilder note = new StringBuilder();
        for (String line : below) {
            if (PageLines.isReply(line)) {
                break;
            }
            if (!PageLines.isMore(line) && (closed || !isNoise(line))) {
                note.append(PageLines.withoutMore(line)).append(' ');
            }
        }
        return note.toString().strip();
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Card[hidden]";
    }
}
