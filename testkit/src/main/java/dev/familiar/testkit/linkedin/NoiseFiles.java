package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.text.ZipTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Files of the export that say nothing about people, with the quirks that upset readers.
final class NoiseFiles {
    private NoiseFiles() {}

    static void write(LinkedInLayout layout, ZipTarget zip) throws IOException {
        // Header names repeat.
        zip.text(
                "Ad_Targeting.csv",
                out ->
                        out.write(
                                "Member Age,Company Names,Company Names,Interface Locales\n25-34,a; b,c,en_US\n"));
        // A nameless eighth column.
        zip.text(
                "Learning.csv",
                out ->
                        out.write(
                                "Content Title,Content Description,Content Type,Content Last Watched Date"
                                        + " (if viewed),Content Completed At (if completed),Content Saved,Notes"
                                        + " taken on videos (if taken),\r\nPlain writing,,VIDEO,,,false,,\r\n"));
        // Quotes broken over rows, as the second pipeline leaves them.
        zip.text(
                "Comments.csv",
                out ->
                        out.write(
                                "Date,Link,Message\r\n2023-11-02 10:11:12,https://www.linkedin.com/feed/update/1,"
                                        + "\"Well said \\\"indeed\\\"\r\nand more\r\n2023-11-03 10:11:12,"
                                        + "https://www.linkedin.com/feed/update/2,Fine\r\n"));
        zip.text(
                "Reactions.csv",
                out ->
                        out.write(
                                "Date,Type,Link\r\n2023-11-02 10:11:12,LIKE,"
                                        + "https://www.linkedin.com/feed/update/1\r\n"));
        zip.text(
                "SearchQueries.csv",
                out -> out.write("Time,Search Query\n2024/01/02 10:00:00 UTC,copywriter\n"));
        if (layout.since(LinkedInLayout.DECEMBER_2025)) {
            zip.text(
                    "LearningCoachMessages.csv",
                    out -> out.write("There are no messages to export.\n"));
            zip.text(
                    "coach_messages.csv",
                    out ->
                            out.write(
                                    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT"
                                            + " PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\nc1,,Coach,,Me,,2025-06-01"
                                            + " 14:03:22 UTC,,How may I help?,INBOX\n"));
        }
        if (!layout.since(LinkedInLayout.YEAR_2021)) {
            zip.text(
                    "Shares.csv",
                    StandardCharsets.UTF_16LE,
                    out ->
                            out.write(
                                    "\uFEFF\"Date\"\t\"ShareLink\"\n\"2018-01-02 10:11:12\"\t\"x\"\n"));
        }
    }
}
