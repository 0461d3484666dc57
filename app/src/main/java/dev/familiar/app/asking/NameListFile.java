package dev.familiar.app.asking;

import dev.familiar.app.export.GoogleCsvFile;
import dev.familiar.app.export.NewFile;
import dev.familiar.app.export.SpreadsheetCell;
import dev.familiar.app.words.KnownWords;
import dev.familiar.model.Person;
import dev.familiar.traces.TieFacts;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes a list with the answers beside its rows, as CSV (RFC 4180).
///
/// The rows come from elsewhere and go into a spreadsheet, so no cell of them is written as a
/// formula ([SpreadsheetCell]). The file is for the owner alone: it says whom they know.
public final class NameListFile {

    private static final List<String> ANSWER =
            List.of("known", "probability", "last contact", "person", "why");

    private NameListFile() {}

    /// Goes through the list and writes it.
    ///
    /// @param out a file that does not exist yet
    /// @param each is told every answer too
    /// @return what became of the list
    public static AskDesk.ListReport write(
            AskDesk desk, NameList list, Path out, AskDesk.Taker each) throws IOException {
        AskDesk.ListReport[] report = new AskDesk.ListReport[1];
        NewFile.write(out, writer -> report[0] = write(desk, list, writer, each));
        return report[0];
    }

    /// As above, to a writer.
    public static AskDesk.ListReport write(
            AskDesk desk, NameList list, Writer out, AskDesk.Taker each) throws IOException {
        List<String> header = new ArrayList<>(list.header());
        header.replaceAll(SpreadsheetCell::of);
        header.addAll(ANSWER);
        GoogleCsvFile.row(out, header);
        return desk.know(
                list,
                name -> {
                    row(out, name);
                    each.take(name);
                });
    }

    private static void row(Writer writer, ListedName name) throws IOException {
        List<String> cells = new ArrayList<>(name.row().fields());
        cells.add(KnownWords.group(name.view().group()));
        cells.add(String.format(Locale.ROOT, "%.3f", name.view().judgement().probability()));
        cells.add(last(name.view().answer().last()));
        Person person = name.view().judgement().finding().person();
        cells.add(person == null ? "" : person.id().value());
        cells.add(KnownWords.why(name.view().answer()));
        cells.replaceAll(SpreadsheetCell::of);
        GoogleCsvFile.row(writer, cells);
    }

    private static String last(TieFacts.@Nullable Period period) {
        LocalDate day = period == null ? null : period.last();
        return day == null ? "" : day.toString();
    }
}
