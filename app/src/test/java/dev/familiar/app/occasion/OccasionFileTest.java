package dev.familiar.app.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.network.occasion.LeapDay;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccasionFileTest {

    @TempDir Path home;

    @Test
    void isNotNeeded() {
        assertThat(new OccasionFile(home).read()).isEqualTo(OccasionSettings.DEFAULT);
        assertThat(OccasionFile.parse("")).isEqualTo(OccasionSettings.DEFAULT);
    }

    @Test
    void saysWhatTheOwnerChose() {
        assertThat(
                        OccasionFile.parse(
                                """
                                \ufefftie = 0.5
                                leap_day = "1 March"
                                every_anniversary = true
                                time_zone = "Asia/Tokyo"
                                """))
                .isEqualTo(
                        new OccasionSettings(0.5, LeapDay.MARCH_1, true, ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() ->
                        OccasionFile.parse(
                                """
                                tie = 30
                                leap_day = "2 March"
                                every_anniversary = "yes"
                                time_zone = "Berlin"
                                colour = "red"
                                """))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "tie is 30",
                        "leap_day is neither",
                        "every_anniversary is neither",
                        "time_zone is no time zone",
                        "colour is not a setting");
    }
}
