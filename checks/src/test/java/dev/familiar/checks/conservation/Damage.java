package dev.familiar.checks.conservation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes a table worse without breaking its syntax, so that it can still be counted.
///
/// The same seed gives the same damage. Tables in UTF-16 are left as they are.
final class Damage {

    private static final List<String> STRANGE =
            List.of(
                    "",
                    " ",
                    "LinkedIn Member",
                    "-",
                    "n/a",
                    "#REF!",
                    "32.13.2025",
                    "ÿ",
                    "0",
                    "\u200b");

    private final Random dice;

    Damage(int seed) {
        this.dice = new Random(seed);
    }

    /// The table with about every third row changed: fields emptied or made strange, the row
    /// repeated, moved, emptied whole, or with fields of blanks behind it.
    byte[] of(byte[] file) {
        if (file.length > 1 && (file[0] == (byte) 0xff || file[0] == (byte) 0xfe)) {
            return file;
        }
        List<Census.Row> rows = Census.parse(Census.text(file), ',');
        StringBuilder out = new StringBuilder();
        boolean headed = false;
        for (Census.Row row : rows) {
            List<String> fields = new ArrayList<>(row.fields());
            if (headed) {
                damage(fields, out);
            } else {
                headed = fields.size() > 1;
                append(fields, out);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void damage(List<String> fields, StringBuilder out) {
        int at = dice.nextInt(fields.size());
        switch (dice.nextInt(18)) {
            case 0 -> fields.set(at, STRANGE.get(dice.nextInt(STRANGE.size())));
            case 1 -> fields.replaceAll(_ -> "");
            case 2 -> append(fields, out);
            case 3 -> fields.add("  ");
            case 4 -> fields.replaceAll(field -> dice.nextBoolean() ? field : "");
            case 5 -> fields.set(at, fields.get(at) + "\r\nsecond line, with a comma");
            default -> {}
        }
        append(fields, out);
    }

    private static void append(List<String> fields, StringBuilder out) {
        out.append(fields.stream().map(Damage::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
