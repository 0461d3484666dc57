package dev.familiar.sources.mail;

import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/// The messages of a Maildir: one file each in the folders `cur` and `new`.
///
/// Recognised by that place together with the header fields of a message; files in `tmp` are not
/// yet delivered and never read. The flags after `:2,` (on Windows `!2,` or `;2,`) say what was
/// thrown away (T) or is a draft (D). Sub-folders may be nested or named `.A.B` (Maildir++). Gives
/// no checkpoints. Source: the maildir page of qmail, the Maildir++ page of Courier.
public final class MaildirSource implements Source {

    /// Surer than the bare look of a message: the place says it too.
    private static final Recognition BY_PLACE = new Recognition(95);

    private final Depth depth;

    /// A source that reads whole messages.
    public MaildirSource() {
        this(Depth.TEXT);
    }

    /// A source that reads so much of each message.
    public MaildirSource(Depth depth) {
        this.depth = depth;
    }

    @Override
    public String name() {
        return "maildir";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        if (!isDelivered(entry.name())) {
            return Recognition.NO;
        }
        byte[] head = entry.head();
        boolean message =
                MessageLook.isHeader(head, MessageLook.start(head, head.length), head.length);
        return message ? BY_PLACE : Recognition.NO;
    }

    private static boolean isDelivered(String name) {
        int slash = name.lastIndexOf('/');
        String folder = slash < 0 ? "" : name.substring(0, slash);
        return folder.equals("cur")
                || folder.equals("new")
                || folder.endsWith("/cur")
                || folder.endsWith("/new");
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        EnumSet<FolderKind> filed = EnumSet.noneOf(FolderKind.class);
        filed.addAll(FolderKind.ofFolderOf(entry.name()));
        filed.addAll(ofFlags(entry.name()));
        SingleMessage.read(entry, filed, depth, sink);
    }

    private static Set<FolderKind> ofFlags(String name) {
        EnumSet<FolderKind> kinds = EnumSet.noneOf(FolderKind.class);
        int comma = name.lastIndexOf("2,");
        boolean flagged = comma > 0 && ":!;".indexOf(name.charAt(comma - 1)) >= 0;
        String flags = flagged ? name.substring(comma + 2) : "";
        if (flags.indexOf('T') >= 0) {
            kinds.add(FolderKind.TRASH);
        }
        if (flags.indexOf('D') >= 0) {
            kinds.add(FolderKind.DRAFTS);
        }
        return kinds;
    }

    /// The name without folder and flags: unique for good, wherever the message is moved, if it has
    /// the form `time.what.host` (maildir page of qmail).
    @Override
    public String piece(String path, long size) {
        String unique = path.substring(path.lastIndexOf('/') + 1);
        int comma = unique.lastIndexOf("2,");
        if (comma > 0 && ":!;".indexOf(unique.charAt(comma - 1)) >= 0) {
            unique = unique.substring(0, comma - 1);
        }
        boolean told = unique.indexOf('.') != unique.lastIndexOf('.');
        return (told ? unique : path) + '\n' + size;
    }

    @Override
    public int edition() {
        return MessageFeed.EDITION;
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_MESSAGE;
    }
}
