package dev.familiar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

// Browsers take localhost and all names below it for ::1 first. Listening on 127.0.0.1 alone would
// leave ::1 with the same port to any other user of the machine, who would be handed the cookie.

/// Where the server listens: 127.0.0.1 and, where the machine has it, ::1, both on one port.
final class Listening {

    private static final String SIX = "::1";

    /// Ports to try when any will do and one is free at one of the two addresses only.
    private static final int MOST_TRIES = 50;

    private final int wanted;
    private volatile int port;

    /// @param wanted port, 0 for any
    Listening(int wanted) {
        this.wanted = wanted;
    }

    /// The port, once it listens.
    int port() {
        return port;
    }

    /// Opens both, adds the second to the server and gives the first.
    ///
    /// @throws UncheckedIOException if the port is taken at one of them
    Connector open(Server server, HttpConfiguration http) {
        boolean hasSix = hasSix(server);
        for (int i = 1; ; i++) {
            try {
                return openBoth(server, http, hasSix);
            } catch (IOException taken) {
                if (wanted != 0 || i == MOST_TRIES) {
                    throw new UncheckedIOException(taken);
                }
            }
        }
    }

    private Connector openBoth(Server server, HttpConfiguration http, boolean hasSix)
            throws IOException {
        ServerConnector four = connector(server, http, Names.NUMBER, wanted);
        four.open();
        if (hasSix) {
            ServerConnector six = connector(server, http, SIX, four.getLocalPort());
            try {
                six.open();
            } catch (IOException e) {
                four.close();
                throw e;
            }
            server.addConnector(six);
        }
        port = four.getLocalPort();
        return four;
    }

    private static boolean hasSix(Server server) {
        try (ServerConnector probe = connector(server, new HttpConfiguration(), SIX, 0)) {
            probe.open();
            return true;
        } catch (IOException noSuchAddress) {
            return false;
        }
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }
}
