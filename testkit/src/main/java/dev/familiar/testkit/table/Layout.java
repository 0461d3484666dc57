package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;

/// How many records each person has, and to whom record number n belongs, without a list of either.
///
/// A thousand neighbouring numbers always hold 736 people: 600 with one record, the others with two
/// to eight, each size about half as many as the one before, so that 40 % of all records belong to
/// people with more than one. The numbers of a person are neighbours; [PeopleTable] scatters them.
final class Layout {
    private static final int BLOCK = 1000;

    /// How many people of a block have 1, 2, … 8 records.
    private static final int[] PEOPLE_WITH = {600, 68, 35, 17, 9, 4, 2, 1};

    private static final Turn[] TURNS = turns();
    private static final int PEOPLE = TURNS[BLOCK - 1].person() + 1;

    private Layout() {}

    /// One record's place among the records of its person.
    ///
    /// @param person the number of the person
    /// @param turn the number of the record, from 0
    /// @param of how many records the person has
    record Turn(int person, int turn, int of) {}

    private static Turn[] turns() {
        int[] sizes = new int[BLOCK];
        int people = 0;
        for (int size = 1; size <= PEOPLE_WITH.length; size++) {
            for (int i = 0; i < PEOPLE_WITH[size - 1]; i++) {
                sizes[people++] = size;
            }
        }
        // Mixed, so that a table that ends within a block has the same shares.
        Dice dice = Dice.of(1);
        for (int i = people - 1; i > 0; i--) {
            int at = dice.below(i + 1);
            int size = sizes[i];
            sizes[i] = sizes[at];
            sizes[at] = size;
        }
        Turn[] turns = new Turn[BLOCK];
        int record = 0;
        for (int person = 0; person < people; person++) {
            for (int turn = 0; turn < sizes[person]; turn++) {
                turns[record++] = new Turn(person, turn, sizes[person]);
            }
        }
        return turns;
    }

    /// To whom the record with that number belongs.
    static Turn turn(int record) {
        Turn turn = TURNS[record % BLOCK];
        return new Turn(record / BLOCK * PEOPLE + turn.person(), turn.turn(), turn.of());
    }

    /// How many people the first records belong to.
    static int people(int records) {
        return records == 0 ? 0 : turn(records - 1).person() + 1;
    }
}
