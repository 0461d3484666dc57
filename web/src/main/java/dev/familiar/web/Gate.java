package dev.familiar.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// Loopback alone keeps nobody out: any page in the owner's browser can send requests to it, a name
// that resolves to 127.0.0.1 makes them look like its own (DNS rebinding), and other users of the
// machine can connect. So every request must name this server as its host, which FrontDoor sees to;
// everything that changes something must come from one of its own pages and bring that session's
// word; and every page needs a session. See docs/guides/web.md.

/// Lets only the owner's browser in.
final class Gate {

    /// Where the session word is looked for: a field of forms, a header of scripts.
    static final String FIELD = "csrf";

    private static final String HEADER = "X-Familiar-Csrf";
    private static final String SESSION = "session";

    /// What changes nothing.
    static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private static final Set<String> OPEN = Set.of("/sign-in", "/favicon.ico");

    private final SignIn signIn;
    private final Names names;
    private final Uploads uploads;

    Gate(SignIn signIn, Names names, Uploads uploads) {
        this.signIn = signIn;
        this.names = names;
        this.uploads = uploads;
    }

    /// Looks at every request before anything else does.
    ///
    /// @throws Problem if it must not go on
    void check(Context ctx) {
        if (!HARMLESS.contains(ctx.method()) && !origin(ctx).equals(ctx.header("Origin"))) {
            throw Problem.forbidden(
                    "This did not come from a page of Familiar, so nothing was done.");
        }
        if (OPEN.contains(ctx.path()) || ctx.path().startsWith(Assets.PATH)) {
            return;
        }
        if (isAtDoor(ctx)) {
            throw Problem.signedOut();
        }
        Session session = signIn.session(ctx.cookie(cookieName(ctx)));
        if (session == null) {
            throw Problem.signedOut();
        }
        ctx.attribute(SESSION, session);
        if (!HARMLESS.contains(ctx.method())) {
            Forms.understand(ctx, uploads);
            checkWord(ctx, session);
        }
    }

    /// Whether the browser named the door and not the host of the pages.
    boolean isAtDoor(Context ctx) {
        return !names.isOwn(ctx.header("Host"));
    }

    /// Where the pages are for this browser: on the port that it named, which is another than ours
    /// where it comes through a port forwarded by the owner.
    String origin(Context ctx) {
        return names.origin(String.valueOf(ctx.header("Host")));
    }

    /// The session of a request that passed [#check].
    static Session session(Context ctx) {
        Session session = ctx.attribute(SESSION);
        if (session == null) {
            throw Problem.signedOut();
        }
        return session;
    }

    /// Whether a request passed [#check] with a session.
    static boolean isSignedIn(Context ctx) {
        return ctx.attribute(SESSION) != null;
    }

    private static void checkWord(Context ctx, Session session) {
        String brought = ctx.header(HEADER);
        if (brought == null) {
            brought = ctx.formParam(FIELD);
        }
        if (!isSame(brought, session.csrf())) {
            throw Problem.forbidden(
                    "The page was older than this run of Familiar, so nothing was done. Load it"
                            + " again and repeat.");
        }
    }

    private static boolean isSame(@Nullable String one, String other) {
        return one != null
                && MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.UTF_8),
                        other.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives the browser its session.
    static void admit(Context ctx, Session session) {
        Cookie cookie = new Cookie(cookieName(ctx), session.id());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
    }

    /// Takes it away again.
    static void dismiss(Context ctx) {
        ctx.removeCookie(cookieName(ctx), "/");
    }

    /// Browsers give a cookie to every port of a host: two Familiars must not take each other's.
    private static String cookieName(Context ctx) {
        return "familiar-" + ctx.req().getLocalPort();
    }
}
