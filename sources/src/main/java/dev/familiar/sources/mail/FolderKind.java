package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.Utf7;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a mail program's own folders and Gmail's own labels are for, by their names in the
/// languages of the large providers.
enum FolderKind {
    /// Written by the owner.
    SENT,
    /// Filed as spam.
    SPAM,
    /// Thrown away.
    TRASH,
    /// Not sent yet.
    DRAFTS,
    /// A chat, kept beside mail.
    CHAT,
    /// Advertising, as Gmail sorts it.
    PROMOTIONS;

    private static final List<String> APPLE_FOLDERS = List.of(".mbox", ".imapmbox");

    /// The kinds of the folder that an mbox is, by its file name: `Takeout/Mail/Sent.mbox`,
    /// `INBOX.sbd/Trash`, `Trash.sbd/Old plans`. A weak hint, as all names.
    static Set<FolderKind> ofPath(String path) {
        int slash = path.lastIndexOf('/');
        String file = path.substring(slash + 1);
        boolean packed = file.toLowerCase(Locale.ROOT).endsWith(".gz");
        String bare = packed ? file.substring(0, file.length() - 3) : file;
        boolean suffix = bare.toLowerCase(Locale.ROOT).endsWith(".mbox");
        return ofFolder(
                suffix ? bare.substring(0, bare.length() - 5) : bare,
                path.substring(0, Math.max(0, slash)));
    }

    /// The kinds of a folder, or of the nearest one it is a child of: what is kept in folders below
    /// Trash was thrown away too. Thunderbird keeps the children of `Trash` in `Trash.sbd`.
    private static Set<FolderKind> ofFolder(String name, String parents) {
        Set<FolderKind> kinds = ofFolderName(name);
        int to = parents.length();
        while (kinds.isEmpty() && to > 0) {
            int from = parents.lastIndexOf('/', to - 1) + 1;
            if (!parents.startsWith(".sbd", to - 4)) {
                return kinds;
            }
            kinds = ofFolderName(parents.substring(from, Math.max(from, to - 4)));
            to = from - 1;
        }
        return kinds;
    }

    private static Set<FolderKind> ofFolderName(String name) {
        return FolderNames.isUnsent(name) ? Set.of(DRAFTS) : ofName(name);
    }

    /// The kinds of the folder that a message's file lies in: `Sent Items/1.eml`,
    /// `Mail/.INBOX.Sent/cur/1.2.host:2,S`. A weak hint, as all names.
    static Set<FolderKind> ofFolderOf(String path) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (folder.endsWith("/cur") || folder.endsWith("/new")) {
            folder = folder.substring(0, folder.length() - 4);
        }
        int slash = folder.lastIndexOf('/');
        String bare = folder.substring(slash + 1);
        return ofFolder(
                bare.substring(bare.lastIndexOf('.') + 1), folder.substring(0, Math.max(0, slash)));
    }

    /// The kinds of the folder of Apple Mail that a message's file lies in, however deep: `Sent
    /// Messages.mbox/Messages/1.emlx`, or, since macOS 10.7, `Sent
    /// Messages.mbox/<UUID>/Data/3/Messages/1.emlx`. A weak hint, as all names.
    static Set<FolderKind> ofAppleFolder(String path) {
        int to = path.lastIndexOf('/');
        while (to > 0) {
            int from = path.lastIndexOf('/', to - 1) + 1;
            String part = path.substring(from, to).toLowerCase(Locale.ROOT);
            // Accounts of the time before OS X 10.5 had their kind in the suffix.
            for (String suffix : APPLE_FOLDERS) {
                if (part.endsWith(suffix)) {
                    return ofFolderName(part.substring(0, part.length() - suffix.length()));
                }
            }
            to = from - 1;
        }
        return ofFolderOf(path);
    }

    /// The kinds among Gmail's labels of one message.
    ///
    /// @param labels the decoded value of `X-Gmail-Labels`: names between commas, those with a
    ///   comma of their own in quotes
    static Set<FolderKind> ofLabels(String labels) {
        EnumSet<FolderKind> kinds = EnumSet.noneOf(FolderKind.class);
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= labels.length(); i++) {
            char c = i < labels.length() ? labels.charAt(i) : ',';
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && (!quoted || i == labels.length())) {
                kinds.addAll(ofName(labels.substring(from, i)));
                from = i + 1;
            }
        }
        return kinds;
    }

    /// The kinds of a server's folder: what the server says it is for (RFC 6154), else what its
    /// name says.
    ///
    /// @param path its name with `/` between parts
    /// @param uses its attributes, in lower case, such as `\\sent`
    static Set<FolderKind> ofServerFolder(String path, Set<String> uses) {
        EnumSet<FolderKind> kinds = EnumSet.noneOf(FolderKind.class);
        for (String use : uses) {
            switch (use) {
                case "\\sent" -> kinds.add(SENT);
                case "\\junk" -> kinds.add(SPAM);
                case "\\trash" -> kinds.add(TRASH);
                case "\\drafts" -> kinds.add(DRAFTS);
                default -> {}
            }
        }
        return kinds.isEmpty() ? ofName(path.substring(path.lastIndexOf('/') + 1)) : kinds;
    }

    /// The kind that one of Gmail's labels means. Its own start with a backslash over IMAP.
    static Set<FolderKind> ofLabel(String label) {
        return ofName(label.startsWith("\\") ? label.substring(1) : label);
    }

    private static Set<FolderKind> ofName(String written) {
        // Maildirs keep the names of their server: `.Entw&APw-rfe`.
        String name = Utf7.folder(written);
        FolderKind kind = FolderNames.kind(name.replace("\"", ""));
        return kind == null ? Set.of() : Set.of(kind);
    }
}
