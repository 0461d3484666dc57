package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small pieces that pages are made of.
class PiecesTest {

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

    @ParameterizedTest
    @CsvSource({
        "/people, true",
        "/, true",
        "/people?q=a%20b#top, true",
        "//evil.example, false",
        "/\\evil.example, false",
        "/people\\x, false",
        "people, false",
        "https://evil.example, false",
        "javascript:alert(1), false",
        "'', false",
        "/pe ople, false",
        "/péople, false"
    })
    void onlyAPathOfThisServerIsGoneTo(String address, boolean isLocal) {
        assertThat(Forms.local(address, "/else")).isEqualTo(isLocal ? address : "/else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", "\u0000", "\u000b", "\u00a0"})
    void noPathHoldsWhatBrowsersLeaveOut(String hidden) {
        assertThat(Forms.local("/" + hidden + "/evil.example", "/else")).isEqualTo("/else");
    }
}
