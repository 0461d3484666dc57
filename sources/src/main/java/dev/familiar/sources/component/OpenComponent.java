package dev.familiar.sources.component;

import dev.familiar.sources.FaultCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// A component whose END line has not come yet. One thread.
final class OpenComponent {

    private static final int MOST_CHARS = 1 << 20;
    private static final int DEEPEST = 50;

    /// Properties whose value some programs write with bare line breaks.
    private static final Set<String> FREE_TEXT =
            Set.of("NOTE", "DESCRIPTION", "COMMENT", "X-ALT-DESC");

    private final String name;
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece.Flaw> flaws = new ArrayList<>();
    private final Deque<String> nested = new ArrayDeque<>();
    private int keptNested;
    private String last = "";
    private boolean lastDropped;
    private boolean tooLong;

    OpenComponent(String name, int number) {
        this.name = name;
        this.number = number;
    }

    /// Whether a component of the same kind may begin here: the assistant's card inside an AGENT
    /// property (vCard 2.1 section 2.4.6) or inside such a card.
    boolean mayHold(String begun) {
        return begun.equals(name) && (last.equals("AGENT") || nested.contains(name));
    }

    /// A property line of this component or of one nested in it.
    void property(ContentLine line, Shape shape) {
        if (nested.size() > keptNested || line.isBlank()) {
            return;
        }
        String property = line.property();
        if (property.isEmpty() || property.contains(" ")) {
            continuation(line);
            return;
        }
        last = property;
        lastDropped = shape.dropped().contains(property);
        if (lastDropped) {
            return;
        }
        if (line.cut()) {
            lastDropped = true;
            flaw(FaultCode.TOO_LONG, "a line is longer than 128 KiB; the line was left out");
            return;
        }
        add(line);
    }

    /// A line that is no property: the rest of an unfolded picture is nothing, the rest of a note
    /// belongs to the note, anything else is broken.
    private void continuation(ContentLine line) {
        if (lastDropped) {
            return;
        }
        if (FREE_TEXT.contains(last) && !line.cut()) {
            text.setLength(text.length() - 2);
            append("\\n" + line.text());
            return;
        }
        flaw(FaultCode.SYNTAX_BROKEN, "a line is no property; the line was left out");
    }

    /// A component begins inside this one.
    void enter(String begun, ContentLine line, Shape shape) {
        if (nested.size() == DEEPEST) {
            tooLong = true;
            return;
        }
        boolean keep = nested.size() == keptNested && shape.kept().contains(begun);
        nested.push(begun);
        if (keep) {
            keptNested++;
            add(line);
        }
    }

    /// A component ends; true if it is this one.
    boolean leave(String ended, ContentLine line) {
        if (nested.isEmpty()) {
            if (ended.equals(name)) {
                add(line);
                return true;
            }
            return false;
        }
        if (ended.equals(nested.peek())) {
            if (keptNested == nested.size()) {
                add(line);
                keptNested--;
            }
            nested.pop();
            last = "";
            lastDropped = true;
            return false;
        }
        if (ended.equals(name)) {
            flaw(
                    FaultCode.SYNTAX_BROKEN,
                    "a part inside it has no END line; the part was left out");
            while (nested.size() > keptNested) {
                nested.pop();
            }
            while (!nested.isEmpty()) {
                append("END:" + nested.pop());
            }
            add(line);
            return true;
        }
        return false;
    }

    void add(ContentLine line) {
        append(line.text());
    }

    private void append(String line) {
        if (text.length() + line.length() > MOST_CHARS) {
            tooLong = true;
            return;
        }
        text.append(line).append("\r\n");
    }

    private void flaw(FaultCode code, String message) {
        if (flaws.stream().noneMatch(flaw -> flaw.code() == code)) {
            flaws.add(new Piece.Flaw(code, message));
        }
    }

    Piece close() {
        return tooLong
                ? broken(FaultCode.TOO_LONG, "it is longer than 1 MiB without pictures; skipped")
                : new Piece.Whole(name, number, text.toString(), List.copyOf(flaws));
    }

    Piece broken(FaultCode code, String message) {
        return new Piece.Broken(name, number, new Piece.Flaw(code, message));
    }
}
