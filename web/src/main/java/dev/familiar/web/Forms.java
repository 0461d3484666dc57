package dev.familiar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What forms and addresses bring.
final class Forms {

    /// One slash, no second one or backslash behind it, and visible ASCII without a backslash.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    /// A field with one would be passed over in silence.
    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Forms() {}

    /// Reads what a form brings, if it is one, so that all of it can be asked for afterwards.
    ///
    /// What is wrong with it is the sender's fault and not the program's: a boundary that is not
    /// there, a charset nobody knows, half an escape, an end that never comes.
    ///
    /// @param uploads where files of a form lie while they come in
    /// @throws Problem if it cannot be read, or there is no room for its files
    static void understand(Context ctx, Uploads uploads) {
        if (!ctx.isFormUrlencoded() && !ctx.isMultipart()) {
            return;
        }
        try {
            read(ctx);
        } catch (HttpResponseException | Problem known) {
            throw known;
        } catch (IOException | ServletException | RuntimeException e) {
            throw uploads.isFull() ? Uploads.noRoom() : Problem.malformed();
        }
    }

    /// Declares what the parsers throw, each its own kind: they are written in Kotlin, which
    /// declares nothing.
    private static void read(Context ctx) throws IOException, ServletException {
        var _ = ctx.formParamMap();
        if (ctx.isFormUrlencoded() && HALF_ESCAPE.matcher(ctx.body()).find()) {
            throw Problem.malformed();
        }
    }

    /// A field that the form always has, without space around it; it may be empty.
    ///
    /// A form that came without it was cut or was not Familiar's: taken for empty, it would put
    /// nothing in the place of what is kept.
    ///
    /// @throws Problem if it is missing
    static String required(Context ctx, String field) {
        String value = ctx.formParam(field);
        if (value == null) {
            throw Problem.wrong(
                    "The form came without its field \u201c"
                            + field
                            + "\u201d, so nothing was done. Load the page again and repeat.");
        }
        return value.strip();
    }

    /// A field that may be left out, without space around it; empty if it is missing.
    static String text(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value.strip();
    }

    /// A parameter of the address; empty if it is missing.
    static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /// A key as a form may carry it: keys hold what strangers wrote, and pages leave out characters
    /// that nobody sees. [#unpacked] is the way back.
    static String packed(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /// The key that [#packed] was given.
    ///
    /// @throws Problem if it never was
    static String unpacked(String packed) {
        try {
            return URLDecoder.decode(packed, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("This names no record.");
        }
    }

    /// A whole number, or another if it is none.
    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    /// After an action: the browser fetches the next page by GET, so that loading it again repeats
    /// nothing. Never leads elsewhere.
    static void redirect(Context ctx, String address) {
        ctx.redirect(local(address, "/"), HttpStatus.SEE_OTHER);
    }

    /// The address if it is a path of this server, else another. Browsers take `//host` and
    /// `/\host` for an address of another server, and leave out tabs and line ends before they look
    /// (WHATWG URL, 4.4), so nothing passes but what cannot be taken for anything else.
    static String local(String address, String otherwise) {
        return LOCAL.matcher(address).matches() ? address : otherwise;
    }
}
