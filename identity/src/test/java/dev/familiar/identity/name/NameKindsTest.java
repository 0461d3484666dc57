package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether two writings can be one person's as they stand, by kinds of names.
class NameKindsTest {

    private static NameLevel level(String one, String other) {
        NameLevel level = NameComparison.compare(parsed(one), parsed(other)).level();
        assertThat(NameComparison.compare(parsed(other), parsed(one)).level())
                .as("the other way round")
                .isEqualTo(level);
        return level;
    }

    private static ParsedName parsed(String text) {
        return ParsedName.parse(PersonName.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        // Family name first, given names joined or not.
        "Kim Min-jun, Minjun Kim",
        "Park Seo-yeon, Seoyeon Park",
        "'Nguyễn Văn An', 'An Nguyen'",
        "'Trần Thị Hoa', 'Hoa Tran'",
        "邓小平安, 小平安 邓",
        "山田太郎, 山田 太郎",
        "Wang Xiaoming, Xiaoming Wang",
        "'Nagy Zsófia', 'Zsófia Nagy'",
        // A script and its romanisation.
        "محمد الفلاني, Mohammed Al Fulani",
        // A suffix that one leaves out.
        "Karl Maier, Karl Maier III",
        "Robert Hale Jr., Robert Hale",
    })
    void areOne(String one, String other) {
        assertThat(level(one, other).isCompatible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // Short syllables: an edit is another name.
        "Haoran Liang, Liang Haoyan",
        "Jinpeng Zheng, Zeng Jingpen",
        "Wang Xiaoming, Wang Xiaohong",
        // A patronymic is no given name, and families have a form for each sex.
        "Sidorkina Olga Ivanovna, Ivan Sidorkin",
        "Petrova Anna, Petrov Anton",
        // Numbers tell desks and rooms apart.
        "Support1 Quill, Support2 Quill",
        "Unit 4 Reception, Unit 7 Reception",
    })
    void areTwo(String one, String other) {
        assertThat(level(one, other).isCompatible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Robert Hale Sr., 1",
        "'Robert Hale, Jr.', 2",
        "Robert Hale III, 3",
        "Robert Hale, 0"
    })
    void keepsTheGeneration(String name, int generation) {
        assertThat(parsed(name).marks().generation()).isEqualTo(generation);
        assertThat(parsed(name).canonical()).isEqualTo("robert hale");
    }

    @ParameterizedTest
    @CsvSource({
        "Jane and John Doerr, true",
        "Hanna & Hans Vogt, true",
        "Jean et Marie Duval, true",
        "Ana y Luis Ferrer, true",
        "Familie Vogt, true",
        "Jane Doerr, false",
        "Andrew Anderson, false",
        "Ana Maria y Vega, false"
    })
    void knowsSeveralPeople(String name, boolean several) {
        assertThat(parsed(name).marks().several()).isEqualTo(several);
    }
}
