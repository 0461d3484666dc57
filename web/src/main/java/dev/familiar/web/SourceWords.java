package dev.familiar.web;

/// Sources as people call them, for tables of archives.
final class SourceWords {

    private SourceWords() {}

    /// @param source as in `--as`, e.g. `pasted-requests`
    static String of(String source) {
        return switch (source) {
            case "linkedin" -> "LinkedIn export";
            case "mbox" -> "Mailbox file";
            case "maildir" -> "Mail folder";
            case "eml" -> "Single messages";
            case "emlx" -> "Apple Mail";
            case "pst" -> "Outlook file";
            case "imap" -> "Mail server";
            case "vcard" -> "Address cards";
            case "address-book-csv" -> "Address book table";
            case "icalendar" -> "Calendar";
            case "facebook" -> "Facebook download";
            case "requests-csv" -> "Table of requests";
            case "pasted-requests" -> "Requests you pasted";
            default -> source.replace('-', ' ');
        };
    }
}
