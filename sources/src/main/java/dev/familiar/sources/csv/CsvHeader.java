package dev.familiar.sources.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The names of a table's columns.
///
/// Names are compared without case, spaces, underscores and quotation marks, because the same file
/// was called `Phone Numbers` one year and `PhoneNumbers` the next. Where a name repeats, the first
/// column has it.
public final class CsvHeader {

    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();

    /// Names as readers ask for them; they ask for the same few in every row.
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            String folded = fold(this.names.get(i));
            if (!folded.isEmpty()) {
                columns.putIfAbsent(folded, i);
            }
        }
    }

    /// The names as written, in order, the nameless ones empty.
    public List<String> names() {
        return names;
    }

    /// A header of these columns, in place of one in another language.
    public static CsvHeader of(List<String> names) {
        return new CsvHeader(names);
    }

    /// How many columns there are, nameless ones included.
    public int size() {
        return names.size();
    }

    /// The column called `name`, counted from 0; -1 if there is none.
    public int indexOf(String name) {
        return asked.computeIfAbsent(name, n -> columns.getOrDefault(fold(n), -1));
    }

    /// Whether there is a column for each of `names`.
    public boolean hasAll(String... wanted) {
        for (String name : wanted) {
            if (indexOf(name) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether there is a column for at least one of `names`.
    public boolean hasAny(String... wanted) {
        for (String name : wanted) {
            if (indexOf(name) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// How many columns there are up to the last one with a name.
    int namedSize() {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > ' ' && c != '_' && c != '"' && c != '\'' && c != '\u00a0' && c != '\ufeff') {
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
