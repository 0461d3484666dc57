package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.search.Snippet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @CsvSource({
        "launch, year, 2019, launch year:2019",
        "launch year:2018, year, 2019, launch year:2019",
        "year:2018 launch, channel, mail, launch channel:mail year:2018",
        "'with:\"Mai Le\" denver', with, p-1, 'denver with:\"Mai Le\" with:p-1'",
        "with:p-1 denver, with, p-1, denver with:p-1",
        "'', year, 2019, year:2019"
    })
    void aQueryIsNarrowedByAFieldOnce(String query, String field, String value, String narrowed) {
        assertThat(Narrowing.with(query, field, value)).isEqualTo(narrowed);
    }

    @ParameterizedTest
    @CsvSource({
        "launch year:2019, launch",
        "'with:\"Mai Le\" denver', denver",
        "denver from:2019-05 heron, denver heron",
        "'\"year:2019\"', '\"year:2019\"'",
        "12:30 heron, 12:30 heron"
    })
    void aStepOutLeavesTheRestOfAQuery(String query, String rest) {
        assertThat(
                        Narrowing.of(query).stream()
                                .reduce(query, Narrowing::without, (one, other) -> other))
                .isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "/people/p-1?page=2, The person, people",
        "/requests/r-1, The request, requests",
        "/messages?q=heron, What was found, messages",
        "/search?q=heron, What was found, search",
        "/, Today, home",
        "/stats, '', messages",
        "'', '', messages"
    })
    void theWayBackSaysWhereItLeads(String address, String words, String place) {
        assertThat(WayBack.of(address))
                .returns(words, WayBack::words)
                .returns(place, WayBack::place)
                .returns(!words.isEmpty(), WayBack::isKnown);
    }

    @ParameterizedTest
    @CsvSource({
        "triage, Requests",
        "doctor, Check-up",
        "AUDIT, Connections",
        "owner, Your accounts",
        "restore, Backup",
        "my addr, ''",
        "keys, Keys and help"
    })
    void aPageIsFoundByItsWordsAndItsCommand(String typed, String titles) {
        assertThat(
                        Places.matching(typed).stream()
                                .map(Places.Place::title)
                                .collect(Collectors.joining(", ")))
                .isEqualTo(titles);
    }

    @Test
    void noTwoPagesHaveOneKeyOrLetter() {
        assertThat(Places.all()).extracting(Places.Place::key).doesNotHaveDuplicates();
        assertThat(Places.all())
                .extracting(Places.Place::letter)
                .filteredOn(letter -> !letter.isEmpty())
                .doesNotHaveDuplicates();
        assertThat(Places.matching(" ")).isEqualTo(Places.all());
    }

    @Test
    void marksKeepTheBlanksBetweenAndCannotBeForged() {
        Snippet snippet =
                new Snippet(
                        List.of(
                                new Snippet.Piece("the \ue000purple\ue001 ", false),
                                new Snippet.Piece("her\u202eon", true),
                                new Snippet.Piece(" of\n", false),
                                new Snippet.Piece("Denver", true)));

        assertThat(Mark.of(snippet))
                .containsExactly(
                        new Mark("the  purple  ", false),
                        new Mark("heron", true),
                        new Mark(" of ", false),
                        new Mark("Denver", true));
    }
}
