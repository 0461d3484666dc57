package dev.familiar.app.export;

/// What can be written out of a home.
public enum Export {
    /// The cards written on accept, as vCard 3.0.
    VCARD,
    /// The same cards for Google Contacts.
    GOOGLE_CSV,
    /// All decisions as CSV, safe to open in a spreadsheet.
    DECISIONS,
    /// All decisions as JSON Lines with the verdict of the time.
    DECISIONS_JSON,
    /// What the owner said of people, as JSON Lines.
    SAYINGS_JSON
}
