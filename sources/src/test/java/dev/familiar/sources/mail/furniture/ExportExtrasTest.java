package dev.familiar.sources.mail.furniture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportExtrasTest {

    private static boolean isExtra(String name, String content) throws IOException {
        Container zip = new Container(Path.of("/home/me/takeout.zip"), "");
        return ExportExtras.is(zip, Entry.of(name, content.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Takeout/Kontakte/Alle Kontakte/Ada.jpg",
                "Takeout/Google Photos/2019/IMG_1.HEIC",
                "messages/inbox/ada_1/photos/2.png",
                "your_facebook_activity/a.mp4",
                "Takeout/archive_browser.html",
                "Takeout/Archivübersicht.html"
            })
    void passesPicturesAndTheListOfFilesBy(String name) throws IOException {
        assertThat(isExtra(name, "me@example.com")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Takeout/Google Photos/2019/IMG_1.jpg.json",
                "Takeout/Google Fotos/Fotos von 2019/IMG_1.HEIC.supplemental-metadata.json",
                "Takeout/Google Photos/2019/a.mp4.supplemental-meta(2).json",
                "Takeout/Google Photos/2019/IMG_1.jpg(1).json"
            })
    void passesWhatIsNotedBesidePicturesBy(String name) throws IOException {
        assertThat(isExtra(name, "{\"people\": [{\"name\": \"Ada\"}]}")).isTrue();
        assertThat(isExtra(name.replace("Takeout/", "x/"), "{\"people\": []}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Takeout/Mail/Nutzereinstellungen/Sprache.json|{\"language\": \"de\"}",
                "Takeout/Chrome/Settings.html|<p>dark</p>",
                "Takeout/Maps/labels.csv|a,b"
            })
    void passesSettingsThatNameNobodyBy(String name, String content) throws IOException {
        assertThat(isExtra(name, content)).isTrue();
        // Elsewhere it could be anything.
        assertThat(isExtra(name.replace("Takeout/", "Documents/"), content)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Takeout/Google Chat/Groups/DM 1/messages.json|{\"messages\": []}",
                "Takeout/Google Chat/Users/1/user_info.json|{\"user\": {\"name\": \"Ada\"}}",
                "Takeout/Mail/Blocked.json|[\"ada@example.org\"]",
                "Takeout/Voice/Calls/1.html|<a href='tel:+12025550100'>",
                "Takeout/Groups/members.csv|Name,ada@example.org",
                "Takeout/Hangouts/Hangouts.json|{\"participant_data\": [], \"email\" : 1}",
                "Takeout/Chat/jpg.json|{\"messages\": []}",
                "Takeout/Mail/strange.bin|x",
                "Takeout/Mail/no-ending|x"
            })
    void saysWhatCouldHoldPeopleOrMessages(String name, String content) throws IOException {
        assertThat(isExtra(name, content)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.jpg.gz"})
    void saysThatAPictureNamedAloneIsNotRead(String file) throws IOException {
        Container alone = new Container(Path.of("/home/me/" + file), "");

        assertThat(ExportExtras.is(alone, Entry.of(file, new byte[] {1}))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"message", "\"a", "+1202", "aaaa@", "\"phone\" "})
    void looksThroughHostileContentInNoTime(String piece) throws IOException {
        assertThat(isExtra("Takeout/x.json", piece.repeat(1 << 20))).isFalse();
        isExtra("Takeout/x.json", piece.repeat(59_000 / piece.length()));
    }
}
