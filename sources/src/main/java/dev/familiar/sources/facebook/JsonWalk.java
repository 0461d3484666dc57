package dev.familiar.sources.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A walk over the tokens of a JSON file that never holds more than one value.
///
/// Every method leaves the parser at the end of the value it was called for, whatever kind that
/// value is; a value of an unexpected kind reads as nothing. Syntax errors come out as
/// [tools.jackson.core.JacksonException]. One thread.
final class JsonWalk implements AutoCloseable {

    /// The most chars of one text that are kept; the rest is read over.
    static final int LONGEST_TEXT = 1 << 14;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(200)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final InputStream in;
    private final JsonParser parser;

    JsonWalk(InputStream in) {
        this.in = in;
        this.parser = JSON.createParser(ObjectReadContext.empty(), in);
    }

    /// Takes the fields of an object; must read or skip the value.
    @FunctionalInterface
    interface FieldReader {
        void read(String name) throws IOException;
    }

    /// Takes the elements of an array; must read or skip the value.
    @FunctionalInterface
    interface ElementReader {
        void read() throws IOException;
    }

    /// Moves to the first token; call once.
    void start() {
        parser.nextToken();
    }

    /// Whether the current value is an object.
    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /// Whether the current value is an array.
    boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /// Walks the fields of the current object; nothing if it is none.
    void fields(FieldReader reader) throws IOException {
        if (!isObject()) {
            skip();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name);
        }
    }

    /// Walks the elements of the current array; nothing if it is none.
    void elements(ElementReader reader) throws IOException {
        if (!isArray()) {
            skip();
            return;
        }
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            reader.read();
        }
    }

    /// Passes by the current value.
    void skip() {
        parser.skipChildren();
    }

    /// The current value as repaired text, empty if it is no text or number.
    String text() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            Bounded writer = new Bounded();
            parser.readString(writer);
            return Mojibake.repair(writer.toString()).strip();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getString();
        }
        skip();
        return "";
    }

    /// The current value as a whole number, 0 if it is none or does not fit.
    long number() {
        String digits = text();
        return WHOLE_NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
    }

    /// Whether the current value is `true`.
    boolean isTrue() {
        boolean yes = parser.currentToken() == JsonToken.VALUE_TRUE;
        skip();
        return yes;
    }

    /// How many bytes of the file the parser has taken.
    long byteOffset() {
        return Math.max(0, parser.currentLocation().getByteOffset());
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }

    /// Keeps the start of what is written.
    private static final class Bounded extends Writer {

        private final StringWriter kept = new StringWriter();

        @Override
        public void write(char[] chars, int offset, int length) {
            int room = LONGEST_TEXT - kept.getBuffer().length();
            kept.write(chars, offset, Math.max(0, Math.min(room, length)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return kept.toString();
        }
    }
}
