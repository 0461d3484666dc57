package dev.familiar.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// A member's public LinkedIn address, held by its slug (the last part of the path).
///
/// @param slug decoded from percent encoding, lower case, never empty; e.g. `ada-example-1815`
public record ProfileUrl(String slug) implements Handle {

    /// Checks the shape.
    ///
    /// @throws IllegalArgumentException if the slug is empty or holds a slash or white space
    public ProfileUrl {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException(
                    "not a profile slug; expected text like ada-example-1815");
        }
    }

    /// The profile in `text`: with or without scheme, `www.` or a country host, `comm/`, a query, a
    /// slash at the end. Empty for anything else, also for a URL cut to
    /// `https://www.linkedin.com/in` and for the opaque `profile/view?id=` form of 2016, which
    /// holds no slug.
    public static Optional<ProfileUrl> parse(String text) {
        String bare = text.strip();
        int scheme = bare.indexOf("://");
        if (scheme >= 0) {
            bare = bare.substring(scheme + 3);
        }
        int slash = bare.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String host = bare.substring(0, slash).toLowerCase(Locale.ROOT);
        if (!host.equals("linkedin.com") && !host.endsWith(".linkedin.com")) {
            return Optional.empty();
        }
        String path = bare.substring(slash + 1);
        int end = indexOfAny(path, "?#");
        path = end < 0 ? path : path.substring(0, end);
        if (path.startsWith("comm/")) {
            path = path.substring(5);
        }
        if (!path.startsWith("in/")) {
            return Optional.empty();
        }
        path = path.substring(3);
        int rest = path.indexOf('/');
        return ofSlug(rest < 0 ? path : path.substring(0, rest));
    }

    /// The profile of a slug, percent-encoded or not; empty if it is none.
    public static Optional<ProfileUrl> ofSlug(String text) {
        String slug = text;
        if (text.indexOf('%') >= 0) {
            try {
                slug = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException badEscape) {
                slug = text;
            }
        }
        slug = slug.toLowerCase(Locale.ROOT);
        return isSlug(slug) ? Optional.of(new ProfileUrl(slug)) : Optional.empty();
    }

    private static boolean isSlug(String slug) {
        return !slug.isEmpty()
                && slug.length() <= 200
                && slug.chars().noneMatch(c -> c == '/' || c == '?' || c == '#' || c <= ' ');
    }

    private static int indexOfAny(String text, String chars) {
        for (int i = 0; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The address to open in a browser, e.g. `https://www.linkedin.com/in/ada-example-1815`.
    public String url() {
        return "https://www.linkedin.com/in/" + slug;
    }

    @Override
    public String key() {
        return "linkedin:" + slug;
    }

    /// Hides the slug, which most often spells the name.
    @Override
    public String toString() {
        return "ProfileUrl[hidden]";
    }
}
