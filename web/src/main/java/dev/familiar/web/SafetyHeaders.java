package dev.familiar.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/// What every answer tells the browser, error pages of the server's own too.
final class SafetyHeaders {

    private static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; "
                            + "base-uri 'none'; "
                            + "frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    // Not no-referrer: with it browsers name no origin with a form either.
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=()",
                    "Cache-Control",
                    "no-store");

    private SafetyHeaders() {}

    static void put(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
