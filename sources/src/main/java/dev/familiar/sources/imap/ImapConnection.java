package dev.familiar.sources.imap;

import dev.familiar.sources.imap.ImapException.Problem;
import jakarta.mail.FetchProfile;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ParsingException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchItem;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;
import org.jspecify.annotations.Nullable;

/// The commands of IMAP over one wire, each reply handed on as it comes.
///
/// The library's own way collects all replies to a command before it looks at the first; a command
/// that fetches a thousand messages would hold a thousand. Logging in is done here too, because the
/// library knows XOAUTH2 but not its successor OAUTHBEARER (RFC 7628). For one thread.
final class ImapConnection extends IMAPProtocol {

    /// Gmail's labels of a message: a list of names.
    static final String LABELS = "X-GM-LABELS";

    private static final FetchItem[] GMAIL_ITEMS = {
        new FetchItem(LABELS, new FetchProfile.Item(LABELS) {}) {
            @Override
            public Object parseItem(FetchResponse response) {
                String[] labels = response.readAtomStringList();
                return labels == null ? new String[0] : labels;
            }
        }
    };

    /// No server has as many replies to anything.
    private static final int MOST_REPLIES = 200_000;

    /// All replies to a command that asks for no messages may be kept, so they may not be longer
    /// together than one that holds a message.
    private static final long MOST_KEPT = GuardedReplies.LONGEST;

    private final GuardedReplies guard;
    private long unreadable;
    private boolean inStep = true;

    private ImapConnection(Properties properties, MailboxUrl url, GuardedReplies guard)
            throws IOException, ProtocolException {
        super("imap", url.host(), url.port(), properties, false, silence());
        this.guard = guard;
    }

    /// Takes up the wire.
    static ImapConnection over(Wire wire, MailboxUrl url) {
        Properties properties = new Properties();
        properties.put("mail.imap.socketFactory", wire.factory());
        properties.put("mail.imap.socketFactory.fallback", "false");
        try {
            return new ImapConnection(properties, url, wire.replies());
        } catch (ConnectionException e) {
            throw Dialer.busy();
        } catch (GuardedReplies.TooLongException | ProtocolException e) {
            throw new ImapException(Problem.NOT_UNDERSTOOD, "what answers there is no mail server");
        } catch (IOException e) {
            throw lost();
        }
    }

    /// The library must not speak to anybody but the server.
    private static MailLogger silence() {
        return new MailLogger(
                "dev.familiar.imap",
                "",
                false,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Override
    public FetchItem[] getFetchItems() {
        return GMAIL_ITEMS;
    }

    /// Logs in.
    ///
    /// @throws ImapException if the server does not take it
    void login(String user, Credential credential) {
        if (isAuthenticated()) {
            return;
        }
        suspendTracing();
        try {
            boolean in =
                    switch (credential.kind()) {
                        case PASSWORD -> withPassword(user, credential.secret());
                        case TOKEN -> withToken(user, credential.secret());
                    };
            if (!in) {
                throw refused(credential.kind());
            }
            // What a server can do may change once it knows to whom it speaks.
            capability();
        } catch (IOException e) {
            throw MailServer.translated(e);
        } catch (ProtocolException e) {
            throw lost();
        } finally {
            resumeTracing();
        }
    }

    private boolean withPassword(String user, String password) throws IOException {
        if (hasCapability("AUTH=PLAIN")) {
            return authenticate("PLAIN", "\0" + user + "\0" + password, "");
        }
        if (hasCapability("LOGINDISABLED")) {
            throw new ImapException(
                    Problem.LOGIN_METHOD,
                    "the mail server takes no password; it may take a token: set"
                            + " FAMILIAR_IMAP_TOKEN, see docs/guides/imap.md");
        }
        Argument arguments = new Argument();
        arguments.writeString(user, StandardCharsets.UTF_8);
        arguments.writeString(password, StandardCharsets.UTF_8);
        return run("LOGIN", arguments, MOST_REPLIES, _ -> {}).isOK();
    }

    private boolean withToken(String user, String token) throws IOException {
        if (hasCapability("AUTH=XOAUTH2")) {
            return authenticate("XOAUTH2", "user=" + user + "\1auth=Bearer " + token + "\1\1", "");
        }
        if (hasCapability("AUTH=OAUTHBEARER")) {
            String name = user.replace("=", "=3D").replace(",", "=2C");
            return authenticate(
                    "OAUTHBEARER", "n,a=" + name + ",\1auth=Bearer " + token + "\1\1", "AQ==");
        }
        throw new ImapException(
                Problem.LOGIN_METHOD,
                "the mail server takes no token; unset FAMILIAR_IMAP_TOKEN and use a password");
    }

    /// One exchange of SASL (RFC 3501 section 6.2.2, RFC 4959).
    ///
    /// @param goOn what to say to a server that explains its refusal and waits for an answer
    private boolean authenticate(String mechanism, String proof, String goOn) throws IOException {
        String encoded = Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8));
        boolean atOnce = hasCapability("SASL-IR");
        String command = "AUTHENTICATE " + mechanism + (atOnce ? " " + encoded : "");
        String[] next = {atOnce ? goOn : encoded};
        return exchange(
                        command,
                        null,
                        10,
                        MOST_KEPT,
                        reply -> {
                            if (reply.isContinuation()) {
                                say(next[0]);
                                next[0] = goOn;
                            }
                        })
                .isOK();
    }

