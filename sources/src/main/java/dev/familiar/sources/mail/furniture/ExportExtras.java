package dev.familiar.sources.mail.furniture;

import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what an export brings along beside what was asked for: photos, films, voices, the page
/// that lists its files, settings.
///
/// Pictures and sounds are known by their endings, wherever they lie: people's faces are no trace
/// of who they are to the owner. Google's Takeout names its folders in the owner's language, so
/// what else lies below `Takeout` is judged by content: a small page, table or file of settings
/// that names no address, no message and nobody. Anything that could hold people or messages is
/// never among it.
///
/// Looks at the first 64 KiB at most. Stateless; any thread.
public final class ExportExtras {

    private static final Set<String> MEDIA =
            Set.of(
                    "jpg", "jpeg", "jpe", "png", "gif", "webp", "heic", "heif", "avif", "bmp",
                    "tif", "tiff", "svg", "ico", "dng", "cr2", "nef", "mp4", "m4v", "mov", "avi",
                    "mkv", "webm", "3gp", "mpg", "mpeg", "wmv", "mp3", "m4a", "aac", "ogg", "oga",
                    "opus", "wav", "flac", "amr", "wma", "css", "woff", "woff2", "ttf");

    private static final Set<String> SETTINGS = Set.of("json", "html", "htm", "txt", "csv", "xml");

    /// Beyond it, nobody can say from the head what else is in it.
    private static final int LARGEST = 60 << 10;

    /// What shows people or messages: an address, a phone number, or a field that is named after
    /// one.
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "[\\p{L}\\d._%+-]@[\\p{L}\\d-]|\\+\\d[\\d ()-]{7,}"
                            + "|(?i:\"[a-z_ -]{0,40}(?:messages?|contacts?|people|person|participants?"
                            + "|members?|senders?|recipients?|attendees|creator|phone|e-?mail"
                            + "|friends?|users?|address(?:es)?)[a-z_ -]{0,40}\"\\s*:)");

    private ExportExtras() {}

    /// Whether an entry that no source recognises came along with an export and holds nobody.
    ///
    /// @param container that holds it; a file the owner named alone is never passed by
    public static boolean is(Container container, Entry entry) throws IOException {
        Surroundings around = Surroundings.of(container, entry.name());
        if (around.isNamedAlone()) {
            return false;
        }
        String ending = ending(around.name());
        return MEDIA.contains(ending)
                || (SETTINGS.contains(ending)
                        && around.isBelow(ExportExtras::isTakeout)
                        && (isIndex(around, ending)
                                || isOfPicture(around.name())
                                || holdsNobody(entry)));
    }

    private static boolean isTakeout(String folder) {
        return folder.equalsIgnoreCase("Takeout");
    }

    /// The page at the top of a Takeout, `archive_browser.html` or its name in another language,
    /// shows the owner's own address.
    private static boolean isIndex(Surroundings around, String ending) {
        return ending.equals("html") && isTakeout(around.folder());
    }

    /// What Google Photos notes beside each picture, who is on it among other things:
    /// `IMG_1.jpg.json`, `IMG_1.jpg.supplemental-metadata(2).json`, cut anywhere behind the ending.
    private static boolean isOfPicture(String name) {
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("[.(]", -1));
        return parts.getLast().equals("json")
                && parts.size() > 2
                && parts.subList(1, parts.size() - 1).stream().anyMatch(MEDIA::contains);
    }

    private static boolean holdsNobody(Entry entry) throws IOException {
        byte[] head = entry.head();
        return head.length <= LARGEST
                && !PEOPLE.matcher(new String(head, StandardCharsets.UTF_8)).find();
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
