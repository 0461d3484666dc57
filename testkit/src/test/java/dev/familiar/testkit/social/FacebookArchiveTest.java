package dev.familiar.testkit.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class FacebookArchiveTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(600).withMessages(0).withRequests(8));

    @Test
    void writesEachByteBeyondAsciiAsAnEscapeOfItsOwn() {
        assertThat(MojibakeJson.text("Zoë \"7\"")).isEqualTo("\"Zo\\u00c3\\u00ab \\\"7\\\"\"");
        assertThat(MojibakeJson.text("王\n")).isEqualTo("\"\\u00e7\\u008e\\u008b\\n\"");
    }

    @Test
    void listsEveryFriendByNameAndSecondOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int friends = FacebookArchive.writeZip(WORLD, out);

        long expected = WORLD.people().stream().filter(p -> p.tie().in(Channel.FACEBOOK)).count();
        assertThat((long) friends).isEqualTo(expected).isGreaterThan(40);
        String list = firstEntry(out);
        assertThat(list).startsWith("{\n  \"friends_v2\": [").doesNotContain("http", "@");
        assertThat(list.split("\"timestamp\": ", -1)).hasSize(friends + 1);
    }

    @Test
    void writesThreadsInFoldersOfTheirOwn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FacebookArchive.writeZip(WORLD, out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .contains("your_activity_across_facebook/messages/inbox/", "/message_1.json");
    }

    @Test
    void namesAFriendOfWhomTwoNamesAreSpelledAlike() throws IOException {
        World world =
                World.create(
                        OwnerKind.ORDINARY.of(WorldPlan.demo().withRequests(200)).withSeed(11));

        assertThat(world.people())
                .anyMatch(p ->
                        p.tie().in(Channel.FACEBOOK)
                                && p.names().all().size() <= p.names().others().size());
        assertThat(FacebookArchive.writeZip(world, OutputStream.nullOutputStream())).isPositive();
    }

    private static String firstEntry(ByteArrayOutputStream out) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
