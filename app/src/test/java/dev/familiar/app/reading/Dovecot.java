package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real mail server, thrown away after the test: Debian's Dovecot on free ports of the loopback,
/// with a folder, a certificate and one user of its own.
///
/// Its mail lies in a Maildir++ that tests may write to. Run by root, it reads mail as `mail`,
/// because Dovecot refuses to as root.
final class Dovecot implements AutoCloseable {

    static final String USER = "ada@example.org";
    static final String PASSWORD = "made-up, with spaces";

    private static final String NAMED =
            Objects.requireNonNullElse(System.getenv("FAMILIAR_DOVECOT"), "");

    /// The same places as in `./build`.
    private static final List<String> PLACES =
            NAMED.isEmpty()
                    ? List.of(
                            "/usr/sbin/dovecot",
                            "/usr/local/sbin/dovecot",
                            "/opt/homebrew/sbin/dovecot")
                    : List.of(NAMED);

    private static final Path PROGRAM =
            PLACES.stream()
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of(PLACES.getFirst()));

    /// Of 2.3, as Debian 12 has it: where the certificate, the mail and the user are.
    private static final String OLD_STYLE =
            """
            ssl_cert = <%1$s/cert.pem
            ssl_key = <%1$s/key.pem
            mail_location = maildir:%1$s/mail/Maildir
            passdb {
              driver = passwd-file
              args = %1$s/users
              mechanisms = plain login
            }
            userdb {
              driver = static
              args = uid=%2$s gid=%3$s home=%1$s/mail
            }
            """;

    /// The same for 2.4, as Debian 13 and Homebrew have it. The version has to come first. Tokens
    /// are shown to a server that is not there, and so refused.
    private static final String NEW_STYLE =
            """
            dovecot_config_version = 2.4.0
            dovecot_storage_version = 2.4.0
            ssl_server_cert_file = %1$s/cert.pem
            ssl_server_key_file = %1$s/key.pem
            mail_driver = maildir
            mail_path = %1$s/mail/Maildir
            passdb passwd-file {
              passwd_file_path = %1$s/users
              mechanisms_filter = plain login
            }
            oauth2_introspection_mode = post
            oauth2_introspection_url = http://127.0.0.1:1/
            userdb static {
              fields {
                uid = %2$s
                gid = %3$s
                home = %1$s/mail
              }
            }
            """;

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final @Nullable Process process;
    private final int port;
    private final int encryptedPort;

    private Dovecot(Path folder, @Nullable Process process, int port, int encryptedPort) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.encryptedPort = encryptedPort;
    }

    /// One of these where it can be had; else what stands for it and cannot be asked anything, for
    /// tests that will be left out by [#assumeInstalled].
    static Dovecot startIfInstalled(Path folder) throws IOException {
        return isInstalled() ? start(folder) : new Dovecot(folder, null, 0, 0);
    }

    /// Whether there is a Dovecot, and openssl to make its certificate.
    private static boolean isInstalled() {
        return Files.isExecutable(PROGRAM)
                && Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "openssl")));
    }

    /// Leaves the test out where one of them is missing, but not on a build server, which has to
    /// have them.
    static void assumeInstalled() {
        if (System.getenv("CI") != null) {
            assertThat(isInstalled())
                    .as("dovecot and openssl, which ./build --install installs")
                    .isTrue();
        }
        assumeTrue(isInstalled(), "no Dovecot here, or no openssl");
    }

    /// Starts one in `folder`, a temporary one of the test's, with an empty inbox.
    static Dovecot start(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        makeCertificate(folder);
        int port = freePort();
        int encryptedPort = freePort();
        Files.createDirectories(folder.resolve("mail"));
        giveAway(folder.resolve("mail"));
        Files.writeString(folder.resolve("users"), USER + ":{PLAIN}" + PASSWORD + "::::::\n");
        Path settings = folder.resolve("dovecot.conf");
        Files.writeString(settings, settings(folder, port, encryptedPort));
        Process process =
                new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("dovecot.out").toFile())
                        .start();
        Dovecot dovecot = new Dovecot(folder, process, port, encryptedPort);
        dovecot.awaitGreeting(process);
        return dovecot;
    }

    private static String settings(Path folder, int port, int encryptedPort) {
        String user = isRoot() ? "mail" : System.getProperty("user.name");
        String group = isRoot() ? "mail" : run("id", "-gn").strip();
        String common =
                """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                default_internal_user = %2$s
                default_internal_group = %3$s
                default_login_user = %2$s
                first_valid_uid = 1
                ssl = yes
                auth_mechanisms = plain xoauth2 login
                auth_failure_delay = 0
                mail_fsync = never
                namespace inbox {
                  inbox = yes
                  separator = .
                  mailbox Outgoing {
                    special_use = \\Sent
                  }
                  mailbox Waste {
                    special_use = \\Trash
                  }
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %4$d
                  }
                  inet_listener imaps {
                    port = %5$d
                    ssl = yes
                  }
                }
                service anvil {
                  chroot =
                }
                """;
        return ((isNewStyle() ? NEW_STYLE : OLD_STYLE) + common)
                .formatted(folder, user, group, port, encryptedPort);
    }

    /// Whether it is 2.4 or later, which names many settings anew
    /// (https://doc.dovecot.org/latest/installation/upgrade/2.3-to-2.4.html).
    private static boolean isNewStyle() {
        return !run(PROGRAM.toString(), "--version").matches("(?s)2\\.[0-3]\\..*");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void makeCertificate(Path folder) {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("cert.pem").toString());
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(String.join(" ", command) + ": " + output).isZero();
            return output;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// A port that nothing listens on.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void giveAway(Path path) {
        if (isRoot()) {
            run("chown", "-R", "mail:mail", path.toString());
        }
    }

    private void awaitGreeting(Process process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!greets()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as("Dovecot does not start: " + log())
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return socket.getInputStream().read() == '*';
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("dovecot.out"))
                + (Files.exists(folder.resolve("dovecot.log"))
                        ? Files.readString(folder.resolve("dovecot.log"))
                        : "");
    }

    /// A file for `javax.net.ssl.trustStore` that trusts this server, and its password.
    Path trustStore() throws IOException, GeneralSecurityException {
        Certificate certificate;
        try (InputStream in = Files.newInputStream(folder.resolve("cert.pem"))) {
            certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, STORE_PASSWORD);
        store.setCertificateEntry("dovecot", certificate);
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD);
        }
        return file;
    }

    int port() {
        return port;
    }

    int encryptedPort() {
        return encryptedPort;
    }

    /// The Maildir++ that holds the mail.
    Path maildir() {
        return folder.resolve("mail/Maildir");
    }

    /// Throws all mail away, and what the server remembers of it.
    void empty() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("mail"))) {
            for (Path file : files.skip(1).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Puts messages into a folder as a mail system would: each a file in `new`.
    ///
    /// @param name as Maildir++ writes it, e.g. `.Outgoing`, empty for the inbox
    void deliver(String name, List<String> messages) throws IOException {
        Path place = maildir().resolve(name);
        for (String part : List.of("cur", "new", "tmp")) {
            Files.createDirectories(place.resolve(part));
        }
        if (!name.isEmpty()) {
            Files.writeString(place.resolve("maildirfolder"), "");
        }
        long number;
        try (Stream<Path> files = Files.walk(place, 2)) {
            number = files.count();
        }
        for (String message : messages) {
            number++;
            Files.writeString(
                    place.resolve("new")
                            .resolve(
                                    String.format(
                                            "%d.M%06d.example", 1_700_000_000 + number, number)),
                    message);
        }
        giveAway(maildir());
    }

    /// Makes the server forget the numbers it gave to a folder's messages.
    void renumber(String name) throws IOException {
        try (Stream<Path> files = Files.list(maildir().resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String kind = String.valueOf(file.getFileName());
                if (kind.startsWith("dovecot.") || kind.equals("dovecot-uidlist")) {
                    Files.delete(file);
                }
            }
        }
    }

    /// What the server answers to a command, asked by hand.
    String ask(String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write(
                            ("a login "
                                            + USER
                                            + " \""
                                            + PASSWORD
                                            + "\"\r\nb "
                                            + command
                                            + "\r\nc logout\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return in.lines().reduce("", (all, line) -> all + line + "\n");
        }
    }

    /// Stops it and waits until it has let go of its ports.
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
