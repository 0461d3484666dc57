package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.mail.header.CodePage;
import java.io.IOException;

/// Windows' numbers of charsets. Source: Microsoft's list of code page identifiers.
final class CodePages {

    private static final int INTERNET_CODE_PAGE = 0x3fde;
    private static final int MESSAGE_CODE_PAGE = 0x3ffd;
    private static final int LOCALE = 0x3ff1;

    /// What of a locale is the language.
    private static final int LANGUAGE = 0x3ff;

    private CodePages() {}

    /// The charset of an object's 8-bit texts; empty if it names none.
    static String charset(Properties properties) throws IOException {
        String message = charset(properties.number(MESSAGE_CODE_PAGE, 0));
        if (!message.isEmpty()) {
            return message;
        }
        // Outlook up to 2002 wrote the letters of its Windows, whatever it sent over the internet.
        String windows = ofLanguage(properties.number(LOCALE, 0));
        return windows.isEmpty() ? charset(properties.number(INTERNET_CODE_PAGE, 0)) : windows;
    }

    /// The charset of a Windows in a language that is not written with Western European letters;
    /// empty for those that are.
    private static String ofLanguage(int locale) {
        return switch (locale & LANGUAGE) {
            case 0x11 -> charset(932);
            case 0x04 -> charset(locale == 0x0404 || locale == 0x0c04 ? 950 : 936);
            case 0x12 -> charset(949);
            case 0x1e -> charset(874);
            case 0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24 -> charset(1250);
            case 0x02, 0x19, 0x22, 0x23, 0x2f -> charset(1251);
            case 0x08 -> charset(1253);
            case 0x1f, 0x2c -> charset(1254);
            case 0x0d -> charset(1255);
            case 0x01, 0x20, 0x29 -> charset(1256);
            case 0x25, 0x26, 0x27 -> charset(1257);
            case 0x2a -> charset(1258);
            default -> "";
        };
    }

    /// The charset of an object's HTML; empty if it names none.
    static String ofHtml(Properties properties) throws IOException {
        return charset(properties.number(INTERNET_CODE_PAGE, 0));
    }

    /// The name of a charset; empty if the number is not known.
    static String charset(int page) {
        return CodePage.charset(page);
    }
}
