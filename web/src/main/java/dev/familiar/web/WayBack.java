package dev.familiar.web;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Where the owner came from to a page that many pages lead to.
///
/// The address says so (`from=`), which outlives a reload; else the browser does, that tells pages
/// of this server where a link stood (`Referrer-Policy: same-origin`). Only a path of this server
/// is ever gone to.
///
/// @param address where it is, empty if it is not known
/// @param words what is there
/// @param place whose entry in the navigation is marked
record WayBack(String address, String words, String place) {

    private static final WayBack UNKNOWN = new WayBack("", "", "messages");

    static WayBack of(Context ctx, String origin) {
        String said = Forms.query(ctx, "from");
        String from = said.isEmpty() ? referrer(ctx, origin) : said;
        String local = Forms.local(from, "");
        return of(local);
    }

    static WayBack of(String address) {
        int end = address.indexOf('?');
        String path = end < 0 ? address : address.substring(0, end);
        if (path.startsWith("/requests")) {
            return new WayBack(
                    address, path.equals("/requests") ? "The requests" : "The request", "requests");
        }
        if (path.startsWith("/people")) {
            return new WayBack(address, path.equals("/people") ? "People" : "The person", "people");
        }
        return switch (path) {
            case "/messages" -> new WayBack(address, "What was found", "messages");
            case "/search" -> new WayBack(address, "What was found", "search");
            case "/" -> new WayBack(address, "Today", "home");
            default -> UNKNOWN;
        };
    }

    private static String referrer(Context ctx, String origin) {
        @Nullable String named = ctx.header("Referer");
        if (named == null || !named.startsWith(origin + "/")) {
            return "";
        }
        try {
            URI uri = new URI(named);
            String query = uri.getRawQuery();
            return uri.getRawPath() + (query == null ? "" : "?" + query);
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    boolean isKnown() {
        return !address.isEmpty();
    }
}
