package dev.familiar.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.calibration.Advice;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealOwnerTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

    @TempDir private Path folder;

    private List<RealRequest> judged() throws IOException {
        TruthFolder truth = new TruthFolder(MadeUpTruth.write(folder.resolve("olive")));
        return RealOwner.imported(truth, folder.resolve("place"), CLOCK)
                .judged(TriagePolicy.defaults());
    }

    @Test
    void judgesEveryRequestOfTheTruth() throws IOException {
        List<RealRequest> judged = judged();

        assertThat(judged)
                .extracting(RealRequest::kind)
                .containsExactly(
                        TruthClass.KNOWN,
                        TruthClass.MET,
                        TruthClass.CC,
                        TruthClass.NONE,
                        TruthClass.NONE);
        assertThat(judged).allMatch(request -> request.owner().equals("olive"));
        assertThat(judged.get(3).is(Advice.LOOK_UP)).isTrue();
        assertThat(judged.get(4).said()).isNull();
    }

    @Test
    void tellsTheRightPersonFromAnother() throws IOException {
        List<RealRequest> judged = judged();

        assertThat(said(judged.get(0)).who()).isEqualTo(RealRequest.Who.RIGHT);
        assertThat(said(judged.get(1)).who()).isEqualTo(RealRequest.Who.WRONG);
        assertThat(said(judged.get(3)).who()).isEqualTo(RealRequest.Who.NOBODY);
        assertThat(said(judged.get(0)).bitsOff()).isLessThan(1e-6);
        assertThat(said(judged.get(0)).probability()).isGreaterThan(0.5);
    }

    @Test
    void importsOnceWhereTheHomeIsKept() throws IOException {
        Path owner = MadeUpTruth.write(folder.resolve("olive"));
        Path keep = folder.resolve("keep");
        try (RealOwners first = RealOwners.imported(List.of(owner), keep, CLOCK, _ -> {})) {
            assertThat(first.all()).hasSize(1);
        }
        Files.delete(owner.resolve("mail.mbox"));

        try (RealOwners again = RealOwners.imported(List.of(owner), keep, CLOCK, _ -> {})) {
            assertThat(again.all().getFirst().judged(TriagePolicy.defaults())).hasSize(5);
        }
        assertThat(keep.resolve("olive/home")).isDirectory();
    }

    @Test
    void removesHomesThatAreNotKept() throws IOException {
        Path owner = MadeUpTruth.write(folder.resolve("olive"));
        Path home;
        try (RealOwners owners = RealOwners.imported(List.of(owner), null, CLOCK, _ -> {})) {
            home = owners.all().getFirst().home();
            assertThat(home).isDirectory();
        }

        assertThat(home).doesNotExist();
    }

    @Test
    void refusesOwnersOfOneNameAndFoldersWithoutMail() throws IOException {
        Path owner = MadeUpTruth.write(folder.resolve("olive"));
        Path bare = MadeUpTruth.write(folder.resolve("bare"));
        Files.delete(bare.resolve("mail.mbox"));

        assertThatThrownBy(() -> RealOwners.imported(List.of(owner, owner), null, CLOCK, _ -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> RealOwners.imported(List.of(bare), null, CLOCK, _ -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static RealRequest.Said said(RealRequest request) {
        return Objects.requireNonNull(request.said());
    }
}
