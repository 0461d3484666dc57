package dev.familiar.app.reading;

import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.sources.imap.Credential;
import dev.familiar.sources.imap.MailboxUrl;
import java.util.List;

/// Where a mailbox on a server is, as the owner typed it: `imaps://USER@HOST[:PORT][/FOLDER]`.
public final class MailboxAddress {

    private final MailboxUrl url;

    private MailboxAddress(MailboxUrl url) {
        this.url = url;
    }

    /// Whether the owner means a mailbox on a server, rather than a file.
    public static boolean isOne(String text) {
        return MailboxUrl.isOne(text);
    }

    /// Reads what the owner typed.
    ///
    /// @throws ConfigurationException if it cannot be used, also if it holds a password; nothing of
    ///   it is repeated
    public static MailboxAddress parse(String text) {
        try {
            return new MailboxAddress(MailboxUrl.parse(text));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The address of the mailbox", List.of(String.valueOf(e.getMessage())));
        }
    }

    /// The mailbox without the folder, for showing to the owner and for telling mailboxes apart.
    public String server() {
        return url.server();
    }

    /// The way in with a password.
    public MailboxLogin withPassword(String password) {
        return new MailboxLogin(url, Credential.password(password));
    }

    /// The way in with an access token of OAuth 2.
    ///
    /// @throws ConfigurationException if the text cannot be such a token; it is not repeated
    public MailboxLogin withToken(String token) {
        return new MailboxLogin(
                url,
                Credential.token(token)
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "The token of the mailbox",
                                        List.of("it holds letters that no access token has"))));
    }

    /// Hides who and where.
    @Override
    public String toString() {
        return "MailboxAddress[hidden]";
    }
}
