package dev.familiar.web;

/// Kinds of archives as people call them.
final class Kinds {

    private Kinds() {}

    /// @param word as in JSON, e.g. `address-book`
    static String words(String word) {
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
}
