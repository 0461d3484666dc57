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

    private static String note(List<String> below) {
        StringBuilder note = new StringBuilder();
        for (String line : below) {
            if (PageLines.isReply(line)) {
                break;
            }
            if (!PageLines.isMore(line)) {
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
