package dev.familiar.identity.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the tables that lie beside the code, in UTF-8; `#` begins a comment.
public final class ShippedText {

    private ShippedText() {}

    /// The lines with content, in the order of the file.
    ///
    /// @param beside a class of the package the table lies in
    /// @throws IllegalStateException if the program was packed without it
    public static List<String> lines(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /// All of a table as it lies there, for those too large to be taken apart.
    ///
    /// @param beside a class of the package the table lies in
    /// @throws IllegalStateException if the program was packed without it
    public static byte[] bytes(Class<?> beside, String name) {
        try (@Nullable InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no table " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + name + " cannot be read", broken);
        }
    }
}
