package dev.familiar.sources.linkedin;

import dev.familiar.sources.Keys;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The text of a message: plain, or a fragment of HTML.
final class MessageText {

    /// More than any person writes; what follows is neither shown nor told apart.
    private static final int LONGEST = 64 << 10;

    /// The tags the export is seen to use. A `<` alone is somebody's smile.
    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:p|br|strong|b|em|i|u|li|ul|ol|a|span|div|h[1-6]|img|table|html)"
                            + "(?:\\s[^<>]{0,2000})?/?>");

    private MessageText() {}

    /// The words, white space folded.
    static String plain(String content) {
        String cut = content.length() > LONGEST ? content.substring(0, LONGEST) : content;
        String text = TAG.matcher(cut).find() ? Jsoup.parseBodyFragment(cut).text() : cut;
        return Keys.foldSpace(text);
    }
}
