package dev.familiar.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

class SettingsTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1\n# b = 2\nc = 3 # d\n",
                "a = \"\"\"\n# no comment\n\nb\"\"\"\n# one\nc = '''\n#'''\n",
                "a = \"# no\" # yes\nb = '\"\"\"'\n# c\nd = \"\\\"\\\"\\\"\"\n",
                "\ufeff# first\r\n\r\na = 1\r\n",
                "a = [ # one\n  1,\n  # two\n\n  2 ]\n[t]\n# three\nx = 'y'",
                "",
                "# only this"
            })
    void readsWhatTheWholeTextSays(String text) {
        SettingsText.Parsed parsed = SettingsText.parse(text);

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.toml().toJson())
                .isEqualTo(Toml.parse(text.replace("\ufeff", "")).toJson());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysTheSameOfAnyLines(long seed) {
        Random lot = new Random(seed);
        String[] lines = {
            "# c",
            "",
            "  ",
            "k%d = 1",
            "k%d = \"a # b\"",
            "k%d = \"\"\"",
            "# in?",
            "\"\"\"",
            "[t%d]",
            "k%d = '''#",
            "'''",
            "k%d = [",
            " 1,",
            "]",
            "broken",
            "k%d = \"\\\\\" # x"
        };
        for (int text = 0; text < 60; text++) {
            StringBuilder all = new StringBuilder();
            for (int at = 0; at < 12; at++) {
                all.append(lines[lot.nextInt(lines.length)].formatted(at)).append('\n');
            }
            var whole = Toml.parse(all.toString());
            SettingsText.Parsed parsed = SettingsText.parse(all.toString());

            assertThat(parsed.problems().isEmpty())
                    .as(all.toString())
                    .isEqualTo(!whole.hasErrors());
            if (!whole.hasErrors()) {
                assertThat(parsed.toml().toJson()).as(all.toString()).isEqualTo(whole.toJson());
            }
        }
    }

    @Test
    void namesTheLineOfTheWholeText() {
        assertThat(SettingsText.parse("# one\n\n# two\na = 1\n\nb = = 2\n").problems())
                .singleElement()
                .asString()
                .startsWith("line 6: ");
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String comments = "a = 1\n" + "# x\n".repeat(40_000);
        String values = "[w]\n" + "# x\nk = 1 # y\n".repeat(1);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(SettingsText.parse(comments).problems()).isEmpty();
                    assertThat(SettingsText.parse(comments + values).toml().getLong("w.k"))
                            .isEqualTo(1);
                });
        assertThat(SettingsText.parse("# x\n".repeat(60_000)).problems())
                .containsExactly("it has 240,000 characters, expected at most 200,000");
    }
}
