package dev.familiar.app.reading;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.imap.ImapException;
import dev.familiar.sources.imap.ImapException.Problem;
import dev.familiar.sources.imap.MailFolder;
import dev.familiar.sources.imap.MailServer;
import java.util.ArrayList;
import java.util.List;

/// One mailbox on a server, connected, and connected again if the connection breaks.
///
/// Servers end connections that take much (Gmail after some gigabytes) or that wait too long. A new
/// one is made as long as the last one brought something; one that brings nothing ends the reading
/// of this mailbox, with a fault. For one thread.
final class LiveMailbox implements AutoCloseable {

    private final MailboxLogin login;
    private final List<MailFolder> folders;
    private MailServer server;

    /// The connection was made before the reading begins, and may have broken since for no fault of
    /// its own.
    private boolean mayConnectAgain = true;

    private LiveMailbox(MailboxLogin login, MailServer server, List<MailFolder> folders) {
        this.login = login;
        this.server = server;
        this.folders = folders;
    }

    /// Logs in and asks for the folders to read; no message is touched.
    ///
    /// @throws ImapException if it cannot be opened, or has no such folder
    static LiveMailbox connect(MailboxLogin login) {
        MailServer server = MailServer.connect(login.url(), login.credential());
        boolean known = false;
        try {
            LiveMailbox mailbox = new LiveMailbox(login, server, server.folders());
            known = true;
            return mailbox;
        } finally {
            if (!known) {
                server.close();
            }
        }
    }

    /// Reads what is new in each folder.
    ///
    /// @return a report for each folder that was come to, in their order; those after a connection
    ///   that is gone for good are missing
    List<ImportReport.Archive> read(FolderImport.Home home, Depth depth) {
        List<ImportReport.Archive> reports = new ArrayList<>();
        for (MailFolder folder : folders) {
            FolderImport reading = new FolderImport(home, login.url().server(), folder, depth);
            // A folder that fails for a reason of its own is told and passed over; without a
            // connection no other one can be read.
            boolean goesOn = read(folder, reading);
            reports.add(reading.report());
            if (!goesOn) {
                break;
            }
        }
        return reports;
    }

    /// @return whether the next folder can be tried
    private boolean read(MailFolder folder, FolderImport reading) {
        while (true) {
            try {
                reading.read(server.open(folder));
                mayConnectAgain = true;
                return true;
            } catch (ImapException e) {
                // Deleted or renamed since the list was asked for.
                if (e.problem() == Problem.NO_SUCH_FOLDER) {
                    reading.fault(fault(FaultCode.NOT_READABLE, folder, e));
                    return true;
                }
                // Asked also where it may anyway: the question is about the time since it was asked
                // last.
                mayConnectAgain |= reading.hasAdvanced();
                if (e.problem() != Problem.CONNECTION_LOST || !connectAgain()) {
                    reading.fault(fault(FaultCode.CONNECTION_LOST, folder, e));
                    return false;
                }
            }
        }
    }

    /// @return whether there is a new connection; the old one is closed in any case it was tried
    private boolean connectAgain() {
        if (!mayConnectAgain) {
            return false;
        }
        mayConnectAgain = false;
        server.close();
        try {
            server = MailServer.connect(login.url(), login.credential());
            return true;
        } catch (ImapException stillGone) {
            return false;
        }
    }

    private static Fault fault(FaultCode code, MailFolder folder, ImapException failure) {
        return code.at(new Position(folder.name(), ""), String.valueOf(failure.getMessage()));
    }

    @Override
    public void close() {
        server.close();
    }
}
