package dev.familiar.sources.mail.header;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of charsets as mail programs write them. Stateless; any thread.
///
/// The JDK knows the registered names (https://www.iana.org/assignments/character-sets). Programs
/// leave out a hyphen, put an `x-` before, or give the name of their system's code page; those are
/// read by their form, and what is left stands in a table.
final class CharsetNames {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// `windows1251`, `win-1251`, `x-cp1251`, `cp_850`, `ms-936`.
    private static final Pattern CODE_PAGE =
            Pattern.compile("(?:x-)?(?:windows|win|cp|ms|ibm)[-_ ]?(\\d{3,5})");

    /// `iso8859-15`, `iso_8859_15`, `iso-8859-8-i`, `iso 8859 2`.
    private static final Pattern ISO_8859 =
            Pattern.compile("(?:x-)?iso[-_ ]?8859[-_ ]?(\\d{1,2})(?:[-_][ei])?");

    /// What says that nobody knows.
    private static final Set<String> NONE =
            Set.of(
                    "unknown",
                    "unknown-8bit",
                    "x-unknown",
                    "8bit",
                    "binary",
                    "default",
                    "default_charset",
                    "x-user-defined",
                    "none",
                    "no");

    private static final Map<String, Charset> OTHERS = others();

    private CharsetNames() {}

    private static Map<String, Charset> others() {
        Map<String, String> names = new HashMap<>();
        names.put("utf8", "UTF-8");
        names.put("utf-8mb4", "UTF-8");
        names.put("utf8mb4", "UTF-8");
        names.put("utf_8", "UTF-8");
        names.put("unicode-1-1-utf-8", "UTF-8");
        names.put("latin1", "windows-1252");
        names.put("latin-1", "windows-1252");
        names.put("ansi", "windows-1252");
        names.put("western", "windows-1252");
        names.put("ks_c_5601-1987", "x-windows-949");
        names.put("ks_c_5601", "x-windows-949");
        names.put("euc_kr", "x-windows-949");
        // GB 18030 holds GBK, which holds GB 2312; programs name the smaller and mean the larger.
        names.put("gb2312", "GB18030");
        names.put("gb_2312-80", "GB18030");
        names.put("gbk", "GB18030");
        names.put("x-gbk", "GB18030");
        // Hong Kong's letters stand where the older table has none (WHATWG, section 12.1).
        names.put("big5", "Big5-HKSCS");
        names.put("chinesebig5", "Big5-HKSCS");
        names.put("x-big5", "Big5-HKSCS");
        names.put("shift-jis", "windows-31j");
        names.put("x-sjis", "windows-31j");
        names.put("sjis", "windows-31j");
        names.put("koi8", "KOI8-R");
        names.put("koi-8", "KOI8-R");
        names.put("macintosh", "x-MacRoman");
        names.put("mac", "x-MacRoman");
        names.put("x-mac-roman", "x-MacRoman");
        names.put("x-mac-ce", "x-MacCentralEurope");
        names.put("x-mac-centraleurroman", "x-MacCentralEurope");
        names.put("x-mac-cyrillic", "x-MacCyrillic");
        names.put("x-mac-greek", "x-MacGreek");
        names.put("x-mac-turkish", "x-MacTurkish");
        names.put("x-mac-icelandic", "x-MacIceland");
        Map<String, Charset> others = new HashMap<>();
        names.forEach((name, known) -> {
            Charset charset = forName(known);
            if (charset != null) {
                others.put(name, charset);
            }
        });
        return Map.copyOf(others);
    }

    /// Whether the name says nothing: there is none, or it says that it is not known.
    static boolean isNone(String name) {
        String bare = bare(name);
        return bare.isEmpty() || NONE.contains(bare);
    }

    /// Whether the text is in UTF-7, which is no charset of the JDK ([Utf7]).
    static boolean isUtf7(String name) {
        String bare = bare(name);
        return bare.equals("utf-7")
                || bare.equals("utf7")
                || bare.equals("unicode-1-1-utf-7")
                || bare.equals("csunicode11utf7")
                || bare.equals("x-unicode-1-1-utf-7");
    }

    /// Whether the text is in HZ (RFC 1843), which is no charset of the JDK.
    static boolean isHz(String name) {
        String bare = bare(name);
        return bare.equals("hz-gb-2312") || bare.equals("hz") || bare.equals("hz-gb2312");
    }

    /// The charset of that name; null if it is not known.
    static @Nullable Charset find(String name) {
        String bare = bare(name);
        Charset other = OTHERS.get(bare);
        if (other != null) {
            return other;
        }
        for (String form : forms(bare)) {
            Charset known = forName(form);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static List<String> forms(String bare) {
        List<String> forms = new ArrayList<>();
        Matcher iso = ISO_8859.matcher(bare);
        if (iso.matches()) {
            // Letters of these two lie where the others have control characters that nobody sends
            // (WHATWG Encoding Standard, section 4.2).
            switch (Integer.parseInt(iso.group(1))) {
                case 1 -> forms.add(WINDOWS_1252.name());
                case 9 -> forms.add("windows-1254");
                default -> forms.add("ISO-8859-" + Integer.parseInt(iso.group(1)));
            }
        }
        Matcher page = CODE_PAGE.matcher(bare);
        if (page.matches()) {
            String number = page.group(1);
            if (number.equals("65001")) {
                forms.add(StandardCharsets.UTF_8.name());
            }
            if (number.equals("936")) {
                forms.add("GB18030");
            }
            forms.add("windows-" + number);
            forms.add("IBM" + number);
            forms.add("x-windows-" + number);
            forms.add("x-IBM" + number);
        }
        forms.add(bare);
        return forms;
    }

    private static @Nullable Charset forName(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String bare(String name) {
        return name.replace("\"", "").replace("'", "").strip().toLowerCase(Locale.ROOT);
    }
}
