package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.store.StoreException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

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

    /// What the pages are called.
    public enum Address {
        /// A name below localhost that nobody else knows, another at each start: pages that other
        /// users of the machine serve on other ports can get nothing from it.
        SECRET_NAME,
        /// 127.0.0.1, for browsers that find no names below localhost. Any page on any port of this
        /// machine that the browser opens can get its cookie then.
        NUMBER
    }

    private static final String TOLD = "told";

    /// Pasted text and forms; dropped archives stream and have no limit.
    private static final long LONGEST_FORM = 40L << 20;

    private final Parts parts;
    private final Names names;
    private final Listening listening;
    private final Javalin server;

    private WebServer(Parts parts, Names names, Listening listening, Javalin server) {
        this.parts = parts;
        this.names = names;
        this.listening = listening;
        this.server = server;
    }

    /// Starts it under a secret name.
    ///
    /// @param familiar stays open until this is closed
    /// @param port 0 for any
    /// @throws IOException if the port is taken
    public static WebServer start(Familiar familiar, int port) throws IOException {
        return start(familiar, port, Address.SECRET_NAME);
    }

    /// As [#start(Familiar, int)], under the name wanted.
    ///
    /// @throws IOException if the port is taken, or the home's folder of archives cannot be made
    public static WebServer start(Familiar familiar, int port, Address address) throws IOException {
        return start(familiar, port, address, null);
    }

    /// As above, with a way into a made-up world.
    ///
    /// @param madeUp null for none
    /// @throws IOException if the port is taken, or the home's folder of archives cannot be made
    public static WebServer start(
            Familiar familiar, int port, Address address, @Nullable MadeUp madeUp)
            throws IOException {
        Names names =
                switch (address) {
                    case SECRET_NAME -> Names.secret();
                    case NUMBER -> Names.number();
                };
        Listening listening = new Listening(port);
        Parts parts = Parts.of(familiar, names, madeUp);
        boolean started = false;
        try {
            parts.uploads().prepare();
            Javalin server = Javalin.create(config -> configure(config, listening, names, parts));
            server.start();
            started = true;
            return new WebServer(parts, names, listening, server);
        } catch (UncheckedIOException e) {
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

    private static void configure(
            JavalinConfig config, Listening listening, Names names, Parts parts) {
        PlainErrors errors = new PlainErrors(parts.pages());
        config.jetty.modifyServer(server -> {
            server.insertHandler(new FrontDoor(names));
            server.setErrorHandler(errors);
        });
        config.jetty.modifyServletContextHandler(context -> {
            // The servlet's own sessions are not used: no cookie, no address may carry one.
            context.getSessionHandler().setUsingCookies(false);
            context.getSessionHandler().setUsingUriParameters(false);
            context.setErrorHandler(errors);
        });
        config.jetty.addConnector(listening::open);
        config.jetty.multipartConfig.cacheDirectory(parts.uploads().spool().toString());
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LONGEST_FORM;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        guard(config.routes, parts);
        Routes.add(config.routes, parts);
    }

    private static void guard(RoutesConfig routes, Parts parts) {
        Pages pages = parts.pages();
        routes.before(parts.gate()::check);
        routes.exception(Problem.class, (problem, ctx) -> tell(ctx, pages, problem));
        routes.exception(
                StoreException.class,
                (failed, ctx) -> {
                    var _ = parts.faults().keep(failed);
                    tell(ctx, pages, Problem.of(failed));
                });
        // Whoever is named in an address and is nobody, or might be somebody else.
        routes.exception(
                NotFoundException.class,
                (nobody, ctx) ->
                        tell(ctx, pages, Problem.notFound(String.valueOf(nobody.getMessage()))));
        routes.exception(
                UnclearException.class,
                (unclear, ctx) ->
                        tell(ctx, pages, Problem.notFound(String.valueOf(unclear.getMessage()))));
        routes.exception(
                Exception.class,
                (unexpected, ctx) ->
                        tell(
                                ctx,
                                pages,
                                Problem.unexpected(unexpected, parts.faults().keep(unexpected))));
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
        pages.show(ctx, problem);
    }

    /// The port it listens on.
    public int port() {
        return listening.port();
    }

    /// Where its pages are, for instance `http://q7f….localhost:41233`. Known to the owner's
    /// browser only: it must not be printed or passed to another program.
    public String origin() {
        return names.origin(port());
    }

    /// An address that lets in the one who opens it, once, within ten minutes. It leads to
    /// 127.0.0.1 and on from there: a link that a terminal opens can be read by all users of the
    /// machine while the browser runs, and must not tell the name of the pages.
    public URI newLink() {
        return URI.create(
                "http://"
                        + Names.NUMBER
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
