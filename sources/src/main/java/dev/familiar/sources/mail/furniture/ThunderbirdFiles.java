package dev.familiar.sources.mail.furniture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What Thunderbird keeps in a profile, and in the folders of mail in it.
///
/// A profile on disk is known by its `prefs.js` together with one more of its parts, as a program's
/// source may well have a `prefs.js` too. Its folders of mail are often copied out without the
/// rest; names as odd as `msgFilterRules.dat` are then believed below `Mail` or `ImapMail`. Source:
/// <https://support.mozilla.org/kb/profiles-where-thunderbird-stores-user-data>.
final class ThunderbirdFiles {

    private static final Set<String> BESIDE_MAIL =
            Set.of(
                    "popstate.dat",
                    "filterlog.html",
                    "junklog.html",
                    "msgFilterRules.dat",
                    "virtualFolders.dat",
                    "hostinfo.dat");

    private static final Set<String> FOLDERS_OF_MAIL = Set.of("Mail", "ImapMail", "News");

    private static final Set<String> NAMES = Set.of("lock", ".parentlock");

    private static final List<String> ENDINGS =
            List.of(
                    ".sqlite",
                    "-journal",
                    "-wal",
                    "-shm",
                    ".js",
                    ".json",
                    ".jsonlz4",
                    ".lz4",
                    ".mozlz4",
                    ".dat",
                    ".db",
                    ".ini",
                    ".bin",
                    ".rdf",
                    ".txt",
                    ".lock",
                    ".log",
                    ".css",
                    ".xpi",
                    ".gpg",
                    ".msf",
                    ".rc",
                    ".newsrc");

    /// Folders of a profile in which nothing is the owner's.
    private static final Set<String> FOLDERS =
            Set.of(
                    "bookmarkbackups",
                    "browser-extension-data",
                    "cache2",
                    "chrome_debugger_profile",
                    "crashes",
                    "datareporting",
                    "extensions",
                    "extension-store",
                    "minidumps",
                    "OfflineCache",
                    "saved-telemetry-pings",
                    "security_state",
                    "sessionstore-backups",
                    "settings",
                    "shader-cache",
                    "startupCache",
                    "storage");

    /// Address books, old (`.mab`) and new, and calendars: the owner should hear that these were
    /// left out.
    private static final Predicate<String> OWNERS =
            Pattern.compile("abook.*\\.sqlite|history\\.sqlite|local\\.sqlite|.*\\.mab")
                    .asMatchPredicate();

    private static final Predicate<String> PROFILE_NAME =
            Pattern.compile("[a-z0-9]{8}\\.default(?:-.*)?").asMatchPredicate();

    private static final List<String> PARTS_OF_PROFILE =
            List.of("Mail", "ImapMail", "compatibility.ini", "times.json");

    private ThunderbirdFiles() {}

    static boolean has(Surroundings around, long size) {
        String name = around.name();
        boolean besideMail = BESIDE_MAIL.contains(name) || name.endsWith(".msf");
        if (besideMail || size == 0) {
            boolean mail =
                    around.isBelow(
                            folder -> FOLDERS_OF_MAIL.contains(folder) || folder.endsWith(".sbd"));
            if (mail && (besideMail || isMailboxName(name))) {
                return true;
            }
            if (size == 0 && around.hasFile(name + ".msf")) {
                return true;
            }
        }
        return isOfProfile(around, name) && isInProfile(around);
    }

    /// A mailbox without messages is an empty file; mailboxes have no suffix.
    private static boolean isMailboxName(String name) {
        return name.indexOf('.') < 0;
    }

    private static boolean isOfProfile(Surroundings around, String name) {
        if (OWNERS.test(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return NAMES.contains(name)
                || BESIDE_MAIL.contains(name)
                || ENDINGS.stream().anyMatch(name::endsWith)
                || around.isBelow(FOLDERS::contains);
    }

    private static boolean isInProfile(Surroundings around) {
        return around.isOnDisk()
                ? around.isWithin(ThunderbirdFiles::isProfile)
                : around.isBelow(PROFILE_NAME);
    }

    private static boolean isProfile(Path folder) {
        return Files.isRegularFile(folder.resolve("prefs.js"))
                && PARTS_OF_PROFILE.stream().anyMatch(part -> Files.exists(folder.resolve(part)));
    }
}
