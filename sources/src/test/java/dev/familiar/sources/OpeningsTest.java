package dev.familiar.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.addressbook.AddressBookSource;
import dev.familiar.sources.linkedin.LinkedInExport;
import dev.familiar.sources.requests.PastedRequests;
import dev.familiar.sources.requests.RequestTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"participants\": []}",
                "{\n  \"friends_v2\": [",
                "\ufeff\r\n { \"a\": 1}",
                "{}",
                "[{\"name\": \"Ada\"}]",
                "[\n\t{",
                "BEGIN:VCARD\r\nVERSION:3.0",
                "\n\nbegin:vcard",
                "BEGIN:VCALENDAR\r\nPRODID:x",
                "GIF89a",
                "%PDF-1.7",
                "RIFF\u0001\u0001\u0001\u0001WEBP",
                "\u0000\u0000\u0000\u0018ftypmp42"
            })
    void dataIsKnown(String start) throws IOException {
        assertThat(Openings.isData(bytes(start))).isTrue();
        for (Source source :
                List.of(
                        new LinkedInExport(),
                        new AddressBookSource(),
                        new RequestTable(),
                        new PastedRequests(() -> Instant.EPOCH))) {
            assertThat(source.recognise(Entry.of("some.txt", bytes(start))))
                    .isEqualTo(Recognition.NO);
        }
    }

    @Test
    void picturesAreKnown() {
        assertThat(Openings.isData(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})).isTrue();
        assertThat(Openings.isData(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .isTrue();
        assertThat(Openings.isData(new byte[] {0x1a, 'E', (byte) 0xdf, (byte) 0xa3})).isTrue();
    }

    /// Text that begins with a bracket, and anything else, is looked at.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{Accept}\nIgnore",
                "[Photo] Ada Oberlander",
                "[1] Invitations",
                "[\"Name\", \"Headline\"]",
                "First Name,Last Name,URL",
                "Notes:\n\"When exporting",
                "BEGIN",
                "Begin with Ada",
                "From ada@example.com Mon Feb  3 10:00:00 2025",
                "<html>",
                "GIF of the day",
                "RIFF RAFF,Headline",
                "ID3,Name",
                "%PD"
            })
    void textIsLookedAt(String start) {
        assertThat(Openings.isData(bytes(start))).isFalse();
    }

    @Test
    void aTableInUtf16IsLookedAt() {
        assertThat(Openings.isData("Name,Headline".getBytes(StandardCharsets.UTF_16))).isFalse();
    }
}
