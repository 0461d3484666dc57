package dev.familiar.sources.mail.outlook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Somebody to whom a message or an appointment was sent.
///
/// @param kind 1 to, 2 copied, 3 copied blind, or a room; 0 the one who called the event
/// @param name as shown, may be empty
/// @param address of the internet; empty if only Exchange knows it
/// @param answer to an invitation: 1 organizer, 2 tentative, 3 accepted, 4 declined, else none
record Recipient(int kind, String name, String address, int answer) {

    /// To.
    static final int TO = 1;

    /// Copied.
    static final int CC = 2;

    /// Copied blind; of an event, a room or equipment.
    static final int BCC = 3;

    private static final int KIND = 0x0c15;
    private static final int NAME = 0x3001;
    private static final int ANSWER = 0x5fff;
    private static final int MOST = 1_000;

    /// All recipients of a message; none if it has none, or the table of them is damaged.
    static List<Recipient> of(PstFile file, Parts parts, String charset, Addresses addresses)
            throws IOException {
        Parts.Part table = parts.find(Parts.RECIPIENTS);
        List<Recipient> recipients = new ArrayList<>();
        if (table == null) {
            return recipients;
        }
        for (Properties row : TableContext.rows(file, table, charset, MOST)) {
            recipients.add(
                    new Recipient(
                            row.number(KIND, TO) & 0xf,
                            row.text(NAME),
                            addresses.find(row, Addresses.Fields.RECIPIENT),
                            row.number(ANSWER, 0)));
        }
        return recipients;
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Recipient[" + kind + ", hidden]";
    }
}
