package dev.familiar.sources.linkedin;

import dev.familiar.sources.csv.CsvTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The files of the export that say nothing about people the owner knows.
///
/// They are recognised, so that an import does not call them unknown, and never read. A name alone
/// is a weak sign: a file that any other source knows by its content goes to that source.
final class OtherFiles {

    private static final int BY_NAME = 20;
    private static final int BY_NAME_AND_HEADER = 60;
    private static final int MACHINE_TALK = 95;

    /// Talks with LinkedIn's own machines. They have the header of messages.csv, and must not be
    /// taken for exchanges with people.
    private static final Set<String> MACHINES =
            Set.of(
                    "coachmessages",
                    "learningcoachmessages",
                    "learningcoachaimessages",
                    "learningroleplaymessages",
                    "guidemessages");

    /// Names nobody else gives a file.
    private static final Set<String> NAMES =
            Set.of(
                    "accountstatushistory",
                    "adsclicked",
                    "adtargeting",
                    "causesyoucareabout",
                    "companyfollows",
                    "groupcontributions",
                    "groupcomments",
                    "groupposts",
                    "hashtagfollows",
                    "inferencesaboutyou",
                    "instantreposts",
                    "jobapplicantsavedanswers",
                    "jobapplicantsavedscreeningquestionresponses",
                    "jobseekerpreferences",
                    "lanadsengagement",
                    "linkedinarticles",
                    "onlinejobpostings",
                    "privateidentityasset",
                    "publishedarticles",
                    "recommendationsrequested",
                    "richmedia",
                    "savedjobalerts",
                    "savedanswers",
                    "searchqueries",
                    "securitychallenges",
                    "servicesmarketplaceproviders",
                    "skillsassessments",
                    "testscores");

    /// Everyday names with columns that tell LinkedIn's file from a stranger's.
    private static final Map<String, List<String>> COLUMNS =
            Map.ofEntries(
                    Map.entry("calendar", List.of("Owner", "Source", "LastSyncedAt")),
                    Map.entry("certifications", List.of("Name", "Authority")),
                    Map.entry("comments", List.of("Date", "Link", "Message")),
                    Map.entry("courses", List.of("Name", "Number")),
                    Map.entry("events", List.of("Event Name", "Status", "External Url")),
                    Map.entry("groups", List.of("Group Name")),
                    Map.entry("honors", List.of("Title", "Description", "Issued On")),
                    Map.entry("jobapplications", List.of("Application Date")),
                    Map.entry("languages", List.of("Name", "Proficiency")),
                    Map.entry("learning", List.of("Content Title")),
                    Map.entry("logins", List.of("Login Date", "IP Address")),
                    Map.entry("organizations", List.of("Name", "Position", "Started On")),
                    Map.entry("patents", List.of("Title", "Description")),
                    Map.entry("profilesummary", List.of("Profile Summary")),
                    Map.entry("projects", List.of("Title", "Description", "Url")),
                    Map.entry("publications", List.of("Name", "Published On")),
                    Map.entry("reactions", List.of("Date", "Type", "Link")),
                    Map.entry("receipts", List.of("Transaction Made At")),
                    Map.entry("receiptsv2", List.of("Transaction Made At")),
                    Map.entry("registration", List.of("Registered At")),
                    Map.entry("reviews", List.of("Rating")),
                    Map.entry("savedjobs", List.of("Saved Date")),
                    Map.entry("saveditems", List.of("SavedItem")),
                    Map.entry("shares", List.of("Date", "ShareLink")),
                    Map.entry("skills", List.of("Name")),
                    Map.entry("verifications", List.of("Verification Type")),
                    Map.entry("volunteering", List.of("Company Name", "Role")),
                    Map.entry("votes", List.of("Date", "Link", "OptionText")));

    private static final Set<String> FOLDERS = Set.of("jobs", "verifications", "articles");

    private OtherFiles() {}

    /// How surely this is one of them, 0 if it is not.
    static int certainty(FileName name, byte[] head) {
        boolean table = name.ending().equals("csv");
        if (table && MACHINES.contains(name.stem())) {
            return MACHINE_TALK;
        }
        List<String> columns = COLUMNS.get(name.stem());
        if (table && columns != null) {
            String[] wanted = columns.toArray(String[]::new);
            return CsvTable.header(head, h -> h.hasAll(wanted)).isPresent()
                    ? BY_NAME_AND_HEADER
                    : BY_NAME;
        }
        boolean known = table && NAMES.contains(name.stem());
        boolean inFolder =
                FOLDERS.contains(name.folder())
                        && (table || (name.ending().equals("html") && isArticles(name)));
        return known ? BY_NAME_AND_HEADER : inFolder ? BY_NAME : 0;
    }

    private static boolean isArticles(FileName name) {
        return name.folder().equals("articles");
    }
}
