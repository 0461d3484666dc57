package dev.familiar.app.words;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A writer that lets nothing pass which could act on who reads it: the last gate for whatever
/// leaves the program as text, whoever forgot to make a name harmless.
///
/// What [PlainText] takes away is dropped, but for CR before LF (line ends of CSV, vCard and
/// Windows) and the sequences the program itself writes. Characters and sequences may be cut
/// anywhere between two calls. One thread.
public final class HarmlessWriter extends Writer {

    private final Writer out;
    private final List<String> own;

    /// What may be the beginning of something that passes, kept until the next call shows it.
    private String held = "";

    /// @param out where the text goes
    /// @param own sequences of characters that pass as they are, such as those for colours; none
    ///   begins with another
    public HarmlessWriter(Writer out, List<String> own) {
        this.out = out;
        this.own = Stream.concat(Stream.of("\r\n"), own.stream()).toList();
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        String text = held + new String(characters, offset, length);
        held = "";
        StringBuilder kept = new StringBuilder(text.length());
        int pos = 0;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            // Nearly all of it is, and needs no look at sequences.
            if (c >= ' ' && c < 0x7f) {
                kept.append(c);
                pos++;
                continue;
            }
            Optional<String> sequence = ownAt(text, pos);
            if (sequence.isPresent()) {
                kept.append(sequence.get());
                pos += sequence.get().length();
            } else if (isCut(text, pos)) {
                held = text.substring(pos);
                pos = text.length();
            } else {
                int point = text.codePointAt(pos);
                if (PlainText.isHarmless(point)) {
                    kept.appendCodePoint(PlainText.whole(point));
                }
                pos += Character.charCount(point);
            }
        }
        out.append(kept);
    }

    /// The sequence of the program's own that stands there, if one does.
    private Optional<String> ownAt(String text, int pos) {
        return own.stream().filter(sequence -> text.startsWith(sequence, pos)).findFirst();
    }

    /// Whether the rest is the beginning of something that only the next call ends.
    private boolean isCut(String text, int pos) {
        String rest = text.substring(pos);
        return (rest.length() == 1 && Character.isHighSurrogate(rest.charAt(0)))
                || own.stream().anyMatch(sequence -> sequence.startsWith(rest));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// Drops what was begun and never ended.
    @Override
    public void close() throws IOException {
        out.close();
    }
}
