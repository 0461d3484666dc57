package dev.familiar.sources.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/// A connection that [Dialer] has made, in the shape the IMAP library takes one: as a socket that
/// it believes to connect itself.
///
/// So the library never opens a connection of its own, has no say in encryption, and reads through
/// [GuardedReplies].
final class Wire extends Socket {

    private final Socket connected;
    private final GuardedReplies in;

    /// @param connected ready for use, encrypted if it should be
    /// @param greeted whether the server's greeting has been taken already; the library gets one
    ///   that says nothing
    Wire(Socket connected, boolean greeted) throws IOException {
        this.connected = connected;
        InputStream greeting =
                new ByteArrayInputStream(
                        (greeted ? "* OK ready\r\n" : "").getBytes(StandardCharsets.US_ASCII));
        this.in = new GuardedReplies(new SequenceInputStream(greeting, connected.getInputStream()));
    }

    /// What comes in, for saying how much may.
    GuardedReplies replies() {
        return in;
    }

    /// A factory that makes this wire, once.
    SocketFactory factory() {
        return new SocketFactory() {
            @Override
            public Socket createSocket() {
                return Wire.this;
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(
                    String host, int port, InetAddress localHost, int localPort) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(
                    InetAddress address, int port, InetAddress localAddress, int localPort) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public void connect(SocketAddress endpoint) {}

    @Override
    public void connect(SocketAddress endpoint, int timeout) {}

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connected.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        connected.close();
    }
}
