package dev.familiar.bench.mail;

/// Somebody, or some machine, that mail comes from or goes to.
///
/// @param name as shown
/// @param address below example.com, example.net or example.org
/// @param mailbox name and address as they stand in a header field
/// @param signature lines below a message, each with its line end; empty for none
/// @param habits how the messages are written
record Correspondent(String name, String address, String mailbox, String signature, Habits habits) {

    /// How somebody writes.
    ///
    /// @param script of the own words
    /// @param zoneHours distance from UTC
    /// @param html whether a version in HTML stands beside the text
    /// @param answersBelow whether answers stand below what they answer to
    /// @param program what the messages are written with
    record Habits(
            Script script, int zoneHours, boolean html, boolean answersBelow, String program) {}

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
