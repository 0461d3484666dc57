package dev.familiar.sources;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// What the bytes and the names of a zip tell (PKWARE APPNOTE 6.3.10).
final class Zips {

    private static final int LOCAL_HEADER = 30;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private Zips() {}

    /// Whether a file that starts like this is a zip to look into: it starts with a local header
    /// (section 4.3.7), or, empty, with the end record, and is not one of the document formats that
    /// are zips themselves.
    static boolean isZip(byte[] head) {
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        boolean empty = head[2] == 5 && head[3] == 6;
        boolean member = head[2] == 3 && head[3] == 4;
        return empty || (member && !isDocument(firstName(head)));
    }

    private static String firstName(byte[] head) {
        if (head.length < LOCAL_HEADER) {
            return "";
        }
        int length = (head[26] & 0xff) | (head[27] & 0xff) << 8;
        int end = Math.min(head.length, LOCAL_HEADER + length);
        return end <= LOCAL_HEADER
                ? ""
                : new String(head, LOCAL_HEADER, end - LOCAL_HEADER, StandardCharsets.UTF_8);
    }

    /// Office Open XML, OpenDocument and EPUB, Java.
    private static boolean isDocument(String firstName) {
        return firstName.equals("[Content_Types].xml")
                || firstName.startsWith("_rels/")
                || firstName.equals("mimetype")
                || firstName.startsWith("META-INF/");
    }

    /// Whether a member's name would, unpacked, land outside the folder it is unpacked to.
    static boolean isOutside(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("(?s)[A-Za-z]:.*")
                || ("/" + path + "/").contains("/../");
    }

    /// The name with `/` between parts and without control characters, for showing; `(no name)` if
    /// it has none, as faults have to say where they are.
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int i = 0; i < Math.min(name.length(), 500); i++) {
            char c = name.charAt(i);
            shown.append(Character.isISOControl(c) ? '?' : c == '\\' ? '/' : c);
        }
        return shown.toString().isBlank() ? "(no name)" : shown.toString();
    }

    /// When the member was written, in this machine's zone where the zip has only wall time
    /// (section 4.4.6); null where it has a day before there were archives of anything we read:
    /// programs that do not care write 1980 or nothing.
    static @Nullable Instant written(ZipEntry member) {
        FileTime time = member.getLastModifiedTime();
        return time == null || time.toInstant().isBefore(EARLIEST) ? null : time.toInstant();
    }

    /// Whether the member is what an operating system leaves behind.
    static boolean isLitter(String name) {
        for (String part : name.split("/", -1)) {
            if (Walk.isLitter(part)) {
                return true;
            }
        }
        return false;
    }
}
