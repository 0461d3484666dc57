package dev.familiar.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void textsKeepTheirNumbersWhileItGrows() {
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = Integer.toString(random.nextInt(5_000), 36);
            Integer known = expected.putIfAbsent(text, expected.size());
            int number = dictionary.add(text);
            assertThat(number).isEqualTo(known == null ? expected.size() - 1 : known);
        }

        assertThat(dictionary.size()).isEqualTo(expected.size());
        expected.forEach((text, number) -> {
            assertThat(dictionary.find(text)).isEqualTo(number);
            assertThat(dictionary.text(number)).isEqualTo(text);
        });
    }

    @Test
    void textsOfOneHashAreToldApart() {
        Dictionary dictionary = new Dictionary();
        int one = dictionary.add("AaAa");
        int other = dictionary.add("BBBB");

        assertThat("AaAa".hashCode()).isEqualTo("BBBB".hashCode());
        assertThat(other).isNotEqualTo(one);
        assertThat(dictionary.find("AaBB")).isEqualTo(-1);
    }

    @Test
    void aListOfIntsKeepsItsValuesWhileItGrows() {
        IntList list = new IntList();
        IntStream.range(0, 1_000).map(i -> i * i).forEach(list::add);
        list.set(500, -1);

        assertThat(list.size()).isEqualTo(1_000);
        assertThat(list.get(999)).isEqualTo(999 * 999);
        assertThat(list.toArray()).hasSize(1_000).contains(-1).doesNotContain(500 * 500);
    }
}
