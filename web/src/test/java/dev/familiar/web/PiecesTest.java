package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The small pieces that pages are made of.
class PiecesTest {

    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:00:00Z, today",
        "2026-02-28T08:00:00Z, yesterday",
        "2026-02-20T08:00:00Z, 9 days ago",
        "2026-02-01T08:00:00Z, 4 weeks ago",
        "2025-11-01T08:00:00Z, 4 months ago",
        "2024-11-01T08:00:00Z, 1 Nov 2024",
        "2026-03-09T08:00:00Z, 9 Mar 2026"
    })
    void aDayIsSaidAsPeopleSayIt(Instant at, String words) {
        assertThat(Days.ago(at, LocalDate.parse("2026-03-01"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Oberlander, AO",
        "Ada, A",
        "Dr. Ada van der Oberlander, DO",
        "Ёлка Дудина, ЁД",
        "'Oberlander, Ada', OA",
        "123, ''"
    })
    void aNameHasInitials(String name, String initials) {
        assertThat(Circles.initials(name)).isEqualTo(initials);
    }

    @Test
    void aPageOfAListStaysInside() {
        assertThat(Paging.of(1, 0, "/x?page=")).returns(0, Paging::from).returns(0, Paging::to);
        assertThat(Paging.of(3, 120, "/x?page="))
                .returns(100, Paging::from)
                .returns(120, Paging::to)
                .returns(false, Paging::hasNext)
                .returns("/x?page=2", Paging::previous);
        assertThat(Paging.of(99, 120, "/x?page=")).returns(3, Paging::number);
        assertThat(Paging.of(-4, 120, "/x?page=")).returns(1, Paging::number);
    }

    @Test
    void aFileDroppedTwiceIsKeptOnceAndAnotherOfItsNameBesideIt() throws IOException {
        Uploads uploads = new Uploads(home);
        Path first = uploads.keep("mail.mbox", content("one"));

        assertThat(uploads.keep("mail.mbox", content("one"))).isEqualTo(first);
        assertThat(uploads.keep("mail.mbox", content("two")))
                .hasFileName("2-mail.mbox")
                .hasContent("two");
        assertThat(first).hasContent("one");
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
