package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.testkit.world.WorldPlan;
import dev.familiar.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar serve`: the web application, until it is stopped.
@Command(
        name = "serve",
        description = {
            "Shows your requests, people and archives in the browser, from this machine to this machine",
            "only. Prints a link that lets one browser in, once, within ten minutes; Enter prints",
            "another. Every page has Sign out at its foot; Ctrl+C stops it and signs out all browsers."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port to listen on; 0, the default, takes any that is free.")
    private int port;

    @Option(names = "--open", description = "Also open the link in your browser.")
    private boolean open;

    @Option(
            names = "--plain-address",
            description =
                    "Stay at 127.0.0.1 instead of a secret name under localhost, for a browser that"
                            + " finds no such names. Then a page on another port of this machine can"
                            + " take its session.")
    private boolean plain;

    ServeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port is " + port + ", expected 0 to " + MOST_PORT);
        }
        Output output = new Output(spec);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            stopped.countDown();
                            await(closed);
                        },
                        "stop");
        try (MadeUpPages madeUp = new MadeUpPages(WorldPlan.demo(), address());
                Familiar familiar = home.make(output);
                WebServer server = WebServer.start(familiar, port, address(), madeUp)) {
            Runtime.getRuntime().addShutdownHook(hook);
            URI link = server.newLink();
            output.line(link.toString());
            output.say(
                    "Familiar is on this machine only. The link works once, for ten minutes. Enter:"
                            + " another link. Sign out: at the foot of every page. Ctrl+C: stop.");
            if (open) {
                Browser.open(link, familiar.home(), output);
            }
            Thread.ofPlatform().daemon().name("links").start(() -> links(server, output));
            stopped.await();
        } finally {
            closed.countDown();
        }
        return ExitStatus.DONE;
    }

    private WebServer.Address address() {
        return plain ? WebServer.Address.NUMBER : WebServer.Address.SECRET_NAME;
    }

    /// The store must be closed before the JVM goes.
    private static void await(CountDownLatch latch) {
        try {
            boolean _ = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A new link for each line typed, until standard input ends.
    private static void links(WebServer server, Output output) {
        try {
            int c = System.in.read();
            while (c >= 0) {
                if (c == '\n') {
                    output.line(server.newLink().toString());
                }
                c = System.in.read();
            }
        } catch (IOException | ResultStream.Lost nobodyThere) {
            // Then there is nobody to type, or to read a link; the pages go on.
        }
    }
}
