package dev.familiar.testkit.table;

import java.util.Locale;

/// The kind of archive a record comes from.
public enum Archive {
    /// The platform's export: name, company, title, place and profile, seldom an address.
    LINKEDIN,
    /// A mailbox: an address and whatever name its sender showed.
    MAIL,
    /// An address book: name, addresses, telephone, sometimes company and birthday.
    CARD,
    /// A download of friends: name, sometimes place and the day of birth without the year.
    FACEBOOK,
    /// Invitations to meetings: an address, often without a name.
    CALENDAR;

    /// The word in the column `Source`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
