package dev.familiar.web;

import dev.familiar.app.words.PlainText;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/// A page as bytes, without characters that nobody can see: the last of several places that drop
/// them, for what the others forgot.
final class PlainOutput implements TemplateOutput {

    private final Utf8ByteOutput bytes = new Utf8ByteOutput();

    @Override
    public void writeContent(String value) {
        bytes.writeContent(PlainText.visible(value));
    }

    @Override
    public void writeContent(String value, int from, int to) {
        writeContent(value.substring(from, to));
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
