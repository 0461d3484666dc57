package dev.familiar.cli;

import dev.familiar.app.occasion.BriefView;
import dev.familiar.app.occasion.BriefView.Appointment;
import dev.familiar.app.occasion.BriefView.Attendee;
import dev.familiar.app.occasion.BriefView.Promised;
import dev.familiar.app.occasion.BriefWords;
import java.util.ArrayList;
import java.util.List;

/// Whom the owner meets on a day, in words for a terminal: an event a paragraph, its people below.
final class BriefText {

    private static final int WIDEST = 100;

    private final Terminal terminal;

    BriefText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> page(BriefView view) {
        if (view.appointments().isEmpty()) {
            return List.of(BriefWords.nobody(view));
        }
        List<String> lines = new ArrayList<>();
        lines.add(terminal.paint(Style.BOLD, BriefWords.day(view)));
        for (Appointment one : view.appointments()) {
            lines.add("");
            lines.add(terminal.paint(Style.GREEN, BriefWords.title(one)));
            one.people().forEach(person -> add(lines, person));
        }
        return lines;
    }

    private void add(List<String> lines, Attendee one) {
        List<String> who = Text.wrap(BriefWords.who(one), width() - 2);
        lines.add("  " + terminal.paint(Style.BOLD, who.getFirst()));
        who.stream().skip(1).forEach(line -> lines.add("    " + line));
        wrapped(lines, BriefWords.last(one));
        for (Promised promised : one.promises()) {
            wrapped(lines, BriefWords.promise(promised));
        }
        String common = BriefWords.common(one);
        if (!common.isEmpty()) {
            wrapped(lines, common);
        }
    }

    private void wrapped(List<String> lines, String sentence) {
        Text.wrap(sentence, width() - 4).forEach(line -> lines.add("    " + line));
    }

    private int width() {
        return Math.min(terminal.width(), WIDEST);
    }
}
