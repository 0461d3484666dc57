package dev.familiar.app.export;

import dev.familiar.app.words.PlainText;
import java.util.regex.Pattern;

/// A stranger's text in a table that a spreadsheet may open.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236): one
/// that begins with `=`, `+`, `-` or `@`, ASCII or full-width as Excel takes them in Chinese,
/// Japanese and Korean, whatever blanks stand before; and one that begins with a tab or line end.
public final class SpreadsheetCell {

    private static final String BEGIN_A_FORMULA =
            "=+-@\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b";

    /// No second sign: `-1+1` is a formula.
    private static final Pattern NUMBER = Pattern.compile("[+-][ (]?\\d[\\d (),.]*");

    private SpreadsheetCell() {}

    /// The text, harmless, with its lines. What is taken away is taken away first, so that nothing
    /// stands before the formula that goes later.
    public static String of(String text) {
        String plain = PlainText.lines(text);
        return startsFormula(plain) ? "'" + plain : plain;
    }

    /// As [#of], for tables that programs read on: a number keeps its sign, be it an amount or a
    /// telephone's. The most a spreadsheet does with one is to show it in another form.
    public static String ofData(String text) {
        return NUMBER.matcher(text).matches() ? text : of(text);
    }

    private static boolean startsFormula(String plain) {
        if (plain.isEmpty()) {
            return false;
        }
        if (plain.charAt(0) == '\t' || plain.charAt(0) == '\n') {
            return true;
        }
        int pos = 0;
        while (pos < plain.length() && isBlank(plain.charAt(pos))) {
            pos++;
        }
        return pos < plain.length() && BEGIN_A_FORMULA.indexOf(plain.charAt(pos)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
