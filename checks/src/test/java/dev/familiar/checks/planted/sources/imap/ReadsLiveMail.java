package dev.familiar.checks.planted.sources.imap;

import java.io.IOException;
import java.net.Socket;

/// Innocent: the one place that may open a connection.
final class ReadsLiveMail {
    private ReadsLiveMail() {}

    static boolean greets(String host) throws IOException {
        try (Socket socket = new Socket(host, 993)) {
            return socket.getInputStream().read() == '*';
        }
    }
}
