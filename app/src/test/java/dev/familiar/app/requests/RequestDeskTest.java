package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestDeskTest {

    @TempDir Path folder;

    private String importRequest(Familiar familiar, String profile) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("requests" + profile.length() + ".csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Tarquin Quill,Broker,,,0,,,%s,2026-02-20T09:00:00Z
                        """
                                .formatted(profile));
        var _ =
                familiar.reading()
                        .importArchives(ImportRequest.of(List.of(file)), ImportProgress.none());
        return familiar.requests().ids(true).getFirst();
    }

    @Test
    void takesADecisionBackUnderEveryIdThatTheRequestEverHad() throws IOException {
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.system())) {
            String before = importRequest(familiar, "");
            var _ = familiar.requests().decide(before, "later", "");
            String after = importRequest(familiar, "https://www.linkedin.com/in/quill");
            assertThat(after).isNotEqualTo(before);

            assertThat(familiar.requests().undo(after)).isPresent();

            var _ = familiar.requests().decide(before, "later", "");
            assertThat(familiar.requests().undo(before)).isPresent();
            assertThat(familiar.requests().undo(before)).isEmpty();
        }
    }

    @Test
    void showsOneWhoWasFollowedUnderEveryIdOnce() throws IOException {
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.system())) {
            String before = importRequest(familiar, "");
            var _ = familiar.requests().decide(before, "follow", "");
            assertThat(familiar.following().all()).hasSize(1);
            String after = importRequest(familiar, "https://www.linkedin.com/in/quill");

            var _ = familiar.requests().decide(after, "follow", "");

            assertThat(familiar.following().all()).hasSize(1);
            assertThat(familiar.requests().undo(after)).isPresent();
            assertThat(familiar.following().all()).isEmpty();
            assertThat(familiar.requests().undo(after)).isEmpty();
        }
    }
}
