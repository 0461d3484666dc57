package dev.familiar.sources.facebook;

import dev.familiar.model.PlatformName;
import dev.familiar.sources.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// What must be known of a thread before its first message: who is in it, and its lasting name,
/// which stands at the end of the file.
///
/// @param id the thread's number where Facebook gives one, else its folder or a digest of its
///   participants; the same for all parts of the thread and in every download
/// @param people its participants, without closed accounts
/// @param title of a group or the other person's name, may be empty
/// @param filtered whether Facebook filed it as likely spam
record ThreadSurvey(String id, List<PlatformName> people, String title, boolean filtered) {

    /// For files that are no thread.
    static final ThreadSurvey NONE = new ThreadSurvey("", List.of(), "", false);

    private static final int MOST_PEOPLE = 500;

    /// `adaexample_10152012345678901` and `AdaExample_x4Yz-12ab`: the slug changes with the title,
    /// the number stays.
    private static final Pattern NUMBERED = Pattern.compile(".*_(\\d{6,})");

    /// Reads the entry once, passing by the messages. Of a broken file it learns what stands before
    /// the damage.
    static ThreadSurvey of(Entry entry) throws IOException {
        Draft draft = new Draft();
        try (JsonWalk json = new JsonWalk(entry.open(0))) {
            json.start();
            json.fields(key -> {
                switch (key) {
                    case "participants" -> json.elements(() -> draft.person(json));
                    case "title" -> draft.title = json.text();
                    case "thread_path" -> draft.path = json.text();
                    case "threadName" -> draft.chatName = json.text();
                    default -> json.skip();
                }
            });
        } catch (JacksonException broken) {
            return draft.finish(entry.name());
        }
        return draft.finish(entry.name());
    }

    private static final class Draft {
        private final Set<PlatformName> people = new LinkedHashSet<>();
        private String title = "";
        private String path = "";
        private String chatName = "";

        private void person(JsonWalk json) throws IOException {
            String[] name = {""};
            if (json.isObject()) {
                json.fields(key -> {
                    if (key.equals("name")) {
                        name[0] = json.text();
                    } else {
                        json.skip();
                    }
                });
            } else {
                name[0] = json.text();
            }
            if (people.size() < MOST_PEOPLE) {
                PlatformNames.of(name[0]).ifPresent(people::add);
            }
        }

        private ThreadSurvey finish(String entryName) {
            String where = path.isEmpty() ? folder(entryName) : path;
            boolean filtered =
                    (path + "/" + entryName).toLowerCase(Locale.ROOT).contains("filtered_threads/");
            String shown = title.isEmpty() ? chatName.replaceFirst("_\\d+$", "") : title;
            return new ThreadSurvey(id(where), List.copyOf(people), shown, filtered);
        }

        private String id(String where) {
            String last = where.substring(where.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            String name = last.isEmpty() ? chatName.toLowerCase(Locale.ROOT) : last;
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                return numbered.group(1);
            }
            if (!name.isEmpty() && name.length() <= 200) {
                return name;
            }
            String names =
                    String.join("\n", people.stream().map(PlatformName::name).sorted().toList());
            return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)).toString();
        }

        /// The folder of `…/inbox/adaexample_123/message_1.json`; empty for a flat chat file, whose
        /// folder names no thread.
        private static String folder(String entryName) {
            int slash = entryName.lastIndexOf('/');
            String file = entryName.substring(slash + 1);
            return slash > 0 && file.matches("message_\\d+\\.json")
                    ? entryName.substring(0, slash)
                    : "";
        }
    }
}
