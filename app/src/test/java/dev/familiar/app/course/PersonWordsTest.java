package dev.familiar.app.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.people.PersonHistory;
import dev.familiar.app.people.PersonView;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.TieMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static PersonDescription record(Kind kind, @Nullable PartialDate birthday) {
        return new PersonDescription(
                "record:" + kind,
                Origin.of(kind),
                List.of(PersonName.of("Ada Oberlander")),
                List.of(),
                new Biography("", "", List.of(), "", birthday));
    }

    private static String lead(List<Exchange> exchanges, Kind... kinds) {
        Set<Kind> set = EnumSet.copyOf(List.of(kinds));
        Person person =
                new Person(
                        new PersonId("p-ada"),
                        set.stream().map(kind -> record(kind, null)).toList());
        return PersonWords.lead(
                new PersonView(
                        person,
                        "Ada Oberlander",
                        "",
                        TieMeter.measure(exchanges, set, NOW),
                        new PersonHistory(List.of(), List.of(), List.of())),
                NOW);
    }

    private static Exchange exchange(Instant at, Direction direction) {
        boolean met = direction == Direction.MET;
        return new Exchange(
                "x:" + at + direction,
                met ? Channel.EVENT : Channel.MAIL,
                direction,
                new Moment(at, null),
                new Exchange.Setting(1, Set.of(), ""));
    }

    private static List<Exchange> letters(String first, int count, Direction... ways) {
        Instant at = Instant.parse(first + "T10:00:00Z");
        List<Exchange> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (Direction way : ways) {
                letters.add(exchange(at.plus(Duration.ofDays(30L * i)), way));
            }
        }
        return letters;
    }

    @Test
    void saysHowWellTheTwoKnowEachOther() {
        assertThat(
                        lead(
                                letters("2022-03-05", 48, Direction.SENT, Direction.RECEIVED),
                                Kind.CORRESPONDENT))
                .isEqualTo(
                        "You and Ada Oberlander are very close: 96 messages over 3 years, last in"
                                + " January 2026.");
        List<Exchange> few = letters("2025-12-01", 1, Direction.SENT, Direction.RECEIVED);
        few.addAll(letters("2025-12-01", 1, Direction.MET));
        assertThat(lead(few, Kind.CORRESPONDENT))
                .isEqualTo(
                        "You know Ada Oberlander well: 2 messages and 1 meeting, all in December"
                                + " 2025.");
    }

    @Test
    void saysWhatATieWasWhenItHasFaded() {
        assertThat(
                        lead(
                                letters("2010-01-05", 60, Direction.SENT, Direction.RECEIVED),
                                Kind.CORRESPONDENT))
                .startsWith("You used to know Ada Oberlander well: 120 messages over 4 years");
    }

    @Test
    void saysWhoNeverAnswered() {
        assertThat(lead(letters("2025-01-05", 2, Direction.SENT), Kind.CORRESPONDENT))
                .isEqualTo(
                        "You wrote to Ada Oberlander twice, last in February 2025; nothing of"
                                + " theirs is in your archives.");
        assertThat(lead(letters("2025-01-05", 1, Direction.RECEIVED), Kind.CORRESPONDENT))
                .isEqualTo(
                        "Ada Oberlander wrote to you once, last in January 2025; you never wrote"
                                + " to them.");
    }

    @Test
    void saysWhatTheyAreWhereNothingPassed() {
        assertThat(lead(List.of(), Kind.CONNECTION))
                .isEqualTo(
                        "Ada Oberlander is connected with you on LinkedIn; nothing else in your"
                                + " archives shows that you know them.");
        assertThat(lead(List.of(), Kind.CARD)).contains("in your address book");
        assertThat(lead(List.of(), Kind.CORRESPONDENT))
                .isEqualTo("Nothing in your archives shows that you know Ada Oberlander.");
        assertThat(lead(letters("2025-01-05", 3, Direction.BESIDE), Kind.CORRESPONDENT))
                .contains("they are in 3 messages that went to others or to lists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1981 | 6 | 3  | 3 June 1981
                    1981 | 6 | 0  | June 1981
                    1981 | 0 | 0  | 1981
                    0    | 6 | 3  | 3 June
                    0    | 6 | 0  | June
                    1981 | 3 | 1  | 1 March 1981, today, turning 45
                    0    | 3 | 2  | 2 March, tomorrow
                    1990 | 3 | 13 | 13 March 1990, in 12 days, turning 36
                    1984 | 2 | 29 | 29 February 1984
                    """)
    void tellsABirthdayAsFarAsItIsKnown(int year, int month, int day, String words) {
        Person person =
                new Person(
                        new PersonId("p-ada"),
                        List.of(
                                record(Kind.CARD, new PartialDate(year, month, day)),
                                record(Kind.FRIEND, new PartialDate(1970, 1, 1))));

        assertThat(PersonWords.birthday(person, NOW)).isEqualTo(words);
    }

    @Test
    void tellsNoBirthdayThatNobodyGives() {
        assertThat(
                        PersonWords.birthday(
                                new Person(new PersonId("p-ada"), List.of(record(Kind.CARD, null))),
                                NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Re: Re: data export        | data export
                    RE[2]: data export         | data export
                    AW: WG: Fwd: data export   | data export
                    回复：data export            | data export
                    Real estate                | Real estate
                    Release: the pier          | Release: the pier
                    Re:                        | ''
                    """)
    void namesSubjectsWithoutTheSignsOfAnAnswer(String written, String bare) {
        assertThat(Subjects.bare(written)).isEqualTo(bare);
    }
}
