package dev.familiar.sources.mail.header;

import java.util.List;

/// The mailboxes of an address field, as far as they can be read.
///
/// @param mailboxes in order
/// @param unreadable how many entries hold no address that can be read; an empty group such as
///   `undisclosed-recipients:;` is none
/// @param cut whether the field names more than were asked for
public record AddressList(List<Mailbox> mailboxes, int unreadable, boolean cut) {

    /// Nobody.
    public static final AddressList EMPTY = new AddressList(List.of(), 0, false);

    /// Copies the list.
    public AddressList {
        mailboxes = List.copyOf(mailboxes);
    }

    /// Reads a field with the forms of RFC 5322 section 3.4 and the common breakages: commas in
    /// names without quotes, a lost bracket or quote, semicolons between addresses, several
    /// addresses with only spaces between, `ada at example.org`.
    ///
    /// @param value unfolded, encoded words not yet decoded
    /// @param most the most mailboxes wanted
    public static AddressList parse(String value, int most) {
        return value.isEmpty() ? EMPTY : new AddressScanner(value, most).scan();
    }
}
