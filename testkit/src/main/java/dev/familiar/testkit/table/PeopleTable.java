package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.table.Layout.Turn;
import dev.familiar.testkit.text.Csv;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of made-up source records of any length with the truth about them, from a seed: what the
/// archives of a busy professional say of people, to link records at scale.
///
/// A record is what one archive says of one person ([Archive], [Column]). Of all people 82 % have
/// one record, the others two to eight, and 40 % of the records belong to the latter. Names follow
/// their real proportions ([Language]), so namesakes with other lives come by themselves: among a
/// million records 27 % of all people have one. Some people are related and share a family name, a
/// place, a telephone and an address; some have changed their employer or family name; some
/// addresses are read by a whole household or office; each archive leaves out what it does not know
/// ([SightingMaker]).
///
/// The truth can be found in principle: the records of a person hang together by a chain of
/// evidence, each link either a handle that is theirs alone or a name with so much else in common
/// that less than a tenth of another person is expected to fit ([Bonds]). A third of the people
/// with several records hang together by handles alone. One in eighty is left as they fall, which
/// leaves 0.3 % of them without a chain among 10,000 records and 0.5 % among a million: there a
/// name that many bear is the only tie, or there is none at all.
///
/// Any row can be made alone, and the order of the rows tells nothing about who they are. Making a
/// table goes through all its people once and then holds two bits for each of 32 to 64 cells a
/// person, eight megabytes for a million rows; nothing else grows. Immutable, for any number of
/// threads.
public final class PeopleTable {
    private static final long KEYS = 1L << 40;

    private final int records;
    private final Dice dice;
    private final LifeMaker lives;
    private final SightingMaker sightings;
    private final RowMaker rows;
    private final Permutation order;
    private final Permutation keys;

    private PeopleTable(int records, long seed) {
        this.records = records;
        this.dice = Dice.of(seed);
        int people = Layout.people(records);
        Employers employers = new Employers(people);
        this.lives = new LifeMaker(dice, employers);
        this.sightings = new SightingMaker(new Bonds(people, employers));
        Handles handles = new Handles(people, dice.fork("handles", 0).bits(), lives);
        this.rows = new RowMaker(handles, employers);
        this.order = new Permutation(records, dice.fork("order", 0).bits());
        this.keys = new Permutation(KEYS, dice.fork("keys", 0).bits());
    }

    /// The table with that many records.
    ///
    /// @throws IllegalArgumentException if there are none
    public static PeopleTable of(int records, long seed) {
        if (records < 1) {
            throw new IllegalArgumentException(
                    records + " is no number of records; give one from 1 on");
        }
        return new PeopleTable(records, seed);
    }

    /// The first line of the table.
    public static List<String> header() {
        Stream<String> columns = Stream.of(Column.values()).map(Column::header);
        return Stream.of(Stream.of("Record", "Source"), columns, Stream.of("Person"))
                .flatMap(part -> part)
                .toList();
    }

    /// The rows in their order, made as they are asked for.
    public Stream<Row> rows() {
        return IntStream.range(0, records).mapToObj(this::row);
    }

    private Row row(int number) {
        Turn turn = Layout.turn((int) order.at(number));
        Life life = lives.life(turn.person());
        Sighting sighting = sightings(turn, life).get(turn.turn());
        return new Row(
                "r" + (number + 1),
                sighting.archive(),
                rows.shown(life, sighting, dice.fork("row", number)),
                String.format("p%010x", keys.at(turn.person())));
    }

    private List<Sighting> sightings(Turn turn, Life life) {
        return sightings.sightings(life, turn.of(), dice.fork("sightings", turn.person()));
    }

    /// Writes header and rows as comma-separated values (RFC 4180, but with LF) without closing the
    /// target.
    public void write(Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        csv.row(header());
        for (int number = 0; number < records; number++) {
            csv.row(row(number).fields());
        }
    }
}
