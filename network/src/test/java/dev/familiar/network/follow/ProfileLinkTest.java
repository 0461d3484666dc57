package dev.familiar.network.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.follow.ProfileLink.Reading;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://x.com/Ada_L,                                X,        https://x.com/ada_l",
        "http://www.twitter.com/ada_l?s=20,                  X,        https://x.com/ada_l",
        "mobile.twitter.com/ada_l/,                          X,        https://x.com/ada_l",
        "https://bsky.app/profile/Ada.example.com,           BLUESKY,"
                + " https://bsky.app/profile/ada.example.com",
        "https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx, BLUESKY,"
                + " https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx",
        "@ada@Social.Example,                                MASTODON, https://social.example/@ada",
        "https://social.example/@ada,                        MASTODON, https://social.example/@ada",
        "https://social.example/users/ada,                   MASTODON, https://social.example/@ada",
        "https://home.example/@ada@social.example,           MASTODON, https://social.example/@ada",
        "social.example/@ada.l#top,                          MASTODON,"
                + " https://social.example/@ada.l",
        "https://de.linkedin.com/in/Ada-Example/?trk=x,      LINKEDIN,"
                + " https://www.linkedin.com/in/ada-example",
        "https://www.linkedin.com/in/józef-quill,            LINKEDIN,"
                + " https://www.linkedin.com/in/józef-quill"
    })
    void givesEachProfileItsOneSpelling(String text, Platform platform, String url) {
        assertThat(ProfileLink.read(text, null))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> {
                            assertThat(read.link().platform()).isEqualTo(platform);
                            assertThat(read.link().url()).isEqualTo(url);
                            assertThat(ProfileLink.ofUrl(url)).contains(read.link());
                            assertThat(read.link().toString()).doesNotContainIgnoringCase("ada");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "@ada_l, X, https://x.com/ada_l",
        "@ada.example.com, BLUESKY, https://bsky.app/profile/ada.example.com",
        "@ada-example, LINKEDIN, https://www.linkedin.com/in/ada-example"
    })
    void takesAnAccountWhereThePlatformIsSaid(String text, Platform on, String url) {
        assertThat(ProfileLink.read(text, on))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.link().url()).isEqualTo(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//x.com/ada",
                "data:text/html,x/y",
                "ftp://x.com/ada",
                "https:x.com/ada",
                "https://x.com@evil.example/@ada",
                "https://x.com:443/ada",
                "https://user:secret@social.example/@ada",
                "https://x.com/home",
                "https://x.com/ada/status/1",
                "https://x.com/i",
                "https://x.com/",
                "https://x.com",
                "https://bsky.app/settings",
                "https://bsky.app/profile/",
                "https://social.example/about",
                "https://192.0.2.1/@ada",
                "https://[::1]/@ada",
                "https://localhost/@ada",
                "https://social.example/@ada@x.com",
                "https://social.example/@../..",
                "https://www.linkedin.com/company/example",
                "https://www.linkedin.com/in/ada\"onmouseover=x",
                "https://social.example/@ada ONE",
                "https://social.example/@ada\u202e",
                "https://sоcial.example/@ada",
                "@ada",
                "@",
                "//",
                "",
                "https://social.example/@<script>"
            })
    void refusesInWordsWhatIsNoProfile(String text) {
        assertThat(ProfileLink.read(text, null))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .endsWith(".")
                                        .doesNotContain("evil", "secret", "script"));
    }

    @Test
    void refusesALinkOfAnotherPlatformThanSaid() {
        assertThat(ProfileLink.read("https://x.com/ada_l", Platform.BLUESKY))
                .isEqualTo(new Reading.Refused("That is no link of Bluesky."));
        assertThat(ProfileLink.read("@ada@social.example", Platform.X))
                .isEqualTo(new Reading.Refused("That is no link of X."));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(ProfileLink.read("https://x.com/" + "a".repeat(400), null))
                .isInstanceOf(Reading.Refused.class);
    }

    /// Whatever is typed: what is taken leads by https to a server without user and port, and is
    /// read again as itself.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesNothingThatLeadsElsewhere(long seed) {
        Random random = new Random(seed);
        String letters = "ad@:/.?#%\\\"<> x1-_\u202e\u00e9\0";
        String[] starts = {
            "https://",
            "http://",
            "",
            "@",
            "x.com/",
            "https://bsky.app/profile/",
            "https://www.linkedin.com/in/",
            "https://social.example/@"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(starts[random.nextInt(starts.length)]);
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Platform on =
                    random.nextInt(3) == 0
                            ? List.of(Platform.values())
                                    .get(random.nextInt(Platform.values().length))
                            : null;
            if (ProfileLink.read(text.toString(), on) instanceof Reading.Read(ProfileLink link)) {
                assertThat(ProfileLink.ofUrl(link.url())).as(link.url()).contains(link);
                assertThat(link.url())
                        .startsWith("https://")
                        .doesNotContainPattern("[\\s\"<>\\\\%\u202e\0]");
                if (link.platform() != Platform.LINKEDIN) {
                    URI uri = URI.create(link.url());
                    assertThat(uri.getUserInfo()).isNull();
                    assertThat(uri.getPort()).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void tellsNamesFromLinks() {
        assertThat(ProfileLink.isMeant("Ada Oberlander")).isFalse();
        assertThat(ProfileLink.isMeant("ada@example.org")).isFalse();
        assertThat(ProfileLink.isMeant("p-abc123")).isFalse();
        assertThat(ProfileLink.isMeant(" @ada@social.example")).isTrue();
        assertThat(ProfileLink.isMeant("x.com/ada")).isTrue();
    }

    @Test
    void knowsPlatformsByTheirWords() {
        for (Platform platform : Platform.values()) {
            assertThat(Platform.of(" " + platform.title().toUpperCase(Locale.ROOT)))
                    .contains(platform);
        }
        assertThat(Platform.of("friendster")).isEmpty();
    }
}
