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
// machine can connect. So every request must name this server as its host, everything that changes
// something must come from one of its own pages and bring that session's word, and every page needs
// a session. See docs/guides/web.md.

/// Lets only the owner's browser in.
final class Gate {

    /// Where the session word is looked for: a field of forms, a header of scripts.
    static final String FIELD = "csrf";

    private static final String HEADER = "X-Familiar-Csrf";
    private static final String SESSION = "session";

    /// What changes nothing.
    static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private static final Set<String> OPEN = Set.of("/sign-in", "/favicon.ico");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private final SignIn signIn;

    Gate(SignIn signIn) {
        this.signIn = signIn;
    }

    /// Looks at every request before anything else does.
    ///
    /// @throws Problem if it must not go on
    void check(Context ctx) {
        headers(ctx);
        String own = ownHost(ctx);
        if (!HARMLESS.contains(ctx.method()) && !("http://" + own).equals(ctx.header("Origin"))) {
            throw Problem.forbidden(
                    "This did not come from a page of Familiar, so nothing was done.");
        }
        if (OPEN.contains(ctx.path()) || ctx.path().startsWith(Assets.PATH)) {
            return;
        }
        Session session = signIn.session(ctx.cookie(cookieName(ctx)));
        if (session == null) {
            throw Problem.signedOut();
        }
        ctx.attribute(SESSION, session);
        if (!HARMLESS.contains(ctx.method())) {
            checkWord(ctx, session);
        }
    }

    /// The host the browser named.
    private static String ownHost(Context ctx) {
        String host = ctx.header("Host");
        int port = ctx.req().getLocalPort();
        if (host == null || !Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
            throw Problem.misdirected();
        }
        return host;
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                // Not no-referrer: with it browsers name no origin with a form either.
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "no-store");
    }

    /// The session of a request that passed [#check].
    static Session session(Context ctx) {
        Session session = ctx.attribute(SESSION);
        if (session == null) {
            throw Problem.signedOut();
        }
        return session;
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

    /// Browsers give a cookie to every port of a host: two Familiars must not take each other's.
    private static String cookieName(Context ctx) {
        return "familiar-" + ctx.req().getLocalPort();
    }
}
