package dev.familiar.sources.facebook;

import dev.familiar.sources.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// The kinds of files in a Facebook download that are read, told by the keys at their top.
enum FileKind {
    /// `friends.json`, `your_friends.json`.
    FRIENDS,
    /// A part of one thread, `message_1.json`, or an end-to-end chat.
    THREAD,
    /// `your_address_books.json`.
    ADDRESS_BOOK,
    /// `profile_information.json`.
    PROFILE,
    /// Requests sent, received and refused, friends removed: people who are no friends. Known, so
    /// that they are not reported as strange, and left out.
    NOT_FRIENDS,
    /// A page of the download in HTML.
    HTML,
    /// Anything else.
    OTHER;

    private static final Map<String, FileKind> BY_KEY =
            Map.ofEntries(
                    Map.entry("friends_v2", FRIENDS),
                    Map.entry("friends", FRIENDS),
                    Map.entry("address_book_v2", ADDRESS_BOOK),
                    Map.entry("address_book", ADDRESS_BOOK),
                    Map.entry("profile_v2", PROFILE),
                    Map.entry("profile", PROFILE),
                    Map.entry("received_requests_v2", NOT_FRIENDS),
                    Map.entry("received_requests", NOT_FRIENDS),
                    Map.entry("rejected_requests_v2", NOT_FRIENDS),
                    Map.entry("rejected_requests", NOT_FRIENDS),
                    Map.entry("sent_requests_v2", NOT_FRIENDS),
                    Map.entry("sent_requests", NOT_FRIENDS),
                    Map.entry("deleted_friends_v2", NOT_FRIENDS),
                    Map.entry("deleted_friends", NOT_FRIENDS));

    /// What the first 64 KiB show of the top of the file.
    ///
    /// @param kind found
    /// @param sure whether the keys are Facebook's alone
    record Found(FileKind kind, boolean sure) {}

    /// Looks at the head of an entry.
    static Found of(Entry entry) throws IOException {
        byte[] head = entry.head();
        int first = firstByte(head);
        if (first == '<') {
            return new Found(isFacebookPage(entry, head) ? HTML : OTHER, false);
        }
        return first == '{' ? ofKeys(topKeys(head), entry.name()) : new Found(OTHER, false);
    }

    private static int firstByte(byte[] head) {
        for (byte b : head) {
            if (b > ' ') {
                return b;
            }
        }
        return -1;
    }

    private static Found ofKeys(Set<String> keys, String entryName) {
        if (keys.contains("participants.name") || keys.contains("participants[]")) {
            // A long list of participants, or damage, can hide the messages behind the head.
            String file = entryName.substring(entryName.lastIndexOf('/') + 1);
            boolean sure = keys.contains("messages");
            return sure || file.matches("message_\\d+\\.json")
                    ? new Found(THREAD, sure)
                    : new Found(OTHER, false);
        }
        for (Map.Entry<String, FileKind> known : BY_KEY.entrySet()) {
            if (keys.contains(known.getKey())) {
                return ofKey(known.getKey(), known.getValue(), keys);
            }
        }
        return new Found(OTHER, false);
    }

    /// `friends`, `profile` and `address_book` are words that others use too: their content must
    /// look right.
    private static Found ofKey(String key, FileKind kind, Set<String> keys) {
        boolean unmistakable = key.endsWith("_v2") || key.endsWith("_requests");
        boolean fits =
                switch (kind) {
                    case FRIENDS ->
                            keys.contains(key + ".name") && keys.contains(key + ".timestamp");
                    case PROFILE -> keys.contains(key + ".name");
                    case ADDRESS_BOOK ->
                            keys.contains(key + ".address_book")
                                    || keys.contains(key + ".address_book_v2");
                    case THREAD, NOT_FRIENDS, HTML, OTHER -> true;
                };
        return unmistakable || fits ? new Found(kind, unmistakable) : new Found(OTHER, false);
    }

    /// The keys of the outermost object, and for each the keys one level below as `key.inner`; an
    /// array of texts gives `key[]`. What lies beyond the head is not seen.
    private static Set<String> topKeys(byte[] head) throws IOException {
        Set<String> keys = new HashSet<>();
        try (JsonWalk json = new JsonWalk(new ByteArrayInputStream(head))) {
            json.start();
            json.fields(name -> {
                keys.add(name);
                if (json.isArray()) {
                    json.elements(() -> inner(json, name, keys));
                } else {
                    inner(json, name, keys);
                }
            });
        } catch (JacksonException cutOrBroken) {
            return keys;
        }
        return keys;
    }

    private static void inner(JsonWalk json, String name, Set<String> keys) throws IOException {
        if (json.isObject()) {
            json.fields(inner -> {
                if (keys.size() < 1000) {
                    keys.add(name + "." + inner);
                }
                json.skip();
            });
        } else {
            keys.add(name + "[]");
            json.skip();
        }
    }

    private static boolean isFacebookPage(Entry entry, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String name = entry.name().toLowerCase(Locale.ROOT);
        boolean page = text.contains("<html") && (text.contains("_a6-g") || text.contains("_2ph_"));
        boolean place =
                name.contains("friends") || name.contains("message") || text.contains("facebook");
        return page && place && name.endsWith(".html");
    }
}
