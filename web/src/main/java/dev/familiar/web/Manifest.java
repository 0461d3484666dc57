package dev.familiar.web;

import dev.familiar.app.words.JsonText;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// Browsers install a page with a manifest and icons alone; a service worker, which could keep
// private pages beyond the session, is not needed and not there. See
// docs/decisions/0033-a-phone-comes-in-by-a-forwarded-port.md.

/// What lets a phone put Familiar among its programs: a name, an icon and where to begin (W3C, Web
/// Application Manifest). Nothing in it is private; it needs a session as all else does, so that a
/// stranger on the port learns not even that there is a Familiar.
final class Manifest {

    private static final String TYPE = "application/manifest+json";

    private Manifest() {}

    /// `GET /manifest.webmanifest`.
    static void serve(Context ctx) {
        ctx.contentType(TYPE).result(text());
    }

    static String text() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", "Familiar");
        manifest.put("short_name", "Familiar");
        manifest.put("description", "Whom do you know? Answers from your own archives.");
        manifest.put("lang", "en");
        manifest.put("id", "/");
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#fbfaf7");
        manifest.put("theme_color", "#0f766e");
        manifest.put(
                "icons",
                List.of(
                        icon("icon-192.png", "192x192", "any"),
                        icon("icon-512.png", "512x512", "any"),
                        icon("icon-maskable.png", "512x512", "maskable")));
        return JsonText.line(manifest);
    }

    private static Map<String, String> icon(String name, String sizes, String purpose) {
        Map<String, String> icon = new LinkedHashMap<>();
        icon.put("src", Assets.address(name));
        icon.put("sizes", sizes);
        icon.put("type", "image/png");
        icon.put("purpose", purpose);
        return icon;
    }
}
