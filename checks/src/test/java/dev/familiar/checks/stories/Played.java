package dev.familiar.checks.stories;

/// Somebody of a story, as the owner's archives have them.
///
/// @param name whole; empty for somebody whom the archives know by the address alone
/// @param address their mail address
/// @param title what they do; empty if no archive says so
/// @param company where; empty if no archive says so
/// @param city where they live, as an address book has it; empty if it does not
/// @param note what the owner wrote on their card; empty for nothing, or for no card
record Played(String name, String address, String title, String company, String city, String note) {

    /// As mail has it.
    String field() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }

    /// A card of an address book; programs that know no name write the address for it.
    String card() {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:"
                + (name.isEmpty() ? address : name)
                + "\r\nEMAIL:"
                + address
                + line("TITLE", title)
                + line("ORG", company)
                + (city.isEmpty() ? "" : "\r\nADR;TYPE=HOME:;;;" + city + ";;;")
                + line("NOTE", note)
                + "\r\nEND:VCARD\r\n";
    }

    private static String line(String property, String value) {
        return value.isEmpty() ? "" : "\r\n" + property + ":" + value.replace(",", "\\,");
    }

    /// A row of an export's `Connections.csv`, with the job of its day.
    ///
    /// @param shares whether they let the owner export their address
    String row(String title, String company, String connectedOn, boolean shares) {
        int blank = name.lastIndexOf(' ');
        return "%s,%s,https://www.linkedin.com/in/%s,%s,%s,%s,%s\n"
                .formatted(
                        name.substring(0, blank),
                        name.substring(blank + 1),
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                        shares ? address : "",
                        company,
                        title,
                        connectedOn);
    }
}
