package dev.familiar.sources.linkedin;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.sources.Archive;
import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.ReadBench;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedInExportTest {

    @TempDir Path folder;

    private final Source source = new LinkedInExport();
    private final ReadBench bench = ReadBench.of(source);

    @Test
    void readsAWholeSmallExportFromItsZip() throws IOException {
        Path zip = folder.resolve("Complete_LinkedInDataExport_11-20-2026 (1).zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(
                    out,
                    "Connections.csv",
                    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Example,https://www.linkedin.com/in/ada-example,,,,27 Jun 2026\n");
            add(
                    out,
                    "Invitations.csv",
                    "From,To,Sent At,Message,Direction\nBob,Olga,\"1/8/26, 6:14 PM\",,INCOMING\n");
            add(
                    out,
                    "Profile.csv",
                    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nOlga,Owner,Earlier,,Mar 12,Trams,\"a\nb\",,,\"Bern, Switzerland\",,,\n");
            add(out, "Skills.csv", "Name\nBrakes\n");
            add(out, "Ad_Targeting.csv", "Member Age,Company Names,Company Names\n35-54,a,b\n");
            add(out, "Jobs/Saved Jobs.csv", "Saved Date,Job Url\n,\n");
        }
        Walked walked = new Walked();

        Archive.at(zip).forEach(walked);

        assertThat(walked.unknown).isEmpty();
        assertThat(bench.people()).hasSize(1);
        assertThat(bench.requests()).hasSize(1);
        assertThat(bench.owner())
                .extracting(PersonDescription::key)
                .containsExactly("linkedin:owner:name:olga", "linkedin:owner:profile");
        PersonDescription olga = bench.owner().getLast();
        assertThat(olga.names())
                .extracting(n -> n.text())
                .containsExactly("Olga Owner", "Olga Earlier");
        assertThat(olga.biography().place()).isEqualTo("Bern, Switzerland");
        assertThat(olga.biography().birthday()).hasToString("--03-12");
        assertThat(bench.faults()).isEmpty();
    }

    private final class Walked implements EntryVisitor {

        final List<String> unknown = new ArrayList<>();

        @Override
        public void entry(Container container, Entry entry) throws IOException {
            if (source.recognise(entry).certainty() == 0) {
                unknown.add(entry.name());
            }
            bench.read(entry);
        }

        @Override
        public void fault(Container container, Fault fault) {
            unknown.add(fault.code());
        }
    }

    private static void add(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(UTF_8));
        out.closeEntry();
    }

    @Test
    void readsTheOwnersJobsAndSchools() throws IOException {
        bench.read(
                        "Positions.csv",
                        "Company Name,Title,Description,Location,Started On,Finished On\n"
                                + "Acme,Chief,\"long\ntext\",Bern,Jun 2019,\n"
                                + "Globex,Engineer,,,2012,May 2019\n"
                                + "Hooli,Intern,,,sometime,2011\n")
                .read(
                        "Education.csv",
                        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
                                + "University of Bern,2005,2010,,MSc,\n");

        List<Affiliation> years =
                bench.owner().stream().flatMap(o -> o.biography().affiliations().stream()).toList();
        assertThat(years)
                .extracting(a ->
                        a.kind()
                                + " "
                                + a.organisation()
                                + " "
                                + a.span().from()
                                + " "
                                + a.span().to())
                .containsExactly(
                        "EMPLOYER Acme 2019-06 null",
                        "EMPLOYER Globex 2012 2019-05",
                        "EMPLOYER Hooli null 2011",
                        "SCHOOL University of Bern 2005 2010");
        assertThat(bench.owner()).extracting(PersonDescription::key).doesNotHaveDuplicates();
        assertThat(bench.faults()).containsExactly("DATE_UNREADABLE Positions.csv line 5");
    }

    @Test
    void readsTheOwnersConfirmedAddressesAndNumbers() throws IOException {
        bench.read(
                        "Email Addresses.csv",
                        "Email Address,Confirmed,Primary,Updated On\n"
                                + "olga@example.org,Yes,Yes,\"1/8/26, 6:14 PM\"\n"
                                + "typo@example.org,No,No,\n"
                                + "nonsense,Yes,No,\n")
                .read(
                        "PhoneNumbers.csv",
                        "Extension,Number,Type\n,+1 202 555 0143,Mobile\n,x,Home\n")
                .read(
                        "Whatsapp Phone Numbers.csv",
                        "Number,Extension,Is_WhatsApp_Number\n+12025550144,,true\n");

        assertThat(bench.owner())
                .flatExtracting(PersonDescription::handles)
                .extracting(Handle::key)
                .containsExactly("mailto:olga@example.org", "tel:+12025550143", "tel:+12025550144");
        assertThat(bench.faults())
                .containsExactly(
                        "VALUE_UNREADABLE Email Addresses.csv line 4",
                        "VALUE_UNREADABLE PhoneNumbers.csv line 3");
    }

    @Test
    void readsTheUploadedAddressBook() throws IOException {
        String text =
                "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,"
                        + "Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n"
                        + "MOBILE_CONTACTS,Ada,Example,Acme,Chief,\"ada@example.org,ada@example.com\","
                        + "\"+12025550101,+12025550102\",\"1/8/18, 6:14 PM\",,,,Ada Example,,,,\n"
                        + "GOOGLE_CONTACTS,,,,,bob@example.net,,,,,,,,,,\n"
                        + "GOOGLE_CONTACTS,,,,,,,,,,,,,,,\n"
                        + "GOOGLE_CONTACTS,Cy,,,,not an address,,,,,,,,,,\n";

        bench.read("Contacts.csv", text);

        assertThat(bench.people()).hasSize(3);
        PersonDescription ada = bench.people().getFirst();
        assertThat(ada.origin().kind()).isEqualTo(Origin.Kind.SAVED_CONTACT);
        assertThat(ada.origin().since()).hasToString("2018-01-08");
        assertThat(ada.names()).hasSize(1);
        assertThat(ada.handles())
                .extracting(Handle::key)
                .containsExactly(
                        "mailto:ada@example.org",
                        "mailto:ada@example.com",
                        "tel:+12025550101",
                        "tel:+12025550102");
        assertThat(bench.faults())
                .containsExactly(
                        "ROW_BLANK Contacts.csv line 4", "VALUE_UNREADABLE Contacts.csv line 5");
    }

    @Test
    void readsTheImportedContactsOf2018() throws IOException {
        String text =
                "\ufeffFirst Name\tLast Name\tCompanies\tTitle\tEmail Address\tPhone Numbers\tCreated At\n"
                        + "Ada\tExample\tAcme\t\tada@example.org\t\t\n";

        bench.read(Entry.of("Imported Contacts.csv", text.getBytes(UTF_16LE)));

        assertThat(bench.people())
                .flatExtracting(PersonDescription::handles)
                .extracting(Handle::key)
                .containsExactly("mailto:ada@example.org");
    }

    @Test
    void readsRecommendationsInTheDirectionOfTheFilesName() throws IOException {
        String text =
                "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
                        + "Ada,Example,Acme,Chief,\"Solid\nwork\",\"12/20/24, 01:41 PM\",VISIBLE\n";

        bench.read("Recommendations_Given.csv", text).read("Recommendations Received.csv", text);

        assertThat(bench.interactions())
                .extracting(LinkedInExportTest::sides)
                .containsExactly(
                        List.of(
                                "FROM linkedin-owner:owner true",
                                "TO linkedin-name:Ada Example false"),
                        List.of(
                                "FROM linkedin-name:Ada Example false",
                                "TO linkedin-owner:owner true"));
        assertThat(bench.interactions().getFirst().channel()).isEqualTo(Channel.RECOMMENDATION);
        assertThat(bench.interactions().getFirst().moment().at())
                .hasToString("2024-12-20T21:41:00Z");
        assertThat(bench.interactions().getFirst().content().excerpt()).isEqualTo("Solid work");
        assertThat(bench.people().getFirst().biography().affiliations())
                .containsExactly(Affiliation.job("Acme", "Chief"));
    }

    @Test
    void doesNotGuessTheDirectionOfARenamedFile() throws IOException {
        bench.read(
                "recs.csv",
                "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
                        + "Ada,Example,Acme,Chief,x,\"12/20/24, 01:41 PM\",VISIBLE\n");

        assertThat(bench.records()).isEmpty();
        assertThat(bench.faults()).containsExactly("VALUE_UNREADABLE recs.csv line 1");
    }

    @Test
    void readsEndorsementsInTheDirectionOfTheHeader() throws IOException {
        bench.read(
                        "Endorsement_Received_Info.csv",
                        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                                + "Endorser Public Url,Endorsement Status\n"
                                + "2024/02/01 15:02:55 UTC,Brakes,Ada,Example,"
                                + "www.linkedin.com/in/ada-example,PENDING\n")
                .read(
                        "Endorsement_Given_Info.csv",
                        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
                                + "Endorsement Status\n"
                                + "2022/02/01 15:02:55 UTC,Rails,Bob,Sample,ACCEPTED\n"
                                + "once,Rails,Bob,Sample,ACCEPTED\n"
                                + "2022/02/01 15:02:55 UTC,Rails,,,ACCEPTED\n");

        assertThat(bench.interactions())
                .extracting(LinkedInExportTest::sides)
                .containsExactly(
                        List.of("FROM linkedin:ada-example false", "TO linkedin-owner:owner true"),
                        List.of(
                                "FROM linkedin-owner:owner true",
                                "TO linkedin-name:Bob Sample false"));
        assertThat(bench.interactions().getFirst().content().subject()).isEqualTo("Brakes");
        assertThat(bench.interactions().getFirst().moment().at())
                .hasToString("2024-02-01T15:02:55Z");
        assertThat(bench.faults())
                .containsExactly(
                        "DATE_UNREADABLE Endorsement_Given_Info.csv line 3",
                        "ROW_BLANK Endorsement_Given_Info.csv line 4");
    }

    private static List<String> sides(Interaction interaction) {
        return interaction.participants().stream()
                .map(p -> p.role() + " " + p.handle().key() + " " + p.self())
                .toList();
    }

    @Test
    void tellsOnlyThoseStillFollowed() throws IOException {
        bench.read(
                "Member_Follows.csv",
                "Date,Status,FullName\r\n"
                        + "2024-02-01 10:11:12,Active,Ada Example\r\n"
                        + "2024-03-01 10:11:12,Unfollow,Bob Sample\r\n"
                        + "2024-01-01 10:11:12,Active,Bob Sample\r\n"
                        + "2023-01-01 10:11:12,Unfollow,Cy Model\r\n"
                        + "2024-01-01 10:11:12,Active,Cy Model\r\n"
                        + "2024-01-01 10:11:12,Active,\r\n");

        assertThat(bench.people())
                .extracting(PersonDescription::key)
                .containsExactly("linkedin:followed:ada-example", "linkedin:followed:cy-model");
        assertThat(bench.people().getFirst().origin().since()).hasToString("2024-02-01");
        assertThat(bench.faults()).containsExactly("ROW_BLANK Member_Follows.csv line 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Company Follows.csv | Organization,Followed On",
                "Hashtag_Follows.csv | HashTag,CreatedTime,LastModifiedTime,State",
                "Reactions.csv | Date,Type,Link",
                "Comments.csv | Date,Link,Message",
                "Shares.csv | Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility",
                "Votes.csv | Date,Link,OptionText",
                "SearchQueries.csv | Time,Search Query",
                "Search Queries.csv | Time,Search Query",
                "Rich_Media.csv | Date/Time,Media Description,Media Link",
                "Events.csv | Event Name,Event Time,Status,External Url",
                "Registration.csv | Registered At,Registration Ip,Subscription Types",
                "LearningCoachMessages.csv | There is no data.",
                "Learning.csv | Content Title,Content Description,",
                "Calendar.csv | Owner,Source,LastSyncedAt",
                "Inferences_about_you.csv | Category,Type of inference",
                "Jobs/Job Applications.csv | Application Date,Contact Email"
            })
    void knowsTheOtherFilesAndReadsNothing(String name, String header) throws IOException {
        assertThat(bench.certainty(name, header + "\n")).isPositive();
        assertThat(bench.read(name, header + "\n1,2,3,4,5,6\n").records()).isEmpty();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void isLessSureOfAnEverydayNameThanOfItsOwnColumns() throws IOException {
        assertThat(bench.certainty("Events.csv", "Subject,Start Date\n")).isLessThan(30);
        assertThat(bench.certainty("messages.csv", "id,text\n")).isZero();
        assertThat(bench.certainty("page.html", "<html>")).isZero();
    }
}
