package dev.familiar.sources.imap;

import dev.familiar.sources.imap.ImapException.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Connects to a mail server, encrypted and sure of whom it speaks to.
///
/// The certificate must lead to an issuer that Java trusts (`javax.net.ssl.trustStore` names others
/// than usual) and name the host (RFC 8314 section 5.1, RFC 9525). Where STARTTLS is refused, the
/// connection is given up before anything is said of the owner (RFC 3501 section 6.2.1), unless the
/// server is on this machine.
final class Dialer {

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(30);
    private static final Duration PATIENCE_TO_READ = Duration.ofMinutes(3);
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_LINES = 100;

    private final MailboxUrl url;

    Dialer(MailboxUrl url) {
        this.url = url;
    }

    /// A connection, ready for logging in.
    ///
    /// @throws ImapException if there is none to be had
    Wire dial() {
        Socket socket = new Socket();
        boolean ready = false;
        try {
            socket.connect(
                    new InetSocketAddress(url.host(), url.port()),
                    (int) PATIENCE_TO_CONNECT.toMillis());
            socket.setSoTimeout((int) PATIENCE_TO_READ.toMillis());
            Wire wire =
                    url.encrypted()
                            ? new Wire(encrypt(socket), false)
                            : new Wire(takesEncryption(socket) ? encrypt(socket) : socket, true);
            ready = true;
            return wire;
        } catch (UnknownHostException e) {
            throw new ImapException(
                    Problem.HOST_UNKNOWN,
                    "no mail server of that name was found; check the part after the @, and your"
                            + " connection to the network");
        } catch (SSLException e) {
            throw distrust(e);
        } catch (SocketTimeoutException e) {
            throw new ImapException(
                    Problem.NO_ANSWER,
                    "the mail server does not answer; check host and port (imaps is usually port"
                            + " 993, imap 143)");
        } catch (IOException e) {
            throw new ImapException(
                    Problem.NO_ANSWER,
                    "no connection to the mail server: nothing there takes one; check host and port"
                            + " (imaps is usually port 993, imap 143)");
        } finally {
            if (!ready) {
                closeQuietly(socket);
            }
        }
    }

    private SSLSocket encrypt(Socket socket) throws IOException {
        SSLSocket encrypted =
                (SSLSocket) trusting().createSocket(socket, url.host(), url.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    /// Made anew for each connection, because the JVM's own is made once and for all, whatever
    /// trust store is named later.
    private static SSLSocketFactory trusting() {
        try {
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((KeyStore) null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new ImapException(
                    Problem.NOT_TRUSTED,
                    "Java's list of trusted certificates cannot be read; check"
                            + " javax.net.ssl.trustStore if you set it");
        }
    }

    /// Asks for encryption before anything else. The bytes are read one by one, so that whatever
    /// somebody in between slips in behind the answer is taken for a broken handshake, not for a
    /// reply of the server's.
    ///
    /// @return false if the server refuses and is on this machine
    private boolean takesEncryption(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        if (line(in).toUpperCase(Locale.ROOT).startsWith("* BYE")) {
            throw busy();
        }
        socket.getOutputStream().write("S STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        for (int i = 0; i < MOST_LINES; i++) {
            String answer = line(in).toUpperCase(Locale.ROOT);
            if (answer.startsWith("S OK")) {
                return true;
            }
            if (answer.startsWith("S ")) {
                break;
            }
        }
        if (!url.isLoopback()) {
            throw new ImapException(
                    Problem.NOT_ENCRYPTED,
                    "the mail server does not encrypt on this port, so nothing was said to it; try"
                            + " imaps://");
        }
        return false;
    }

    static ImapException busy() {
        return new ImapException(
                Problem.NO_ANSWER,
                "the mail server is there but takes no connection now; try again later");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = in.read();
        while (b != '\n') {
            if (b < 0) {
                throw new EOFException();
            }
            if (line.length() == LONGEST_LINE) {
                throw new ImapException(
                        Problem.NOT_UNDERSTOOD, "what answers there is no mail server");
            }
            line.append((char) b);
            b = in.read();
        }
        return line.toString();
    }

    private static ImapException distrust(SSLException failure) {
        boolean byCertificate = false;
        boolean byIssuer = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            byCertificate |= cause instanceof CertificateException;
            byIssuer |=
                    cause instanceof CertPathBuilderException
                            || cause instanceof CertPathValidatorException;
        }
        if (byIssuer) {
            return new ImapException(
                    Problem.NOT_TRUSTED,
                    "the mail server's certificate is not trusted: whoever issued it is unknown, or"
                            + " it has run out; if it is your own, see docs/guides/imap.md");
        }
        if (byCertificate) {
            return new ImapException(
                    Problem.WRONG_SERVER,
                    "the mail server's certificate belongs to another server; use the host name"
                            + " that your provider gives");
        }
        return new ImapException(
                Problem.NOT_ENCRYPTED,
                "the mail server does not encrypt on this port; imaps is usually port 993, imap"
                        + " 143");
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be closed.
        }
    }
}
