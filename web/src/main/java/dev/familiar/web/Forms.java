package dev.familiar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// What forms and addresses bring.
final class Forms {

    private Forms() {}

    /// A field, without space around it; empty if it is missing.
    static String text(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value.strip();
    }

    /// A parameter of the address; empty if it is missing.
    static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /// A whole number, or another if it is none.
    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    /// After an action: the browser fetches the next page by GET, so that loading it again repeats
    /// nothing.
    static void redirect(Context ctx, String address) {
        ctx.redirect(address, HttpStatus.SEE_OTHER);
    }
}
