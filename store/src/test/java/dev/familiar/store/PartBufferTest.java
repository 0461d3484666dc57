package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartBufferTest {

    private Sql sql;
    private PartBuffer buffer;

    @BeforeEach
    void open() throws SQLException {
        sql = Tables.inMemory();
        sql.execute("CREATE TABLE written (nr INTEGER PRIMARY KEY, handle INT, interaction INT)");
        sql.execute(
                "CREATE TRIGGER note AFTER INSERT ON part BEGIN INSERT INTO written"
                        + " (handle, interaction) VALUES (new.handle_id, new.interaction_id); END");
        sql.connection().setAutoCommit(false);
        buffer = new PartBuffer(sql);
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    private List<String> written() throws SQLException {
        return Tables.rows(sql, "SELECT handle, interaction FROM written ORDER BY nr");
    }

    @Test
    void writesNothingBeforeItIsTold() throws SQLException {
        buffer.add(1, 1, 1, 0);
        assertThat(written()).isEmpty();

        buffer.flush();
        assertThat(written()).containsExactly("1|1");
    }

    @Test
    void writesByAccountAndWithinOneAsTheyCame() throws SQLException {
        buffer.add(9, 1, 1, 0);
        buffer.add(2, 1, 1, 0);
        buffer.add(9, 2, 1, 0);
        buffer.add(2, 3, 1, 0);
        buffer.add(1, 4_000_000_000L, 1, 0);
        buffer.flush();

        assertThat(written()).containsExactly("1|4000000000", "2|1", "2|3", "9|1", "9|2");
    }

    @Test
    void losesAndMixesUpNothingWhereItGrows() throws SQLException {
        Random random = new Random(7);
        List<String> expected = new ArrayList<>();
        List<Integer> accounts = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            accounts.add(i);
        }
        Collections.shuffle(accounts, random);
        for (int account : accounts) {
            int role = random.nextInt(1 << 7);
            int name = random.nextInt(1_000);
            buffer.add(account, account * 3L, role, name);
            expected.add(account + "|" + account * 3L + "|" + role + "|" + name);
        }
        buffer.flush();

        assertThat(Tables.rows(sql, "SELECT handle_id, interaction_id, roles, name_id FROM part"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(written())
                .isSortedAccordingTo((a, b) -> Integer.compare(account(a), account(b)));
    }

    private static int account(String row) {
        return Integer.parseInt(row.substring(0, row.indexOf('|')));
    }

    @Test
    void isEmptyAfterwardsAndTakesMore() throws SQLException {
        buffer.add(5, 1, 1, 0);
        buffer.flush();
        buffer.flush();
        buffer.add(4, 2, 1, 0);
        buffer.flush();

        assertThat(written()).containsExactly("5|1", "4|2");
    }

    @Test
    void writesByItselfBeforeItHoldsMoreThanItsMost() throws SQLException {
        for (int i = 1; i <= 300_001; i++) {
            buffer.add(300_002 - i, i, 1, 0);
        }

        assertThat(sql.number("SELECT count(*) FROM part")).isEqualTo(300_000);
        assertThat(sql.number("SELECT min(handle_id) FROM part")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2147483648, 1", "1, 4294967296", "-1, 1", "1, -1"})
    void refusesNumbersThatItsOrderHasNoRoomFor(long handle, long interaction) throws SQLException {
        assertThatThrownBy(() -> buffer.add(handle, interaction, 1, 0))
                .isInstanceOf(SQLException.class);

        buffer.add(Integer.MAX_VALUE, (1L << 32) - 1, 1, 0);
        buffer.flush();
        assertThat(written()).containsExactly("2147483647|4294967295");
    }
}
