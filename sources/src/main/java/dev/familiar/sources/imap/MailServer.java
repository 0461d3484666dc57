package dev.familiar.sources.imap;

import dev.familiar.sources.imap.ImapException.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ParsingException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;

/// One owner's mailbox on a mail server, logged in to, for reading only.
///
/// ```java
/// try (MailServer server = MailServer.connect(MailboxUrl.parse(text), credential)) {
///     for (MailFolder folder : server.folders()) {
///         OpenFolder open = server.open(folder);
///         open.fetch(open.uidsAfter(0), OpenFolder.Part.whole(4 << 20), message -> …);
///     }
/// }
/// ```
///
/// For one thread. Every method waits for the server, at most a few minutes.
public final class MailServer implements AutoCloseable {

    /// No mailbox has as many folders; a server that names more means harm.
    private static final int MOST_FOLDERS = 100_000;

    private final MailboxUrl url;
    private final ImapConnection connection;

    private MailServer(MailboxUrl url, ImapConnection connection) {
        this.url = url;
        this.connection = connection;
    }

    /// Connects and logs in.
    ///
    /// @throws ImapException if that cannot be done; nothing of the credential was sent unencrypted
    ///   to another machine
    public static MailServer connect(MailboxUrl url, Credential credential) {
        ImapConnection connection = ImapConnection.over(new Dialer(url).dial(), url);
        boolean in = false;
        try {
            connection.login(url.user(), credential);
            in = true;
            return new MailServer(url, connection);
        } finally {
            if (!in) {
                connection.disconnect();
            }
        }
    }

    /// The folders to read: the one the URL names, else all that hold messages, by name.
    ///
    /// On Gmail the folder of all mail holds every message once, with its labels, so that it stands
    /// for all folders but spam and trash, which it leaves out. On other servers a folder of all
    /// mail comes last: what it shows again is known by then.
    ///
    /// @throws ImapException if there is no such folder, or the server does not say
    public List<MailFolder> folders() {
        List<MailFolder> all = list();
        if (!url.folder().isEmpty()) {
            return all.stream()
                    .filter(folder -> isNamed(folder, url.folder()))
                    .filter(MailFolder::isReadable)
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(MailServer::noSuchFolder);
        }
        boolean allMail = isGmail() && all.stream().anyMatch(folder -> folder.isFor("\\all"));
        return all.stream()
                .filter(MailFolder::isReadable)
                .filter(folder ->
                        !allMail
                                || folder.isFor("\\all")
                                || folder.isFor("\\junk")
                                || folder.isFor("\\trash"))
                .sorted(
                        Comparator.comparing((MailFolder folder) -> folder.isFor("\\all"))
                                .thenComparing(MailFolder::name))
                .toList();
    }

    private static boolean isNamed(MailFolder folder, String name) {
        boolean inbox = name.equalsIgnoreCase("INBOX") && folder.name().equalsIgnoreCase("INBOX");
        return inbox || folder.name().equals(name) || folder.path().equals(name);
    }

    private boolean isGmail() {
        return connection.hasCapability("X-GM-EXT-1");
    }

    private List<MailFolder> list() {
        // RFC 6154 section 2: without being asked, a server need not say what folders are for.
        String uses =
                connection.hasCapability("SPECIAL-USE") && connection.hasCapability("LIST-EXTENDED")
                        ? " RETURN (SPECIAL-USE)"
                        : "";
        List<MailFolder> folders = new ArrayList<>();
        try {
            Response end =
                    connection.run(
                            "LIST \"\" \"*\"" + uses,
                            null,
                            MOST_FOLDERS,
                            reply -> addFolder(reply, folders));
            if (!end.isOK()) {
                throw new ImapException(
                        Problem.NOT_UNDERSTOOD,
                        "the mail server does not say which folders it has");
            }
        } catch (IOException e) {
            throw translated(e);
        }
        return folders;
    }

    private static void addFolder(Response reply, List<MailFolder> folders) {
        if (!(reply instanceof IMAPResponse response) || !response.keyEquals("LIST")) {
            return;
        }
        try {
            ListInfo info = new ListInfo(response);
            if (info.name == null) {
                return;
            }
            Set<String> uses = new HashSet<>();
            for (String attribute : info.attrs) {
                uses.add(attribute.toLowerCase(Locale.ROOT));
            }
            String name =
                    info.separator == '/' ? info.name : info.name.replace(info.separator, '/');
            folders.add(new MailFolder(name, info.name, uses));
        } catch (ParsingException | IndexOutOfBoundsException unreadable) {
            // A folder whose name cannot be read cannot be asked for either.
            return;
        }
    }

    /// Opens a folder with EXAMINE, which changes nothing in it. The folder opened before is closed
    /// by that.
    ///
    /// @throws ImapException if it may not be read or is gone
    public OpenFolder open(MailFolder folder) {
        List<Response> replies = new ArrayList<>();
        Argument name = new Argument();
        name.writeString(BASE64MailboxEncoder.encode(folder.path()));
        try {
            Response end =
                    connection.run("EXAMINE", name, ImapConnection.mostReplies(), replies::add);
            if (!end.isOK()) {
                throw noSuchFolder();
            }
            replies.add(end);
            return new OpenFolder(
                    connection, new MailboxInfo(replies.toArray(new Response[0])), isGmail());
        } catch (ParsingException | IndexOutOfBoundsException e) {
            throw new ImapException(
                    Problem.NOT_UNDERSTOOD, "the mail server's answers make no sense");
        } catch (IOException e) {
            throw translated(e);
        }
    }

    static ImapException translated(IOException failure) {
        return failure instanceof GuardedReplies.TooLongException
                ? tooMuch()
                : ImapConnection.lost();
    }

    static ImapException tooMuch() {
        return new ImapException(
                Problem.NOT_UNDERSTOOD,
                "the mail server sends more than it was asked for; reading was stopped");
    }

    private static ImapException noSuchFolder() {
        return new ImapException(
                Problem.NO_SUCH_FOLDER,
                "the mail server has no such folder, or it may not be read; capitals matter, parts"
                        + " are separated by /, and without a folder all are read");
    }

    /// Says goodbye and ends the connection.
    @Override
    public void close() {
        connection.hangUp();
    }
}
