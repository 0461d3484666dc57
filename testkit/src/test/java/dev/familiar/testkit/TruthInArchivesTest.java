package dev.familiar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.calendar.CalendarArchive;
import dev.familiar.testkit.contacts.GoogleTable;
import dev.familiar.testkit.contacts.VCards;
import dev.familiar.testkit.linkedin.LinkedInExport;
import dev.familiar.testkit.linkedin.LinkedInLayout;
import dev.familiar.testkit.mail.MailArchive;
import dev.familiar.testkit.mail.MboxFlavour;
import dev.familiar.testkit.social.FacebookArchive;
import dev.familiar.testkit.text.ZipTarget;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.RequestClass;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The truth holds in the archives: whoever is known left a trace in one, whoever is not left none.
class TruthInArchivesTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(300).withMessages(2_000).withRequests(120));

    private static Set<String> addresses = Set.of();
    private static String books = "";
    private static String platform = "";
    private static String facebook = "";

    @BeforeAll
    static void writeEverything() throws IOException {
        ByteArrayOutputStream mbox = new ByteArrayOutputStream();
        MailArchive.of(WORLD).writeMbox(mbox, MboxFlavour.PLAIN, Instant.EPOCH, Instant.MAX);
        StringWriter text = new StringWriter();
        VCards.writeVersion3(WORLD, text);
        VCards.writeVersion21(WORLD, text);
        VCards.writeVersion4(WORLD, text);
        GoogleTable.writeNew(WORLD, text);
        CalendarArchive.writeGoogle(WORLD, text);
        books = text.toString().replace("=\r\n", "").replace("\r\n ", "");
        String everything = mbox.toString(StandardCharsets.ISO_8859_1) + books;
        addresses =
                Pattern.compile("[a-z0-9._]+@[a-z0-9.]+")
                        .matcher(everything)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        platform =
                unzipped(
                        out -> LinkedInExport.write(WORLD, LinkedInLayout.DECEMBER_2025, out),
                        "messages.csv");
        facebook =
                unzipped(
                        out -> FacebookArchive.writeZip(WORLD, out),
                        "connections/friends/your_friends.json");
    }

    @Test
    void showsATraceOfEverybodyKnown() {
        assertThat(WORLD.requests())
                .filteredOn(r -> r.kind() == RequestClass.KNOWN)
                .hasSizeGreaterThan(20)
                .allMatch(TruthInArchivesTest::traced);
    }

    @Test
    void showsNoAddressOfPeopleNeverMet() {
        Set<RequestClass> met = Set.of(RequestClass.KNOWN, RequestClass.FORMER_COLLEAGUE);

        assertThat(WORLD.requests())
                .filteredOn(r -> !met.contains(r.kind()))
                .hasSizeGreaterThan(50)
                .noneMatch(r -> addressed(r.person()));
    }

    @Test
    void givesFormerColleaguesAWayToBeRecognised() {
        List<String> employers =
                WORLD.owner().career().positions().stream().map(p -> p.employer().name()).toList();

        assertThat(WORLD.requests())
                .filteredOn(
                        r -> r.kind() == RequestClass.FORMER_COLLEAGUE && r.card().note().isEmpty())
                .isNotEmpty()
                .allMatch(r ->
                        employers.stream().anyMatch(r.card().profile().headline()::contains)
                                || addressed(r.person()));
    }

    private static boolean traced(Request request) {
        Person person = request.person();
        return addressed(person)
                || platform.contains("/in/" + person.reach().slug())
                || person.names().all().stream()
                        .anyMatch(n -> books.contains(n) || facebook.contains(escaped(n)))
                || books.contains(
                        "N:"
                                + person.names().usual().family()
                                + ";"
                                + person.names().usual().given());
    }

    private static boolean addressed(Person person) {
        return person.reach().texts().stream().anyMatch(addresses::contains);
    }

    /// The escapes of the UTF-8 bytes, computed apart from the writer.
    private static String escaped(String name) {
        String bytes =
                new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder();
        bytes.chars()
                .forEach(c ->
                        out.append(
                                c < 127
                                        ? Character.toString(c)
                                        : "\\u00" + Integer.toHexString(c)));
        return out.toString();
    }

    private static String unzipped(ZipTarget.Bytes content, String wanted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(wanted)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
