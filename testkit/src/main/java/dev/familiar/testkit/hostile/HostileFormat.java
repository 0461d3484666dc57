package dev.familiar.testkit.hostile;

import java.util.Locale;

/// Every kind of file a reader must stand in its broken form.
public enum HostileFormat {
    /// One message.
    EML("%s.eml"),
    /// A mailbox in one file.
    MBOX("%s.mbox"),
    /// A message of Apple Mail with its property list.
    EMLX("%s.emlx"),
    /// A message in a Maildir.
    MAILDIR("Maildir/cur/%s.host,S=1:2,S"),
    /// Cards of phones and Outlook.
    VCARD_2("%s.vcf"),
    /// Cards of phones and Google.
    VCARD_3("%s.vcf"),
    /// Cards of servers.
    VCARD_4("%s.vcf"),
    /// A calendar.
    CALENDAR("%s.ics"),
    /// Google's address book, old and new.
    GOOGLE_CSV("%s.csv"),
    /// Outlook's address book.
    OUTLOOK_CSV("%s.csv"),
    /// Thunderbird's address book.
    THUNDERBIRD_CSV("%s.csv"),
    /// A table of requests.
    REQUESTS_CSV("%s.csv"),
    /// The text of the page of invitations.
    PASTED_PAGE("%s.txt"),
    /// The page of invitations as a browser saves it.
    SAVED_PAGE("%s.html"),
    /// One table of LinkedIn's download, on its own.
    LINKEDIN_CSV("%s/Email Addresses.csv"),
    /// LinkedIn's download.
    LINKEDIN_ZIP("%s.zip"),
    /// Facebook's download.
    FACEBOOK_ZIP("%s.zip"),
    /// Outlook's mailbox.
    PST("%s.pst"),
    /// A zip of everything else, with zips in it.
    ZIP("%s.zip");

    private final String pattern;

    HostileFormat(String pattern) {
        this.pattern = pattern;
    }

    /// What a file of this kind is called, with `/` between folders.
    ///
    /// @param stem the part of the name that differs; names sort as their stems do
    public String fileName(String stem) {
        return pattern.formatted(stem);
    }

    /// The word for it on a command line, e.g. `linkedin-zip`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isZip() {
        return switch (this) {
            case LINKEDIN_ZIP, FACEBOOK_ZIP, ZIP -> true;
            case EML,
                    MBOX,
                    EMLX,
                    MAILDIR,
                    VCARD_2,
                    VCARD_3,
                    VCARD_4,
                    CALENDAR,
                    GOOGLE_CSV,
                    OUTLOOK_CSV,
                    THUNDERBIRD_CSV,
                    REQUESTS_CSV,
                    PASTED_PAGE,
                    SAVED_PAGE,
                    LINKEDIN_CSV,
                    PST ->
                    false;
        };
    }
}