    private void say(String line) throws IOException {
        OutputStream out = getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// Sends a command and hands on every reply as it comes, until the one that ends it.
    ///
    /// @param most replies that are waited for
    /// @return the reply that ends it: OK, NO or BAD
    /// @throws IOException if the connection ends, or with a [GuardedReplies.TooLongException] if
    ///   the replies are too many, or longer together than 64 MiB
    Response run(String command, @Nullable Argument arguments, int most, Consumer<Response> replies)
            throws IOException {
        return exchange(command, arguments, most, MOST_KEPT, replies::accept);
    }

    /// As [#run], for replies of which none is kept: all together may have any length.
    Response stream(String command, int most, Consumer<Response> replies) throws IOException {
        return exchange(command, null, most, Long.MAX_VALUE, replies::accept);
    }

    /// Takes a reply, and may answer it.
    @FunctionalInterface
    private interface Answering {
        void take(Response reply) throws IOException;
    }

    private Response exchange(
            String command, @Nullable Argument arguments, int most, long bytes, Answering replies)
            throws IOException {
        inStep = false;
        guard.allow(bytes);
        String tag;
        try {
            tag = writeCommand(command, arguments);
        } catch (ProtocolException e) {
            throw new IOException("the server did not take the command", e);
        }
        for (int i = 0; i < most; i++) {
            Response reply = next();
            if (reply == null) {
                continue;
            }
            if (reply.isTagged() && tag.equals(reply.getTag())) {
                inStep = true;
                return reply;
            }
            if (reply.isBYE()) {
                throw new EOFException("the server says goodbye");
            }
            replies.take(reply);
        }
        throw new GuardedReplies.TooLongException();
    }

    /// The next reply; null if the library cannot take it apart, which counts as not said: the
    /// message in it is asked for once more, alone.
    private @Nullable Response next() throws IOException {
        try {
            return readResponse();
        } catch (ParsingException | IndexOutOfBoundsException broken) {
            this.unreadable++;
            return null;
        } catch (ProtocolException e) {
            throw new IOException("the server's reply is no IMAP", e);
        }
    }

    /// Says goodbye, if the server would understand it now, and ends the connection. In the middle
    /// of a command nobody waits for the rest of it.
    void hangUp() {
        try {
            if (inStep) {
                run("LOGOUT", null, MOST_REPLIES, _ -> {});
            }
        } catch (IOException gone) {
            // The server ends the connection too, often before it has said so.
        } finally {
            disconnect();
        }
    }

    /// How many replies could not be taken apart so far.
    long unreadable() {
        return unreadable;
    }

    /// At most as many replies are waited for.
    static int mostReplies() {
        return MOST_REPLIES;
    }

    static ImapException lost() {
        return new ImapException(
                Problem.CONNECTION_LOST,
                "the connection to the mail server ended; import again, it goes on where it"
                        + " stopped");
    }

    private static ImapException refused(Credential.Kind kind) {
        return new ImapException(
                Problem.LOGIN_REFUSED,
                switch (kind) {
                    case PASSWORD ->
                            "the mail server refuses this user and password; many providers want an"
                                    + " app password here instead of the usual one, see"
                                    + " docs/guides/imap.md";
                    case TOKEN ->
                            "the mail server refuses this user and token; tokens run out, usually"
                                    + " after an hour: get a new one";
                });
    }
}
