package dev.familiar.cli;

import dev.familiar.app.reading.MailboxAddress;
import dev.familiar.app.reading.MailboxLogin;
import dev.familiar.app.refusal.ConfigurationException;
import java.io.Console;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where the passwords of mailboxes come from: the environment, else whoever sits at the terminal,
/// whose typing is not shown. They are never taken from the command line, where every program on
/// the machine can read them, and never kept.
///
/// @param environment the process's
/// @param asking puts the question to whoever sits there and gives what was typed; empty if nobody
///   does
record Secrets(Map<String, String> environment, Function<String, Optional<String>> asking) {

    static final String PASSWORD = "FAMILIAR_IMAP_PASSWORD";
    static final String TOKEN = "FAMILIAR_IMAP_TOKEN";

    /// The process's own.
    static Secrets ofProcess() {
        return new Secrets(System.getenv(), Secrets::ask);
    }

    /// Whether there is a console at all where nobody sits depends on the JDK: 25 says null again.
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<String> ask(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("%s", question);
        if (typed == null) {
            return Optional.empty();
        }
        String password = new String(typed);
        Arrays.fill(typed, ' ');
        return Optional.of(password);
    }

    /// The ways into these mailboxes.
    ///
    /// A password in the environment is one mailbox's: with several, it would be shown to servers
    /// it was not meant for.
    ///
    /// @throws ConfigurationException if there is no password to be had, or it is not clear whose
    ///   it is
    List<MailboxLogin> logins(List<MailboxAddress> mailboxes) {
        String password = environment.getOrDefault(PASSWORD, "");
        String token = environment.getOrDefault(TOKEN, "");
        if (!password.isEmpty() && !token.isEmpty()) {
            throw unusable("both " + PASSWORD + " and " + TOKEN + " are set; unset one of them");
        }
        boolean given = !password.isEmpty() || !token.isEmpty();
        if (given && mailboxes.stream().map(MailboxAddress::server).distinct().count() > 1) {
            throw unusable(
                    (token.isEmpty() ? PASSWORD : TOKEN)
                            + " is set, and it is not clear for which of the mailboxes; import them"
                            + " one by one");
        }
        return mailboxes.stream().map(mailbox -> login(mailbox, password, token)).toList();
    }

    private MailboxLogin login(MailboxAddress mailbox, String password, String token) {
        if (!token.isEmpty()) {
            return mailbox.withToken(token);
        }
        if (!password.isEmpty()) {
            return mailbox.withPassword(password);
        }
        String question = "Password for " + Text.plain(mailbox.server()) + ": ";
        return asking.apply(question)
                .filter(typed -> !typed.isEmpty())
                .map(mailbox::withPassword)
                .orElseThrow(() ->
                        unusable(
                                "it was not given; set "
                                        + PASSWORD
                                        + " or "
                                        + TOKEN
                                        + ", or type it at a terminal"));
    }

    private static ConfigurationException unusable(String problem) {
        return new ConfigurationException("The password of the mailbox", List.of(problem));
    }

    /// Hides them all.
    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
