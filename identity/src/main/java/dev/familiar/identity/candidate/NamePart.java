package dev.familiar.identity.candidate;

import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import java.util.List;

/// Atoms of names, written and spelled by addresses alike.
final class NamePart implements Part {

    private final Kind kind;
    private final List<Column> columns;
    private final List<TokenTable> tables;

    NamePart(Kind kind, List<Column> columns, List<TokenTable> tables) {
        this.kind = kind;
        this.columns = columns;
        this.tables = tables;
    }

    /// The kinds of name atoms.
    enum Kind {
        /// Any two words of the name, in any order, nicknames resolved.
        PAIR("two names", 0.8),
        /// The sounds of a given and a family name.
        SOUNDS("name sounds", 0.85),
        /// A family name with the initial of a given name.
        INITIAL("family name and initial", 0.85),
        /// The name as one word, as in user names.
        JOINED("joined name", 0.3),
        /// Any one word of the name, nicknames resolved.
        WORD("name", 0.9),
        /// The sound of any one word.
        SOUND("name sound", 0.93);

        private final String label;
        private final double reach;

        Kind(String label, double reach) {
            this.label = label;
            this.reach = reach;
        }
    }

    @Override
    public String label() {
        return kind.label;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public double reach() {
        return kind.reach;
    }

    @Override
    public void atoms(int record, LongList out) {
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            TokenTable table = tables.get(c);
            for (int k = 0; k < column.count(record); k++) {
                int value = column.value(record, k);
                switch (kind) {
                    case PAIR -> pairs(table, value, out);
                    case SOUNDS -> sounds(table, value, out);
                    case INITIAL -> initials(table, value, out);
                    case JOINED -> joined(column.name(value), out);
                    case WORD -> words(table, value, out);
                    case SOUND -> sound(table, value, out);
                }
            }
        }
    }

    private static void pairs(TokenTable table, int value, LongList out) {
        LongList one = new LongList();
        LongList other = new LongList();
        for (int a = table.start(value); a < table.end(value); a++) {
            for (int b = a + 1; b < table.end(value); b++) {
                if (table.length(a) > 1 && table.length(b) > 1) {
                    one.clear();
                    other.clear();
                    table.addHeads(a, one);
                    table.addHeads(b, other);
                    cross(one, other, out);
                }
            }
        }
    }

    private static void cross(LongList one, LongList other, LongList out) {
        for (int i = 0; i < one.size(); i++) {
            for (int k = 0; k < other.size(); k++) {
                long a = one.get(i);
                long b = other.get(k);
                out.add(Hashing.join(Math.min(a, b), Math.max(a, b)));
            }
        }
    }

    private static void sounds(TokenTable table, int value, LongList out) {
        for (int a = table.start(value); a < table.family(value); a++) {
            for (int b = table.family(value); b < table.end(value); b++) {
                long one = table.sound(a);
                long other = table.sound(b);
                if (one != 0 && other != 0) {
                    out.add(Hashing.join(Math.min(one, other), Math.max(one, other)));
                }
            }
        }
    }

    private static void initials(TokenTable table, int value, LongList out) {
        LongList heads = new LongList();
        int family = table.family(value);
        for (int b = family; b < table.end(value); b++) {
            if (table.length(b) > 1 && family > table.start(value)) {
                heads.clear();
                table.addHeads(b, heads);
                for (int i = 0; i < heads.size(); i++) {
                    out.add(Hashing.join(table.initial(table.start(value)), heads.get(i)));
                }
            }
        }
    }

    /// `adaexample`, `aexample`, `exampleada`, `adae`; and the word itself.
    private static void joined(ParsedName name, LongList out) {
        String given = name.firstGiven();
        String family = String.join("", name.familyCore());
        if (family.isEmpty()) {
            if (given.length() > 3) {
                out.add(Hashing.of(given));
            }
            return;
        }
        if (!given.isEmpty()) {
            out.add(Hashing.of(given + family));
            out.add(Hashing.of(given.charAt(0) + family));
            out.add(Hashing.of(family + given.charAt(0)));
            out.add(Hashing.of(given + family.charAt(0)));
        }
        if (family.length() > 3) {
            out.add(Hashing.of(family));
        }
    }

    private static void words(TokenTable table, int value, LongList out) {
        for (int a = table.start(value); a < table.end(value); a++) {
            if (table.length(a) > 1) {
                table.addHeads(a, out);
            }
        }
    }

    private static void sound(TokenTable table, int value, LongList out) {
        for (int a = table.start(value); a < table.end(value); a++) {
            if (table.sound(a) != 0) {
                out.add(table.sound(a));
            }
        }
    }
}
