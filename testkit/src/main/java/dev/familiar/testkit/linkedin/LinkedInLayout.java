package dev.familiar.testkit.linkedin;

/// The shape of the platform's data export in one period.
///
/// The periods and their headers are those measured on exports of 2018 to 2026: see the format
/// pages.
public enum LinkedInLayout {
    /// Early 2018: no preamble, all addresses, times beside dates, logs in UTF-16 with tabs.
    EARLY_2018,
    /// November 2018: as before, dates alone.
    LATE_2018,
    /// 2021 to June 2023: preamble, conversation ids, no profile links for connections.
    YEAR_2021,
    /// July 2023: profile links; invitations carry member numbers.
    JULY_2023,
    /// From September 2023: invitations carry profile links.
    SEPTEMBER_2023,
    /// December 2023: the profile links of invitations are cut before the name.
    DECEMBER_2023,
    /// From December 2025: attachments and drafts in messages.
    DECEMBER_2025;

    /// Whether this layout is that of `other` or a later one.
    public boolean since(LinkedInLayout other) {
        return compareTo(other) >= 0;
    }
}
