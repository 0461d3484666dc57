package dev.familiar.app.asking;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list of people to be asked about: who comes to a conference, who sits on a board.
///
/// Either a table whose header names a column for names, addresses or profiles, in any order, or
/// else one person a line: `Ada Oberlander`, `Ada Oberlander <ada@example.org>`, `Ada Oberlander,
/// Gearworks`. Nothing of it is kept; it is read again for each question. One thread.
public final class NameList {

    /// Rows looked at to tell what columns hold.
    private static final int SAMPLE = 500;

    /// Of a list without a header, in bytes; more is no list of names.
    private static final int LONGEST_PLAIN = 16 << 20;

    /// The column that a list without a header has.
    private static final String WHO = "Who";

    private static final Pattern WITH_ADDRESS =
            Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>\\s]+@[^<>\\s]+)>.*");

    /// What may stand between a name and who that is.
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;|\\t]\\s*|\\s+[-\\u2013\\u2014]\\s+");

    private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:\\d{1,4}[.)]|[-*•])\\s+");

    private final String name;
    private final Opener opener;
    private final List<String> header;
    private final NameColumns columns;

    private NameList(String name, Opener opener, List<String> header, NameColumns columns) {
        this.name = name;
        this.opener = opener;
        this.header = List.copyOf(header);
        this.columns = columns;
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }

    /// One person of the list.
    ///
    /// @param line where they stand, counted from 1
    /// @param fields as written, one for each column of [#header]
    /// @param question who is asked about; never empty
    public record Row(int line, List<String> fields, NameQuestion question) {

        /// Copies the list.
        public Row {
            fields = List.copyOf(fields);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Row[line " + line + ", hidden]";
        }
    }

    /// Takes the rows one after the other.
    @FunctionalInterface
    public interface RowTaker {
        /// @throws IOException if it cannot go on
        void take(Row row) throws IOException;
    }

    /// The list in a file.
    ///
    /// @throws NotFoundException if there is no such file, or it is no list of names
    /// @throws IOException if reading it fails
    public static NameList ofFile(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new NotFoundException(
                    "there is no file "
                            + file
                            + " to read; expected a CSV table with a column of names, or one name"
                            + " a line");
        }
        Opener opener = () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        NameList list = of(String.valueOf(file.getFileName()), opener);
        if (!list.isTable() && Files.size(file) > LONGEST_PLAIN) {
            throw new NotFoundException(
                    file
                            + " has no header with a column of names, and is too long to be a list"
                            + " of one name a line; name the column in its first line");
        }
        return list;
    }

    /// A list that was pasted.
    public static NameList ofText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of("the list", () -> new ByteArrayInputStream(bytes));
    }

    private static NameList of(String name, Opener opener) throws IOException {
        try (InputStream in = opener.open()) {
            // Faults are told when all rows are read; this look goes over some of them only.
            CsvTable table = table(in, name, _ -> {}).orElse(null);
            if (table == null) {
                return new NameList(name, opener, List.of(), NameColumns.of(List.of(), List.of()));
            }
            List<List<String>> sample = new ArrayList<>();
            for (CsvRow row = table.next(RowRule.AS_IS);
                    row != null && sample.size() < SAMPLE;
                    row = table.next(RowRule.AS_IS)) {
                sample.add(row.fields());
            }
            List<String> header = table.header().names();
            return new NameList(name, opener, header, NameColumns.of(header, sample));
        }
    }

    private static Optional<CsvTable> table(InputStream in, String name, Consumer<Fault> faults)
            throws IOException {
        return CsvTable.open(in, name, h -> NameColumns.isHeader(h.names()), faults);
    }

    /// Whether it has columns with names.
    public boolean isTable() {
        return !header.isEmpty();
    }

    /// The names of its columns; of a list without a header there is one.
    public List<String> header() {
        return isTable() ? header : List.of(WHO);
    }

    /// What each column was taken for, in a word of `familiar link --map`; empty for a list without
    /// a header.
    public List<String> columns() {
        return isTable() ? columns.words() : List.of();
    }

    /// Reads it from its beginning.
    ///
    /// @param each takes whoever is named, in the order of the list
    /// @param faults takes what could not be read; reading goes on behind it
    void each(RowTaker each, Consumer<Fault> faults) throws IOException {
        try (InputStream in = opener.open()) {
            if (isTable()) {
                rows(in, each, faults);
            } else {
                lines(in, each, faults);
            }
        }
    }

    private void rows(InputStream in, RowTaker each, Consumer<Fault> faults) throws IOException {
        CsvTable table = table(in, name, faults).orElseThrow(() -> new IOException(name));
        for (CsvRow row = table.next(RowRule.AS_IS); row != null; row = table.next(RowRule.AS_IS)) {
            take(row.line(), padded(row.fields()), columns.question(row.fields()), each, faults);
        }
    }

    /// So that columns put behind it stand under their names.
    private List<String> padded(List<String> fields) {
        List<String> cells = new ArrayList<>(fields);
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return cells.subList(0, header.size());
    }

    private void lines(InputStream in, RowTaker each, Consumer<Fault> faults) throws IOException {
        // Broken bytes are replaced by the decoder; a name with one is still a name.
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = line.replace("\uFEFF", "").strip();
            if (!text.isEmpty()) {
                take(number, List.of(text), person(text), each, faults);
            }
        }
    }

    private void take(
            int line,
            List<String> fields,
            NameQuestion question,
            RowTaker each,
            Consumer<Fault> faults)
            throws IOException {
        if (isNobody(question)) {
            faults.accept(
                    FaultCode.ROW_BLANK.at(
                            new Position(name, "line " + line),
                            "the row names nobody; expected a name, an address or a profile;"
                                    + " left out"));
            return;
        }
        each.take(new Row(line, fields, question));
    }

    /// A name without a letter is none, whatever the column is called.
    private static boolean isNobody(NameQuestion question) {
        boolean named = question.name().text().codePoints().anyMatch(Character::isLetter);
        return !named && question.profile() == null && question.addresses().isEmpty();
    }

    /// One line of a list without a header.
    private static NameQuestion person(String line) {
        String text = NUMBERING.matcher(line).replaceFirst("");
        Matcher addressed = WITH_ADDRESS.matcher(text);
        if (addressed.matches()) {
            return addressed(unquoted(addressed.group("name")), addressed.group("address"));
        }
        if (isAddress(text)) {
            return addressed("", text);
        }
        Matcher between = BETWEEN.matcher(text);
        if (!between.find()) {
            return NameQuestion.of(unquoted(text));
        }
        String before = unquoted(text.substring(0, between.start()));
        String behind = unquoted(text.substring(between.end()));
        if (isAddress(behind)) {
            return addressed(before, behind);
        }
        // "Oberlander, Ada": one word on the left is a family name, and no whole one.
        boolean turned = between.group().contains(",") && isWord(before) && isWord(behind);
        PersonName name = turned ? PersonName.of(behind, before) : PersonName.of(before);
        return new NameQuestion(name, turned ? "" : behind, "", "", null, List.of(), "");
    }

    private static boolean isAddress(String text) {
        return EmailAddress.parse(text).isPresent();
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.codePoints().noneMatch(Character::isWhitespace);
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    /// What only looks like an address leaves the name alone.
    private static NameQuestion addressed(String name, String address) {
        return new NameQuestion(
                PersonName.of(name),
                "",
                "",
                "",
                null,
                EmailAddress.parse(address).stream().toList(),
                "");
    }
}
