package dev.familiar.app.start;

import java.util.List;

// The waiting times are the platforms' own words where they give any; a guide that promises minutes
// where it takes a day loses its reader on the first evening.
//
// LinkedIn, "Download your account data" (help, a1339364): for chosen kinds of data a mail "within
// minutes", for the larger download "within 24 hours"; the link is good for 72 hours, and there is
// none of it in the app. LinkedIn's security blog of 2015: "typically within 24 hours although
// sometimes it takes longer".
//
// Google, "How to download your Google data" (support.google.com/accounts/answer/3024190): from a
// few minutes to a few days, most on the same day; zip files of 2 GB unless another size is chosen.
//
// Meta gives no time; people report from minutes to days.

/// The archives there are to bring in, those that tell most for the least trouble first. Only what
/// Familiar reads is here (docs/reference/sources.md).
public final class Steps {

    private static final String LINKEDIN_PAGE =
            "https://www.linkedin.com/mypreferences/d/download-my-data";

    private static final List<Step> ALL =
            List.of(
                    new Step(
                            "requests",
                            "Who asks: your invitation page",
                            "https://www.linkedin.com/mynetwork/invitation-manager/received/",
                            List.of(
                                    "Open it in a browser and scroll to its end.",
                                    "Select all (Ctrl+A), copy, and paste it under Bring in; in the"
                                            + " terminal: familiar import --as pasted-requests -"),
                            "at once",
                            "the requests themselves, with their notes and profiles"),
                    new Step(
                            "linkedin-small",
                            "LinkedIn, the small file",
                            LINKEDIN_PAGE,
                            List.of(
                                    "On a computer: Me, Settings & Privacy, Data privacy, Get a"
                                            + " copy of your data.",
                                    "Choose “Want something in particular?” and tick Connections,"
                                            + " Invitations, Messages, Imported contacts, Profile"
                                            + " and Recommendations; then Request archive.",
                                    "A mail brings the link, good for three days. Bring in the zip"
                                            + " as it is."),
                            "minutes, LinkedIn says",
                            "whom you are connected with, your messages there, your own jobs"),
                    new Step(
                            "mail",
                            "Your mail, from a program on this machine",
                            "",
                            List.of(
                                    "Thunderbird: the profile folder (Help, Troubleshooting"
                                            + " Information, Profile Folder).",
                                    "Apple Mail: the folder Library/Mail of your home, or Mailbox,"
                                            + " Export Mailbox.",
                                    "Outlook: File, Open & Export, Import/Export, Export to a file,"
                                            + " Outlook Data File (.pst). Close Outlook before you"
                                            + " bring it in.",
                                    "Name the folder or file under Bring in; it stays where it"
                                            + " is."),
                            "no wait; minutes of reading for each gigabyte",
                            "who wrote to you and, above all, whom you answered"),
                    new Step(
                            "takeout",
                            "Gmail by Takeout",
                            "https://takeout.google.com/settings/takeout/custom/gmail,contacts,calendar",
                            List.of(
                                    "Deselect all; tick Mail, Contacts and Calendar.",
                                    "Next step; file type .zip (not .tgz, which is not opened),"
                                            + " size 50 GB, so that it is one file; Create export.",
                                    "A mail brings the link, good for about a week. Bring in the"
                                            + " zip as it is."),
                            "hours, up to a few days; most come on the same day, Google says",
                            "mail, address book and calendar in one file"),
                    new Step(
                            "imap",
                            "Mail straight from a server",
                            "",
                            List.of(
                                    "Make an app password: Google, Security, App passwords; iCloud,"
                                            + " Sign-In and Security; Fastmail, Privacy & Security.",
                                    "In the terminal: familiar import"
                                            + " imaps://you%40example.org@imap.example.org"),
                            "as long as the download takes; Gmail gives about 2.5 GB a day",
                            "the same as your mail, and later only what is new"),
                    new Step(
                            "address-book",
                            "Address books",
                            "https://contacts.google.com/",
                            List.of(
                                    "Google Contacts: Export, Google CSV or vCard.",
                                    "Apple: icloud.com/contacts, select all, Export vCard; or"
                                            + " Contacts, File, Export.",
                                    "Outlook: People, Manage contacts, Export contacts (CSV)."),
                            "at once",
                            "whom you once thought worth writing down"),
                    new Step(
                            "calendar",
                            "Calendars",
                            "https://calendar.google.com/calendar/u/0/r/settings/export",
                            List.of(
                                    "Google Calendar: Settings, Import & export, Export.",
                                    "Apple Calendar: File, Export, Export.",
                                    "Outlook: Settings, Calendar, Shared calendars, Publish a"
                                            + " calendar; download the ICS link."),
                            "at once",
                            "whom you met, and who was invited with you"),
                    new Step(
                            "facebook",
                            "Facebook, with Messenger",
                            "https://accountscenter.facebook.com/info_and_permissions/dyi/",
                            List.of(
                                    "Accounts Center, Your information and permissions, Export your"
                                            + " information; Export to device.",
                                    "Only Friends and Messages; date range All time; format JSON"
                                            + " (HTML is not read).",
                                    "A mail says when it is ready. Bring in the zip as it is."),
                            "minutes to days; Meta names no time",
                            "friends, and what you wrote to each other"),
                    new Step(
                            "linkedin-full",
                            "LinkedIn, the whole file",
                            LINKEDIN_PAGE,
                            List.of(
                                    "The same page; choose “Download larger data archive”. Ask for"
                                            + " it on the same evening: the small one need not wait"
                                            + " for it."),
                            "a day, LinkedIn says; now and then longer",
                            "in addition endorsements, follows and all your addresses"));

    private Steps() {}

    /// All, in the order to do them.
    public static List<Step> all() {
        return ALL;
    }

    /// What is not read, so that nobody waits for it.
    public static String notRead() {
        return "Chats are read from the LinkedIn and Facebook files. WhatsApp, Signal, Telegram and"
                + " texts on a phone are not read.";
    }
}
