package dev.familiar.checks.conservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Source;
import dev.familiar.sources.addressbook.AddressBookSource;
import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.facebook.FacebookSource;
import dev.familiar.sources.linkedin.LinkedInExport;
import dev.familiar.sources.mail.MboxSource;
import dev.familiar.sources.requests.PastedRequests;
import dev.familiar.sources.requests.RequestTable;
import dev.familiar.sources.vcard.VCardSource;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.linkedin.LinkedInExport.Counts;
import dev.familiar.testkit.linkedin.LinkedInLayout;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Of every item of every kind of archive something is said, and of nothing that is none.
class ConservationTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-15T12:00:00Z"));
    private static final LinkedInExport LINKED_IN = new LinkedInExport();

    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(300).withMessages(1_500).withRequests(60));

    @TempDir static Path dir;

    @BeforeAll
    static void write() throws IOException {
        WorldArchives.write(WORLD, dir);
    }

    private byte[] file(String name) throws IOException {
        return Files.readAllBytes(dir.resolve(name));
    }

    /// Everything that is said to be there is there, and the other way round.
    private static void conserves(Source source, String name, byte[] file, Set<String> items)
            throws IOException {
        Account account = Account.of(source, name, file);
        assertThat(account.places()).as("places of %s", name).containsAll(items);
        assertThat(account.read()).as("records of %s", name).isSubsetOf(items);
    }

    @ParameterizedTest
    @EnumSource(LinkedInLayout.class)
    void everyRowOfTheExportIsAccountedFor(LinkedInLayout layout) throws IOException {
        Map<PassedBy, Integer> reasons = new TreeMap<>();
        int tables = 0;
        int others = 0;
        for (Map.Entry<String, byte[]> member : export(layout).entrySet()) {
            String name = member.getKey();
            byte[] file = member.getValue();
            assertThat(Account.knows(LINKED_IN, name, file)).as(name).isTrue();
            Account account = Account.of(LINKED_IN, name, file);
            account.reasons().forEach((why, count) -> reasons.merge(why, count, Integer::sum));
            if (account.reasons().containsKey(PassedBy.OTHER_FILE)) {
                assertThat(account.places()).as(name).containsExactly("line 1");
                others++;
            } else {
                Set<String> rows = Census.rows(file, Census.separator(file));
                assertThat(rows).as("rows of %s", name).isNotEmpty();
                conserves(LINKED_IN, name, file, rows);
                tables++;
            }
        }
        assertThat(tables).isGreaterThan(6);
        assertThat(others).isPositive();
        assertThat(reasons).containsKeys(PassedBy.CLOSED_ACCOUNT, PassedBy.OTHER_FILE);
    }

    /// Each header once more in the words of another language, column by column.
    @ParameterizedTest
    @ValueSource(strings = {"Connections.csv", "Invitations.csv", "messages.csv"})
    void everyRowIsAccountedForInEveryLanguage(String name) throws IOException {
        byte[] file = Objects.requireNonNull(export(LinkedInLayout.DECEMBER_2025).get(name), name);
        for (Translation translation : Translation.all(name)) {
            byte[] translated = translation.of(file);
            assertThat(Account.knows(LINKED_IN, name, translated)).as(translation.name()).isTrue();

            conserves(LINKED_IN, name, translated, Census.rows(translated, ','));
            assertThat(Account.of(LINKED_IN, name, translated).reasons())
                    .as(translation.name())
                    .isEqualTo(Account.of(LINKED_IN, name, file).reasons());
        }
    }

    /// Fields emptied, rows repeated and swapped, letters that are no values: whatever the row says
    /// then, it is not lost.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedRowsAreAccountedFor(int seed) throws IOException {
        Damage damage = new Damage(seed);
        for (Map.Entry<String, byte[]> member : export(LinkedInLayout.DECEMBER_2025).entrySet()) {
            String name = member.getKey();
            byte[] file = damage.of(member.getValue());
            Account account = Account.of(LINKED_IN, name, file);
            // Two rows are no profile of one owner: said once, and none of it is read.
            boolean refused = name.endsWith("Profile.csv");
            if (!refused && !account.reasons().containsKey(PassedBy.OTHER_FILE)) {
                conserves(LINKED_IN, name, file, Census.rows(file, Census.separator(file)));
            }
        }
        byte[] requests = damage.of(file("requests.csv"));
        conserves(new RequestTable(), "requests.csv", requests, Census.rows(requests, ','));
        byte[] contacts = damage.of(file("google-contacts.csv"));
        conserves(
                new AddressBookSource(),
                "google-contacts.csv",
                contacts,
                Census.rows(contacts, ','));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.vcf", "outlook-contacts.vcf", "server-contacts.vcf"})
    void everyCardIsAccountedFor(String name) throws IOException {
        byte[] file = file(name);
        Set<String> cards = Census.components(file, "VCARD", "card");
        assertThat(cards).isNotEmpty();
        conserves(new VCardSource(), name, file, cards);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar.ics", "outlook-calendar.ics"})
    void everyEventIsAccountedFor(String name) throws IOException {
        byte[] file = file(name);
        Set<String> events = Census.components(file, "VEVENT", "event");
        Account account = Account.of(new CalendarSource(CLOCK), name, file);

        assertThat(events).isNotEmpty();
        assertThat(account.places()).containsAll(events);
        assertThat(account.read()).allMatch(place -> events.contains(place) || isName(place));
    }

    /// A calendar's name may be the owner's address.
    private static boolean isName(String place) {
        return place.equals("calendar name");
    }

    @Test
    void whatIsNoEventIsLeftOutAloud() throws IOException {
        String calendar =
                """
                BEGIN:VCALENDAR
                BEGIN:VTODO
                UID:1
                BEGIN:VALARM
                END:VALARM
                END:VTODO
                BEGIN:VEVENT
                UID:2@occasions.familiar.invalid
                DTSTART:20250101T100000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART:20250101T100000Z
                EXDATE:20250101T100000Z
                RRULE:FREQ=DAILY;COUNT=1
                END:VEVENT
                BEGIN:VJOURNAL
                END:VJOURNAL
                END:VCALENDAR
                """;

        Account account =
                Account.of(
                        new CalendarSource(CLOCK),
                        "a.ics",
                        calendar.getBytes(StandardCharsets.UTF_8));

        assertThat(account.reasons())
                .isEqualTo(
                        Map.of(
                                PassedBy.OTHER_ITEM,
                                2,
                                PassedBy.OWN_OCCASION,
                                1,
                                PassedBy.CALLED_OFF,
                                1));
        assertThat(account.passed())
                .containsExactlyInAnyOrder("line 2", "event 1", "event 2", "line 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.mbox", "takeout.mbox"})
    void everyMessageIsAccountedFor(String name) throws IOException {
        byte[] file = file(name);
        Set<String> messages = Census.messages(file);
        assertThat(messages).hasSizeGreaterThan(500);
        conserves(new MboxSource(), name, file, messages);
    }

    @Test
    void everyMessageAndFriendOfFacebookIsAccountedFor() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (Path path : list()) {
            if (path.getFileName().toString().startsWith("facebook")) {
                members.putAll(unpacked(Files.readAllBytes(path)));
            }
        }
        int threads = 0;
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            if (member.getKey().matches(".*/message_\\d+\\.json")) {
                threads++;
                conserves(
                        new FacebookSource(),
                        member.getKey(),
                        member.getValue(),
                        Census.chatMessages(member.getValue()));
            }
        }
        assertThat(threads).isPositive();
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(dir)) {
            return files.sorted().toList();
        }
    }

    /// A card has its two buttons; a newsletter has one of another name.
    @Test
    void everyCardOfThePageIsAccountedFor() throws IOException {
        byte[] page = file("invitations-page.txt");
        long accept =
                Census.text(page).lines().filter(line -> line.strip().equals("Accept")).count();

        Account account = Account.of(new PastedRequests(CLOCK), "invitations-page.txt", page);

        assertThat(accept).isPositive();
        assertThat(account.read().size() + account.skipped().size()).isEqualTo((int) accept);
    }

    private Map<String, byte[]> export(LinkedInLayout layout) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Counts written = dev.familiar.testkit.linkedin.LinkedInExport.write(WORLD, layout, zip);
        assumeThat(written.connections()).isPositive();
        return unpacked(zip.toByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    members.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return members;
    }
}
