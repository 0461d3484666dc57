package dev.familiar.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The pages one can go to: what the top bar, its search and the page of keys list. A new page is
/// one entry here.
final class Places {

    /// A page.
    ///
    /// @param key as [Frame#place] has it
    /// @param title as the bar shows it
    /// @param address of it
    /// @param letter goes there after `g`; empty for none
    /// @param says what it is for, half a sentence
    /// @param words by which it is found beside these, the command of the same use among them
    record Place(
            String key, String title, String address, String letter, String says, String words) {}

    /// Those of every day, in the bar.
    static final List<Place> DAILY =
            List.of(
                    new Place(
                            "home",
                            "Today",
                            "/",
                            "h",
                            "what waits, and your circles",
                            "home start"),
                    new Place(
                            "requests",
                            "Requests",
                            "/requests",
                            "r",
                            "who asks, and what to answer",
                            "triage why decide accept decline invitations"),
                    new Place(
                            "people",
                            "People",
                            "/people",
                            "p",
                            "whom you know, closest first",
                            "person"),
                    new Place(
                            "ask",
                            "Ask",
                            "/ask",
                            "q",
                            "who could help, and would answer you",
                            "know somebody list attendees favour"),
                    new Place(
                            "following",
                            "Following",
                            "/following",
                            "f",
                            "whom you read without being connected",
                            "follow unfollow x mastodon bluesky"),
                    new Place(
                            "messages",
                            "Messages",
                            "/messages",
                            "m",
                            "messages and events by their words",
                            "search mail chat calendar"),
                    new Place(
                            "bring-in",
                            "Bring in",
                            "/bring-in",
                            "b",
                            "archives, and your invitation page",
                            "import upload add linkedin"));

    /// Those of [#DAILY] that are behind More where the bar is too narrow for all.
    static final List<Place> LAST = DAILY.subList(4, DAILY.size());

    /// The others, behind More.
    static final List<Place> OTHERS =
            List.of(
                    new Place(
                            "start",
                            "First steps",
                            "/start",
                            "g",
                            "which archives there are, and what is here",
                            "checklist begin welcome takeout export demo trust"),
                    new Place(
                            "press",
                            "To press",
                            "/press",
                            "n",
                            "what you decided, to be pressed on LinkedIn",
                            "press outbox pressed tick done"),
                    new Place(
                            "review",
                            "Who is who",
                            "/review",
                            "w",
                            "pairs that may be one person",
                            "merge split apart same duplicates"),
                    new Place(
                            "touch",
                            "Keep in touch",
                            "/touch",
                            "t",
                            "with whom it has been silent for too long",
                            "touch silence rhythm pace remind done snooze"),
                    new Place(
                            "introductions",
                            "Introductions",
                            "/introductions",
                            "i",
                            "who met whom by you, with both consents",
                            "intro introduce ledger consent"),
                    new Place(
                            "share",
                            "Lists for others",
                            "/share",
                            "l",
                            "names you hand on, and nothing else",
                            "share list csv"),
                    new Place(
                            "durable",
                            "Ties you could lose",
                            "/durable",
                            "",
                            "close ones without an address that lasts",
                            "durable durability address personal"),
                    new Place(
                            "connections",
                            "Connections",
                            "/connections",
                            "c",
                            "how well you know those you are connected with",
                            "audit strangers"),
                    new Place(
                            "decisions",
                            "Decisions",
                            "/decisions",
                            "d",
                            "all you decided, to be taken back",
                            "undo log history"),
                    new Place(
                            "stats",
                            "Stats",
                            "/stats",
                            "s",
                            "how good the advice was",
                            "calibration learning"),
                    new Place(
                            "policy",
                            "Policy",
                            "/policy",
                            "y",
                            "your prices and people of interest",
                            "settings prices weights"),
                    new Place(
                            "archives",
                            "Archives",
                            "/archives",
                            "a",
                            "what was imported, and its gaps",
                            "coverage sources"),
                    new Place(
                            "accounts",
                            "Your accounts",
                            "/accounts",
                            "o",
                            "the addresses that are yours",
                            "owner address mine"),
                    new Place(
                            "export",
                            "Export",
                            "/export",
                            "x",
                            "cards and decisions for other programs",
                            "vcard csv download"),
                    new Place(
                            "backup",
                            "Backup",
                            "/backup",
                            "k",
                            "everything in one file",
                            "restore save copy"),
                    new Place(
                            "check",
                            "Check-up",
                            "/check",
                            "e",
                            "whether your Familiar folder is whole",
                            "doctor repair rebuild health"),
                    new Place(
                            "sessions",
                            "Signed-in browsers",
                            "/sessions",
                            "z",
                            "who can see these pages",
                            "sign out"),
                    new Place("help", "Keys and help", "/help", "?", "all keys", "shortcuts"));

    private Places() {}

    static List<Place> all() {
        return Stream.concat(DAILY.stream(), OTHERS.stream()).toList();
    }

    /// Those with words that begin as typed; all for nothing.
    static List<Place> matching(String typed) {
        List<String> words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return all().stream()
                .filter(place -> words.stream().allMatch(has(place)::contains))
                .toList();
    }

    /// The text in which each word stands behind a space, so that a beginning is found by it.
    private static Found has(Place place) {
        String text = ' ' + place.title() + ' ' + place.says() + ' ' + place.words();
        return new Found(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "));
    }

    private record Found(String text) {

        boolean contains(String beginning) {
            return text.contains(' ' + beginning);
        }
    }
}
