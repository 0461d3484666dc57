package dev.familiar.web;

/// The small drawings beside the places of every day, seen where the navigation is a bar at the
/// thumb: words of that size are found faster with a shape of their own.
final class Signs {

    private Signs() {}

    /// What to draw in a square of 24, as a line without a filling; a dot for a place without one.
    ///
    /// @param key of a place, or `more`
    static String path(String key) {
        return switch (key) {
            case "home" -> "M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5h4v5";
            case "requests" ->
                    "M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 20c.4-4 3-6 6.5-6 1.6 0 3 .4 4 "
                            + "1.2M18 13v7M14.5 16.5h7";
            case "people" ->
                    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6"
                            + "M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.4c2.3.8 3.7 2.7 4 5.6";
            case "ask" -> "M4 5h16v11h-9l-4.5 4v-4H4ZM8.5 9h7M8.5 12h4.5";
            case "messages" -> "M3.5 6h17v12h-17ZM3.5 7l8.5 6.5L20.5 7";
            case "bring-in" -> "M12 4v11M7.5 11 12 15.5 16.5 11M4 16v4h16v-4";
            case "more" -> "M4 7h16M4 12h16M4 17h16";
            default -> "M12 11.5v1";
        };
    }
}
