package dev.familiar.app.words;

/// Kinds of archives as people call them.
public final class Kinds {

    private Kinds() {}

    /// At the beginning of a line or in a table.
    ///
    /// @param word as in JSON, e.g. `address-book`; any other comes back with its hyphens gone
    public static String words(String word) {
        return switch (word) {
            case "linkedin" -> "LinkedIn";
            case "facebook" -> "Facebook";
            case "mail" -> "Mail";
            case "calendar" -> "Calendar";
            case "address-book" -> "Address book";
            case "chat" -> "Chat";
            default -> word.replace('-', ' ');
        };
    }

    /// In the middle of a sentence, where only names of firms are capital.
    public static String within(String word) {
        return switch (word) {
            case "linkedin", "facebook" -> words(word);
            default -> word.replace('-', ' ');
        };
    }
}
