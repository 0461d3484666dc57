package dev.familiar.cli;

import dev.familiar.app.json.SayingJson;
import dev.familiar.app.people.SaidView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The owner's words on people as text.
final class SayingText {

    private SayingText() {}

    static void print(Output output, SaidView said, boolean json) {
        if (json) {
            output.line(SayingJson.line(said));
            return;
        }
        output.line(Text.plain(said.name()) + ": " + said.saying().words() + ".");
    }

    static void printUnsaid(Output output, SaidView said, boolean json) {
        if (json) {
            output.line(SayingJson.line(said));
            return;
        }
        output.line("Taken back: " + Text.plain(said.name()) + ", " + said.saying().words() + ".");
    }

    static void list(Output output, List<SaidView> said, boolean json) {
        if (json) {
            said.forEach(view -> output.line(SayingJson.line(view)));
            return;
        }
        Table table =
                new Table(
                        Table.Column.words("id", Style.CYAN),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.words("said", Style.GREEN),
                        Table.Column.words("on", Style.DIM),
                        Table.Column.words("note", Style.DIM));
        for (SaidView view : said) {
            table.add(
                    view.person(),
                    view.name(),
                    view.saying().words(),
                    LocalDate.ofInstant(view.at(), ZoneOffset.UTC).toString(),
                    view.note());
        }
        if (!said.isEmpty()) {
            output.lines(table.lines(Terminal.ofOutput()));
        }
    }
}
