package dev.familiar.app.reading;

import dev.familiar.sources.Entry;
import dev.familiar.sources.mail.body.HtmlLines;
import dev.familiar.sources.requests.SavedPage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text the owner pasted, as an entry.
public final class PastedEntry implements Entry {

    /// Bytes that sources recognise a text by.
    private static final int HEAD = 64 << 10;

    /// How a saved page, or a piece of one on the clipboard, begins; text that mentions a tag
    /// further down is text.
    private static final Pattern HTML =
            Pattern.compile(
                    "\\s*<(?:!--|(?:!doctype|html|head|meta|body|main|section|div|ul|ol|p|a|span)\\b)",
                    Pattern.CASE_INSENSITIVE);

    /// The most letters of a saved page that are taken apart: a few hundred cards take three
    /// million, and the page's tree ten times the memory of its source. What is longer stays as it
    /// is, and is reported for what it is.
    private static final int LONGEST_PAGE = 16 << 20;

    private final byte[] content;

    /// @param text as pasted, or the whole of a saved page, whose text is taken
    public PastedEntry(String text) {
        boolean page = text.length() <= LONGEST_PAGE && HTML.matcher(text).lookingAt();
        String shown = page ? shown(text) : text;
        content = shown.getBytes(StandardCharsets.UTF_8);
    }

    /// The text of a page as a browser would copy it, line by line, and its links below.
    private static String shown(String html) {
        String text =
                HtmlLines.of(html).stream()
                        .map(HtmlLines.Line::text)
                        .collect(Collectors.joining("\n"));
        return text + "\n" + SavedPage.links(html);
    }

    @Override
    public String name() {
        return "pasted text";
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(content, Math.min(HEAD, content.length));
    }

    @Override
    public InputStream open(long offset) {
        InputStream in = new ByteArrayInputStream(content);
        return offset == 0
                ? in
                : new ByteArrayInputStream(content, (int) offset, content.length - (int) offset);
    }
}
