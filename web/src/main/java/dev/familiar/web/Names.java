package dev.familiar.web;

import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// A browser gives a cookie to every port of its host, and takes all ports of a host for one site.
// So at 127.0.0.1 a page that another user of this machine serves on another port gets the cookie
// as
// soon as it loads itself again. Another 127.x.y.z helps little: whoever may look at
// /proc/net/tcp sees it and can listen there too. A name that nobody knows cannot be listened
// under: the browser asks no other port for it because nobody can write a link to it, and names
// below localhost are looked up inside the browser (RFC 6761, 6.3), each a site of its own. See
// docs/decisions/0029-a-secret-name-for-the-pages.md.

/// The names of this machine that the server answers under.
///
/// @param own the host that pages and cookies belong to, without port
record Names(String own) {

    /// The number of loopback, where the printed link leads.
    static final String NUMBER = "127.0.0.1";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 32;
    private static final int MOST_PORT = 65_535;
    private static final Set<String> DOORS = Set.of(NUMBER, "localhost");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A name of 160 random bits below localhost, for one run of the server.
    static Names secret() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Names(name + ".localhost");
    }

    /// The number alone, for browsers that find no names below localhost.
    static Names number() {
        return new Names(NUMBER);
    }

    /// What the browser must name, and where forms must come from, on that port.
    String origin(int port) {
        return "http://" + own + ":" + port;
    }

    /// Where the pages are for a browser that came under that host, on the same port as it did.
    ///
    /// @param host [#isOwn] or [#isDoor]
    String origin(String host) {
        return "http://" + own + host.substring(host.lastIndexOf(':'));
    }

    // The name is what nobody else can have; the port is only where the browser connected, and
    // another one than here where the owner forwards it, from a phone for instance. What forms must
    // come from is held against name and port both (Gate).

    /// Whether that is the host of the pages, on any port.
    boolean isOwn(@Nullable String host) {
        return host != null && isNamed(host, own);
    }

    /// Whether that is a host where nothing can be had but to be let in.
    boolean isDoor(@Nullable String host) {
        return host != null && !isOwn(host) && DOORS.stream().anyMatch(door -> isNamed(host, door));
    }

    private static boolean isNamed(String host, String name) {
        return host.startsWith(name + ":") && isPort(host.substring(name.length() + 1));
    }

    private static boolean isPort(String text) {
        return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= MOST_PORT;
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "Names[hidden]";
    }
}
