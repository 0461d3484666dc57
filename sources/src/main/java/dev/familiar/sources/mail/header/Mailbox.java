package dev.familiar.sources.mail.header;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;

/// One mailbox of an address field: a display name and an address (RFC 5322 section 3.4).
///
/// @param display the display name decoded, or the comment that stands for one; may be empty
/// @param address the address
/// @param personName the name of the person behind the address; [PersonName#NONE] where the display
///   name is not theirs: the address again, a list speaking for somebody (`Ada via Chess Club`),
///   somebody on behalf of another
public record Mailbox(String display, EmailAddress address, PersonName personName) {

    /// The mailbox with this display name and address.
    public static Mailbox of(String display, EmailAddress address) {
        return new Mailbox(display, address, DisplayName.person(display, address.value()));
    }

    /// Whether a list or service has put itself in the sender's place (`Ada via Chess Club`).
    public boolean isRewritten() {
        return DisplayName.isRewritten(display);
    }

    /// The person named in a rewritten display name, else the display name.
    public String displayBeforeVia() {
        return DisplayName.beforeVia(display);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Mailbox[hidden]";
    }
}
