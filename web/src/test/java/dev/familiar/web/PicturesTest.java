package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The pictures in README.md: which there are, and how they are made.
///
/// They are made anew, from the pages as they are, on the world of `familiar demo`, by
///
/// ```
/// ./build -pl web -am -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false \\
///     -Dfamiliar.pictures=write test
/// ```
///
/// Look at them afterwards: a page is checked for what its caption names, not for beauty.
class PicturesTest {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]+)]\\(docs/images/([^)]+)\\)");

    /// A picture.
    ///
    /// @param file its name in docs/images
    /// @param caption what README says it shows
    /// @param path the page; `PERSON` stands for that of the person in README's sample
    /// @param dark whether it shows the dark colours
    /// @param height in pixels; all are as wide
    /// @param shown CSS selectors of what the caption names
    private record Picture(
            String file,
            String caption,
            String path,
            boolean dark,
            int height,
            List<String> shown) {}

    private static final int WIDTH = 1280;

    private static final List<Picture> PICTURES =
            List.of(
                    new Picture(
                            "requests.png",
                            "A list of requests beside the card of one, with the note for their card and the evidence as bars",
                            "/requests",
                            false,
                            860,
                            List.of(".row >> nth=5", "#who", "textarea", ".waterfall")),
                    new Picture(
                            "today.png",
                            "What waits today: by lanes, what is beyond doubt in one answer, and whom to write to",
                            "/",
                            false,
                            860,
                            List.of(
                                    ".lane-heading",
                                    ".group button",
                                    "h2:has-text('Write to them today')")),
                    new Picture(
                            "person.png",
                            "A person, dark: how close and why, and what passed by year",
                            "PERSON",
                            true,
                            980,
                            List.of("#who:has-text('Johannes Zuidsma')", ".strength", ".course")),
                    new Picture(
                            "archives.png",
                            "What was imported by kind and year, gaps hatched",
                            "/archives",
                            false,
                            620,
                            List.of("h1:has-text('Archives')", ".coverage .gap")));

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("web")) ? here : here.resolve("..").normalize();
    }

    @Test
    void everyPictureOfTheReadmeIsOneThatIsMadeHere() throws IOException {
        List<String> read =
                IMAGE.matcher(Files.readString(root().resolve("README.md")))
                        .results()
                        .map(image -> image.group(2) + ": " + image.group(1))
                        .toList();

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        PICTURES.stream().map(p -> p.file() + ": " + p.caption()).toList());
        for (Picture picture : PICTURES) {
            var image = ImageIO.read(root().resolve("docs/images/" + picture.file()).toFile());
            assertThat(List.of(image.getWidth(), image.getHeight()))
                    .as(picture.file())
                    .isEqualTo(List.of(WIDTH, picture.height()));
            assertThat(isDark(image.getRGB(2, picture.height() - 2)))
                    .as("%s in the dark", picture.file())
                    .isEqualTo(picture.dark());
        }
    }

    private static boolean isDark(int rgb) {
        return (rgb & 0xff) + (rgb >> 8 & 0xff) + (rgb >> 16 & 0xff) < 3 * 0x80;
    }

    @Test
    @EnabledIfSystemProperty(named = "familiar.pictures", matches = "write")
    void takesThem() throws IOException {
        // Its name is read in the picture of the archives.
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "demo-pictures");
        Files.createDirectory(folder);
        try (Familiar familiar = MadeUpHome.openDemo(folder);
                WebServer server = WebServer.start(familiar, 0);
                Chromium chromium = new Chromium()) {
            String person =
                    familiar.people().person("Johannes Zuidsma").getFirst().person().id().value();
            for (Picture picture : PICTURES) {
                Page page =
                        chromium.signedIn(
                                server,
                                new Browser.NewContextOptions()
                                        .setViewportSize(WIDTH, picture.height())
                                        .setColorScheme(
                                                picture.dark()
                                                        ? ColorScheme.DARK
                                                        : ColorScheme.LIGHT));
                page.setDefaultTimeout(120_000);
                String path = picture.path().replace("PERSON", "/people/" + person);
                page.navigate(server.origin() + path);
                take(page, picture);
                page.context().close();
            }
        } finally {
            delete(folder);
        }
    }

    private static void take(Page page, Picture picture) {
        // Until all are weighed, lists say so and grow.
        page.waitForFunction("document.querySelectorAll('[data-refresh]').length === 0");
        for (String shown : picture.shown()) {
            assertThat(page.locator(shown).first()).isInViewport();
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(root().resolve("docs/images/" + picture.file())));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
