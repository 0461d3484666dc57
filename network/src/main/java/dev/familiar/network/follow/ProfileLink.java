package dev.familiar.network.follow;

import dev.familiar.model.ProfileUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody is followed: a profile of a known platform in its one spelling.
///
/// Only such links become anchors on a page, so whatever is not understood in full is refused: a
/// link that the owner pasted from a stranger's mail may be made to look like another.
///
/// @param platform which
/// @param account the account there, e.g. `ada@social.example`, `ada.example.com`, `ada_l`
public record ProfileLink(Platform platform, String account) {

    /// Longer ones are no profile.
    public static final int LONGEST = 300;

    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):(?!\\d)(.*)");
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern X_NAME = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Pattern FEDIVERSE_NAME =
            Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?");
    // A handle is a domain name (AT Protocol, "Handle"); a DID is the account's number.
    private static final Pattern DID = Pattern.compile("did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]+)");
    private static final Set<String> X_HOSTS =
            Set.of("x.com", "www.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com");
    // Pages of X that have the shape of a profile.
    private static final Set<String> X_PAGES =
            Set.of(
                    "home",
                    "search",
                    "explore",
                    "i",
                    "intent",
                    "hashtag",
                    "settings",
                    "messages",
                    "notifications",
                    "login",
                    "signup",
                    "share",
                    "compose",
                    "jobs",
                    "tos",
                    "privacy");

    /// What reading a link gives.
    public sealed interface Reading {

        /// It is a profile.
        record Read(ProfileLink link) implements Reading {}

        /// It is refused.
        ///
        /// @param why a sentence for the owner, which repeats nothing of the text
        record Refused(String why) implements Reading {}
    }

    /// Whether a text is meant for a link or an account, and not for a name.
    public static boolean isMeant(String text) {
        String bare = text.strip();
        return bare.startsWith("@") || bare.indexOf('/') >= 0;
    }

    /// Reads a link, with or without `https://`, or an account such as `@ada@social.example`.
    ///
    /// @param text as typed or pasted
    /// @param on the platform it is said to be of, null to tell it by the link
    public static Reading read(String text, @Nullable Platform on) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return new Reading.Refused(
                    "A link has 1 to " + LONGEST + " characters; found " + bare.length() + ".");
        }
        if (bare.chars().anyMatch(c -> c <= ' ' || c > '~') && !isLinkedIn(bare)) {
            return new Reading.Refused(
                    "The link holds a space, a hidden character or a letter other than a to z; copy"
                            + " the address from the profile's own page.");
        }
        if (bare.startsWith("@")) {
            return account(bare.substring(1), on);
        }
        Matcher scheme = SCHEME.matcher(bare);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (!name.equals("https") && !name.equals("http")) {
                return new Reading.Refused(
                        "Only links that begin with https:// or http:// are taken.");
            }
            if (!scheme.group(2).startsWith("//")) {
                return new Reading.Refused("The link lacks the two slashes after https:.");
            }
            bare = scheme.group(2).substring(2);
        }
        return address(bare, on);
    }

    private static boolean isLinkedIn(String text) {
        return ProfileUrl.parse(text).filter(profile -> isVisible(profile.slug())).isPresent();
    }

    private static boolean isVisible(String slug) {
        return slug.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    /// What stands behind the first `@` of an account.
    private static Reading account(String account, @Nullable Platform on) {
        int at = account.indexOf('@');
        if (at >= 0) {
            return on == null || on == Platform.MASTODON
                    ? fediverse(account.substring(0, at), account.substring(at + 1))
                    : another(on);
        }
        if (on == null) {
            return new Reading.Refused(
                    "An account without a server may be on any platform: add --on x or --on"
                            + " bluesky, or give the whole address of the profile.");
        }
        return switch (on) {
            case X -> x(account);
            case BLUESKY -> bluesky(account);
            case LINKEDIN -> linkedIn("linkedin.com/in/" + account);
            case MASTODON ->
                    new Reading.Refused(
                            "On Mastodon an account has a server: write it @name@server.example.");
        };
    }

    private static Reading address(String bare, @Nullable Platform on) {
        int slash = bare.indexOf('/');
        String host = (slash < 0 ? bare : bare.substring(0, slash)).toLowerCase(Locale.ROOT);
        String path = slash < 0 ? "" : bare.substring(slash + 1).replaceFirst("[?#].*$", "");
        if (host.indexOf('@') >= 0 || host.indexOf(':') >= 0) {
            return new Reading.Refused(
                    "The link names a user or a port before the first slash, which profiles never"
                            + " do: it may lead elsewhere than it seems to.");
        }
        if (!HOST.matcher(host).matches()) {
            return new Reading.Refused(
                    "The link names no server that could have profiles; expected one like"
                            + " https://social.example/@ada.");
        }
        Platform found = platform(host);
        if (on != null && on != found) {
            return another(on);
        }
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return switch (found) {
            case LINKEDIN -> linkedIn(bare);
            case X -> x(path.startsWith("@") ? path.substring(1) : path);
            case BLUESKY ->
                    path.startsWith("profile/")
                            ? bluesky(path.substring("profile/".length()))
                            : noProfile("https://bsky.app/profile/ada.example.com");
            case MASTODON -> onServer(host, path);
        };
    }

    private static Platform platform(String host) {
        if (host.equals("linkedin.com") || host.endsWith(".linkedin.com")) {
            return Platform.LINKEDIN;
        }
        if (X_HOSTS.contains(host)) {
            return Platform.X;
        }
        return host.equals("bsky.app") ? Platform.BLUESKY : Platform.MASTODON;
    }

    private static Reading linkedIn(String address) {
        return ProfileUrl.parse(address)
                .filter(profile -> isVisible(profile.slug()))
                .<Reading>map(profile ->
                        new Reading.Read(new ProfileLink(Platform.LINKEDIN, profile.slug())))
                .orElseGet(() -> noProfile("https://www.linkedin.com/in/ada-example"));
    }

    private static Reading x(String name) {
        return X_NAME.matcher(name).matches() && !X_PAGES.contains(name.toLowerCase(Locale.ROOT))
                ? new Reading.Read(new ProfileLink(Platform.X, name.toLowerCase(Locale.ROOT)))
                : noProfile("https://x.com/ada_example");
    }

    private static Reading bluesky(String account) {
        String handle = account.toLowerCase(Locale.ROOT);
        return HOST.matcher(handle).matches() || DID.matcher(handle).matches()
                ? new Reading.Read(new ProfileLink(Platform.BLUESKY, handle))
                : noProfile("https://bsky.app/profile/ada.example.com");
    }

    /// `/@ada`, `/users/ada`, or `/@ada@elsewhere.example`, which is how one server shows an
    /// account of another.
    private static Reading onServer(String host, String path) {
        if (path.startsWith("users/")) {
            return fediverse(path.substring("users/".length()), host);
        }
        if (!path.startsWith("@")) {
            return new Reading.Refused(
                    "That is no profile of LinkedIn, X, Mastodon or Bluesky; expected one like"
                            + " https://social.example/@ada.");
        }
        int at = path.indexOf('@', 1);
        return at < 0
                ? fediverse(path.substring(1), host)
                : fediverse(path.substring(1, at), path.substring(at + 1));
    }

    private static Reading fediverse(String name, String server) {
        String host = server.toLowerCase(Locale.ROOT);
        boolean taken = HOST.matcher(host).matches() && platform(host) == Platform.MASTODON;
        return taken && FEDIVERSE_NAME.matcher(name).matches()
                ? new Reading.Read(
                        new ProfileLink(
                                Platform.MASTODON, name.toLowerCase(Locale.ROOT) + "@" + host))
                : noProfile("https://social.example/@ada");
    }

    private static Reading noProfile(String expected) {
        return new Reading.Refused("That is no profile; expected one like " + expected + ".");
    }

    private static Reading another(Platform on) {
        return new Reading.Refused("That is no link of " + on.title() + ".");
    }

    /// The link that was kept under [#url]; empty if it is of another form, as a spoilt one.
    public static Optional<ProfileLink> ofUrl(String url) {
        return read(url, null) instanceof Reading.Read(ProfileLink link)
                ? Optional.of(link)
                : Optional.empty();
    }

    /// The address to open, always with https.
    public String url() {
        return switch (platform) {
            case LINKEDIN -> "https://www.linkedin.com/in/" + account;
            case X -> "https://x.com/" + account;
            case BLUESKY -> "https://bsky.app/profile/" + account;
            case MASTODON -> {
                int at = account.indexOf('@');
                yield "https://" + account.substring(at + 1) + "/@" + account.substring(0, at);
            }
        };
    }

    /// Names the account for good, e.g. `mastodon:ada@social.example`; of LinkedIn it is the key of
    /// the profile.
    public String key() {
        return platform.word() + ":" + account;
    }

    /// As people write the account: `@ada@social.example`, `@ada_l`, `ada-example`.
    public String shown() {
        return platform == Platform.LINKEDIN ? account : "@" + account;
    }

    /// Hides the account.
    @Override
    public String toString() {
        return "ProfileLink[" + platform.word() + ", hidden]";
    }
}
