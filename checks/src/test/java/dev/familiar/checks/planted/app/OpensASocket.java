package dev.familiar.checks.planted.app;

import java.io.IOException;
import java.net.Socket;

/// Breaks onlyLiveMailTouchesTheNetwork by a type.
final class OpensASocket {
    private OpensASocket() {}

    static boolean reaches(String host) throws IOException {
        try (Socket socket = new Socket(host, 443)) {
            return socket.isConnected();
        }
    }
}
