package dev.familiar.sources.mail.header;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.sources.ExchangeAddress;
import dev.familiar.sources.Keys;

/// One mailbox of an address field: a display name and an address (RFC 5322 section 3.4).
///
/// @param display the display name decoded, or the comment that stands for one; may be empty
/// @param address the address; one that cannot be written to where the account has none
/// @param handle the account, which is the address unless Exchange calls it by a name
/// @param personName the name of the person behind the address; [PersonName#NONE] where the display
///   name is not theirs: the address again, a list speaking for somebody (`Ada via Chess Club`),
///   somebody on behalf of another
public record Mailbox(String display, EmailAddress address, Handle handle, PersonName personName) {

    /// The domain of addresses that stand for accounts without one; nobody has it (RFC 6761).
    private static final String NOWHERE = "@exchange.invalid";

    /// The mailbox with this display name and address.
    public static Mailbox of(String display, EmailAddress address) {
        return new Mailbox(display, address, address, DisplayName.person(display, address.value()));
    }

    /// The mailbox of an account that Exchange calls by a name.
    static Mailbox of(String display, Handle account) {
        if (account instanceof EmailAddress address) {
            return of(display, address);
        }
        EmailAddress nowhere = new EmailAddress(Keys.digest(account.key()) + NOWHERE);
        // Exchange shows the name of the account where it knows none of the person.
        PersonName person =
                ExchangeAddress.isOne(display)
                        ? PersonName.NONE
                        : DisplayName.person(display, nowhere.value());
        return new Mailbox(display, nowhere, account, person);
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
