package dev.familiar.app.words;

import java.util.Locale;

/// Numbers as people read them, the same in every locale.
public final class Amounts {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Amounts() {}

    /// A whole number with commas between thousands, e.g. `41,302`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number with its noun, e.g. `1 message`, `41,302 messages`.
    ///
    /// @param noun in the singular; the plural takes an `s`, `-ies` for a `-y`, or `-es` after `ss`
    public static String of(long number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        if (noun.endsWith("ss")) {
            return count(number) + " " + noun + "es";
        }
        boolean ies = noun.endsWith("y") && !noun.endsWith("ay") && !noun.endsWith("ey");
        String plural = ies ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return count(number) + " " + plural;
    }

    /// How often: `once`, `twice`, `3 times`.
    public static String times(long number) {
        return number == 1 ? "once" : number == 2 ? "twice" : count(number) + " times";
    }

    /// A size in bytes with three figures at most, in powers of ten, e.g. `1.4 GB`.
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        // Before it would be rounded to 1000 of the smaller unit.
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        boolean whole = unit == 0 || amount >= 9.95;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    /// A weight in bits with its sign, e.g. `+4.4`, `−1.2`; with a real minus sign, so that columns
    /// of both line up.
    public static String bits(double bits) {
        // Rounded first, so that what is shown as 0.0 has a plus and never a minus.
        double rounded = Math.rint(bits * 10) / 10;
        return (rounded < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
    }

    /// A probability as a percentage that never claims certainty: `< 1 %`, `97 %`, `> 99 %`.
    public static String percent(double probability) {
        if (probability < 0.01) {
            return "< 1 %";
        }
        if (probability > 0.99) {
            return "> 99 %";
        }
        return Math.round(probability * 100) + " %";
    }
}
