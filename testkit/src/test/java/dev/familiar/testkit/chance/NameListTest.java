package dev.familiar.testkit.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {
    @Test
    void readsEveryCultureWithNamesForWomenAndMen() {
        assertThat(NameList.all())
                .hasSize(20)
                .allSatisfy(list -> {
                    assertThat(list.weight()).isPositive();
                    assertThat(list.entries("f")).hasSizeGreaterThan(5);
                    assertThat(list.entries("m")).hasSizeGreaterThan(5);
                    assertThat(list.entries("c")).hasSizeGreaterThan(5);
                });
    }

    @Test
    void hasNothingOfAKindThatTheFileDoesNotHave() {
        assertThat(NameList.all().getFirst().entries("x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,false,Ivanov",
        "0,true,Ivanova",
        "1,false,Иванов",
        "1,true,Иванова",
    })
    void findsTheFormForAWomanAndAMan(int script, boolean woman, String form) {
        List<String> entry = List.of("Ivanov", "Иванов", "Ivanova", "Иванова");

        assertThat(NameList.form(entry, script, woman)).isEqualTo(form);
    }

    @Test
    void fallsBackToTheOneFormThereIs() {
        assertThat(NameList.form(List.of("Nowak"), 0, true)).isEqualTo("Nowak");
        assertThat(NameList.form(List.of("Nowak"), 1, true)).isEmpty();
    }
}
