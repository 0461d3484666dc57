package dev.familiar.sources.mail.furniture;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What mail servers and fetchers keep in a Maildir: Dovecot, Courier, mbsync, KMail.
final class MaildirFiles {

    private static final Set<String> NAMES =
            Set.of(
                    "maildirfolder",
                    "maildirsize",
                    "maildirshared",
                    "shared-maildirs",
                    "subscriptions",
                    ".uidvalidity",
                    ".isyncuidmap.db");

    private static final List<String> BEGINNINGS =
            List.of("dovecot", ".dovecot", "courierimap", "courierpop3", ".mbsyncstate");

    private MaildirFiles() {}

    static boolean has(Surroundings around) {
        // Courier keeps keywords in a folder of its own.
        if (around.folder().startsWith("courierimap")) {
            return true;
        }
        String name = around.name();
        boolean named = NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
        if (!named) {
            return false;
        }
        // Dovecot's indexes of mailboxes that are files.
        boolean indexOfFiles = around.isBelow(".imap"::equals) && name.startsWith("dovecot");
        return indexOfFiles
                || (around.isOnDisk()
                        ? around.hasFolder("cur") && around.hasFolder("new")
                        : isCalledMaildir(around));
    }

    private static boolean isCalledMaildir(Surroundings around) {
        return around.isBelow(folder -> folder.toLowerCase(Locale.ROOT).endsWith("maildir"));
    }
}
