package dev.familiar.checks.conservation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of a file at which an item begins, found without any of the product's readers.
///
/// Knows only well-formed files: those that the testkit writes, and what the tests make of them
/// without breaking their syntax.
final class Census {

    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "(?<=\\A|\\n\\n|\\r\\n\\r\\n)From \\S+ [A-Z][a-z]{2} [A-Z][a-z]{2} [^\\n]*\\n");

    private static final Pattern FACEBOOK_MESSAGE = Pattern.compile("\"sender_name\"\\s*:");

    private Census() {}

    /// The rows of a table below its header, as `line N`. Rows without a single letter are none.
    ///
    /// The header is the first row of more than one field: a preamble has one.
    ///
    /// @param separator between fields
    static Set<String> rows(byte[] file, char separator) {
        Set<String> places = new TreeSet<>();
        boolean headed = false;
        for (Row row : parse(text(file), separator)) {
            if (!headed) {
                headed = row.fields().size() > 1;
            } else if (row.fields().stream().anyMatch(field -> !field.isBlank())) {
                places.add("line " + row.line());
            }
        }
        return places;
    }

    /// Tab or comma, whichever the file begins with more of.
    static char separator(byte[] file) {
        String start = text(file).lines().limit(5).reduce("", String::concat);
        return start.chars().filter(c -> c == '\t').count() > 2 ? '\t' : ',';
    }

    /// One row of a table.
    ///
    /// @param line on which it begins, from 1
    record Row(int line, List<String> fields) {}

    /// All rows by RFC 4180, empty lines left out.
    static List<Row> parse(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int began = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || doubled) {
                    field.append(c);
                    i += doubled ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                add(rows, began, fields, field);
                began = line;
            } else if (c != '\r') {
                field.append(c);
            }
        }
        add(rows, began, fields, field);
        return rows;
    }

    private static void add(List<Row> rows, int line, List<String> fields, StringBuilder last) {
        fields.add(last.toString());
        last.setLength(0);
        if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
            rows.add(new Row(line, List.copyOf(fields)));
        }
        fields.clear();
    }

    /// What begins with `BEGIN:<name>`, as `<word> N`.
    static Set<String> components(byte[] file, String name, String word) {
        Set<String> places = new TreeSet<>();
        text(file)
                .lines()
                .filter(line -> line.strip().equalsIgnoreCase("BEGIN:" + name))
                .forEach(_ -> places.add(word + " " + (places.size() + 1)));
        return places;
    }

    /// The messages of a mailbox, as `byte N`.
    static Set<String> messages(byte[] file) {
        Set<String> places = new TreeSet<>();
        Matcher separators = SEPARATOR.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (separators.find()) {
            places.add("byte " + separators.start());
        }
        return places;
    }

    /// The messages of a file of Facebook's, as `message N`.
    static Set<String> chatMessages(byte[] file) {
        Set<String> places = new TreeSet<>();
        Matcher senders = FACEBOOK_MESSAGE.matcher(text(file));
        while (senders.find()) {
            places.add("message " + (places.size() + 1));
        }
        return places;
    }

    /// The text of a file in UTF-8 or, by its mark, in UTF-16.
    static String text(byte[] file) {
        boolean little = file.length > 1 && file[0] == (byte) 0xff && file[1] == (byte) 0xfe;
        boolean big = file.length > 1 && file[0] == (byte) 0xfe && file[1] == (byte) 0xff;
        Charset charset =
                little
                        ? StandardCharsets.UTF_16LE
                        : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = new String(file, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
