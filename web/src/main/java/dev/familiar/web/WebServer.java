package dev.familiar.web;

import dev.familiar.app.Familiar;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;

/// The web application of one home, on loopback.
///
/// ```java
/// try (WebServer server = WebServer.start(familiar, 0)) {
///     open(server.newLink());
/// }
/// ```
///
/// Uses the Familiar it is given from its own threads; nobody else may until it is closed. For many
/// threads.
public final class WebServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String TOLD = "told";

    /// Pasted text and forms; dropped archives stream and have no limit.
    private static final long LONGEST_FORM = 40L << 20;

    private final Parts parts;
    private final Javalin server;

    private WebServer(Parts parts, Javalin server) {
        this.parts = parts;
        this.server = server;
    }

    /// Starts it.
    ///
    /// @param familiar stays open until this is closed
    /// @param port 0 for any
    /// @throws IOException if the port is taken
    public static WebServer start(Familiar familiar, int port) throws IOException {
        Parts parts = Parts.of(familiar);
        boolean started = false;
        try {
            Javalin server = Javalin.create(config -> configure(config, port, parts));
            server.start();
            started = true;
            return new WebServer(parts, server);
        } catch (JavalinBindException e) {
            throw new IOException(
                    "port "
                            + port
                            + " is taken by another program; choose another with --port, or 0 for"
                            + " any that is free",
                    e);
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    private static void configure(JavalinConfig config, int port, Parts parts) {
        config.jetty.host = LOOPBACK;
        config.jetty.port = port;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LONGEST_FORM;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        guard(config.routes, new Gate(parts.signIn()), parts.pages());
        Routes.add(config.routes, parts);
    }

    private static void guard(RoutesConfig routes, Gate gate, Pages pages) {
        routes.before(gate::check);
        routes.exception(Problem.class, (problem, ctx) -> tell(ctx, pages, problem));
        routes.exception(
                Exception.class,
                (unexpected, ctx) -> tell(ctx, pages, Problem.unexpected(unexpected)));
        routes.error(
                404,
                ctx -> {
                    if (ctx.attribute(TOLD) == null) {
                        tell(ctx, pages, Problem.notFound("Familiar has no such page."));
                    }
                });
    }

    private static void tell(Context ctx, Pages pages, Problem problem) {
        ctx.attribute(TOLD, true);
        ctx.status(problem.status());
        pages.show(
                ctx,
                "problem",
                new ProblemPage(
                        problem.title(),
                        problem.advice(),
                        Assets.address("app.css"),
                        problem.canGoBack()));
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// An address that lets in the one who opens it, once.
    public URI newLink() {
        return URI.create(
                "http://"
                        + LOOPBACK
                        + ":"
                        + port()
                        + "/sign-in?token="
                        + parts.signIn().newToken());
    }

    /// Stops answering, after what is being answered; waits for an import that is running.
    @Override
    public void close() {
        server.stop();
        parts.close();
    }
}
