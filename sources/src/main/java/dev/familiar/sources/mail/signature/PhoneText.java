package dev.familiar.sources.mail.signature;

import dev.familiar.model.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds phone numbers in a line of a signature.
///
/// A number counts with a word for it (`Tel`, `mobile`, `m:`), with a country code, or where it is
/// alone between separators; fax machines, keys, registers and dates are no phones.
final class PhoneText {

    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_WITHOUT_LABEL = 9;
    private static final int MOST_DIGITS = 15;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:\\+|\\(\\+)?\\(?[0-9][0-9 ()./\\-\u2010\u2011\u2013\u00a0]{5,24}[0-9]");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)(?:.*[^\\p{L}])?(?:tel|telephone|telefon|t\u00e9l|t\u00e9l\u00e9phone|telefono"
                            + "|tel\u00e9fono|telefone|fon|phone|ph|mobile|mobil|mob|m\u00f3vil"
                            + "|portable|handy|cell|cellular|cellulare|direct|office|work|desk|home"
                            + "|voice|whatsapp|call|durchwahl|gsm|t|m|p|c|o|w|h|d)"
                            + "(?: ?(?:no|nr|number|phone|line))?[.:)\\]]* ?[:#]?\\s*");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?:19|20)[0-9]{2}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2}.*"
                            + "|[0-9]{1,2}[-./][0-9]{1,2}[-./](?:19|20)[0-9]{2}.*"
                            + "|(?:19|20)[0-9]{2} ?[-\u2013] ?(?:19|20)[0-9]{2}"
                            + "|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private static final List<String> OTHER_NUMBERS =
            List.of(
                    "pgp",
                    "gpg",
                    "fingerprint",
                    "key",
                    "icq",
                    "uin",
                    "msn",
                    "vat",
                    "ust",
                    "hrb",
                    "iban",
                    "bic",
                    "tax",
                    "siret",
                    "siren",
                    "reg.",
                    "skype",
                    "bug",
                    "isbn",
                    "http",
                    "0x",
                    "rfc",
                    "asn",
                    "version",
                    "p.o",
                    "box",
                    "gps");

    private PhoneText() {}

    static List<PhoneNumber> find(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (digits(line) < FEWEST_DIGITS || OTHER_NUMBERS.stream().anyMatch(lower::contains)) {
            return List.of();
        }
        List<PhoneNumber> found = new ArrayList<>(2);
        Matcher number = NUMBER.matcher(line);
        int before = 0;
        while (number.find()) {
            String label = line.substring(before, number.start());
            String rest = line.substring(number.end());
            before = number.end();
            if (isPhone(number.group(), label, rest)) {
                parse(number.group()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isPhone(String number, String label, String rest) {
        int digits = digits(number);
        String lower = label.toLowerCase(Locale.ROOT);
        boolean touchesWord =
                (!label.isEmpty() && Character.isLetter(label.charAt(label.length() - 1)))
                        || (!rest.isEmpty() && touches(rest.charAt(0)));
        if (digits > MOST_DIGITS
                || touchesWord
                || lower.contains("fax")
                || lower.strip().matches("(?:.*[^\\p{L}])?f[.:]*")
                || DATE.matcher(number.strip()).matches()) {
            return false;
        }
        boolean labelled = LABEL.matcher(label).matches();
        boolean country = number.startsWith("+") || number.startsWith("(+");
        if (labelled || country) {
            return digits >= FEWEST_DIGITS && (country || digits >= FEWEST_DIGITS);
        }
        boolean alone = isSeparator(label, true) && isSeparator(rest, false);
        boolean grouped = number.strip().chars().filter(c -> c < '0' || c > '9').count() >= 2;
        return alone && grouped && digits >= FEWEST_WITHOUT_LABEL && digits <= 13;
    }

    private static boolean touches(char next) {
        return next == '@' || next == '_' || (Character.isLetter(next) && next != 'x');
    }

    private static boolean isSeparator(String text, boolean before) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return true;
        }
        char next = before ? bare.charAt(bare.length() - 1) : bare.charAt(0);
        return next == '|' || next == '\u00b7' || next == '\u2022' || next == ';';
    }

    private static java.util.Optional<PhoneNumber> parse(String number) {
        // `+44 (0)20 …`: the zero in brackets is dialled only inside the country.
        String dialled = number.indexOf("(0)") > 0 ? number.replace("(0)", "") : number;
        return PhoneNumber.parse(dialled.replace("(+", "+"));
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
