package dev.familiar.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    @TempDir Path dir;

    @Test
    void cutsAZipBeforeItsDirectory() throws IOException {
        Path zip = HostileFiles.truncatedZip(dir.resolve("cut.zip"));

        assertThatThrownBy(() -> new ZipFile(zip.toFile())).isInstanceOf(ZipException.class);
        assertThat(Files.size(zip)).isGreaterThan(100_000);
    }

    @Test
    void unpacksABombToAThousandTimesItsSize() throws IOException {
        Path zip = HostileFiles.zipBomb(dir.resolve("bomb.zip"), 50_000_000);

        assertThat(Files.size(zip)).isLessThan(100_000);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            assertThat(in.getNextEntry()).isNotNull();
            assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(50_000_000);
        }
    }

    @Test
    void namesEntriesOutsideTheFolder() throws IOException {
        try (ZipFile zip =
                new ZipFile(HostileFiles.traversingZip(dir.resolve("up.zip")).toFile())) {
            assertThat(zip.stream().map(e -> e.getName()))
                    .contains("../../escaped.csv", "/absolute.csv", "Skills.csv");
        }
    }

    @Test
    void putsOneGoodMessageBehindTheBrokenOnes() throws IOException {
        String mbox = Files.readString(HostileFiles.brokenMbox(dir.resolve("bad.mbox")));

        assertThat(mbox.split("(?m)^From ", -1)).hasSize(6);
        assertThat(mbox).contains("no-such-charset", "<good@mx.example.org>");
    }

    @Test
    void neverClosesAQuote() throws IOException {
        String csv = Files.readString(HostileFiles.unclosedQuote(dir.resolve("open.csv"), 3));

        assertThat(csv.lines()).hasSize(6);
        assertThat(csv.chars().filter(c -> c == '"').count() % 2).isEqualTo(1);
        assertThat(csv).contains(",\"never closed,,\n");
    }

    @Test
    void makesAPhotoOfTheSizeAskedFor() throws IOException {
        Path cards = HostileFiles.hugePhoto(dir.resolve("photo.vcf"), 3_000_000);

        assertThat(Files.size(cards)).isBetween(4_000_000L, 4_400_000L);
    }

    @Test
    void writesOneLineOfExactlyTheSizeAskedFor() throws IOException {
        Path file = HostileFiles.singleLine(dir.resolve("line.csv"), 200_001);

        assertThat(Files.size(file)).isEqualTo(200_001);
        assertThat(Files.readString(file)).doesNotContain("\n");
    }

    @Test
    void makesASparseFileOfTheSizeAskedFor() throws IOException {
        Path file = HostileFiles.sparse(dir.resolve("sparse.mbox"), "From a", 5_000_000_000L);

        assertThat(Files.size(file)).isEqualTo(5_000_000_000L);
    }

    @Test
    void cutsAnyFileWhereAsked() throws IOException {
        Path whole = Files.writeString(dir.resolve("whole"), "0123456789");

        assertThat(HostileFiles.truncated(whole, dir.resolve("part"), 4)).hasContent("0123");
    }
}
