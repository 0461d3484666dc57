package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zips as different programs write them.
class ZipKindsTest {

    @TempDir Path folder;

    private final List<String> seen = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private void walk(byte[] zip) throws IOException {
        Archive.at(Files.write(folder.resolve("x.zip"), zip))
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) throws IOException {
                                try (InputStream in = entry.open(0)) {
                                    seen.add(
                                            entry.name()
                                                    + "="
                                                    + new String(in.readAllBytes(), UTF_8));
                                }
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                faults.add(fault.code() + " " + fault.position().entry());
                            }
                        });
    }

    private static byte[] zip(Charset names, int members, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < members; i++) {
                out.putNextEntry(new ZipEntry(name.formatted(i)));
                out.write('A');
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void readsZip64WithMoreMembersThanTheOldFormatHolds() throws IOException {
        walk(zip(UTF_8, 70_000, "m%d"));

        assertThat(seen).hasSize(70_000).startsWith("m0=A").endsWith("m69999=A");
        assertThat(faults).isEmpty();
    }

    @Test
    void readsNamesInTheCodePageOfDos() throws IOException {
        walk(zip(Charset.forName("IBM437"), 1, "Müller.csv"));

        assertThat(seen).containsExactly("Müller.csv=A");
        assertThat(faults).isEmpty();
    }

    @Test
    void readsAMemberThatIsNotPacked() throws IOException {
        byte[] content = "plain".getBytes(UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry stored = new ZipEntry("a.csv");
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(stored);
            out.write(content);
            out.closeEntry();
        }

        walk(bytes.toByteArray());

        assertThat(seen).containsExactly("a.csv=plain");
    }

    @Test
    void readsAZipWithNothingInIt() throws IOException {
        walk(zip(UTF_8, 0, ""));

        assertThat(seen).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void saysThatAMemberIsPackedInAWayItDoesNotKnow() throws IOException {
        byte[] zip = zip(UTF_8, 1, "a.csv");
        int directory = new String(zip, ISO_8859_1).indexOf("PK\1\2");
        zip[8] = 99;
        zip[directory + 10] = 99;

        walk(zip);

        assertThat(seen).doesNotContain("a.csv=A");
        assertThat(faults).containsOnly("ZIP_BROKEN x.zip");
    }

    @Test
    void takesALongTailForNoDirectory() throws IOException {
        byte[] zip = zip(UTF_8, 1, "a.csv");
        byte[] withTail = Arrays.copyOf(zip, zip.length + 200_000);

        walk(withTail);

        assertThat(seen).containsExactly("a.csv=A");
        assertThat(faults).containsExactly("ZIP_BROKEN x.zip");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.csv, false",
        "..a/b.csv, false",
        "a..b/c, false",
        "../a, true",
        "a/.., true",
        "a/../b, true",
        "/a, true",
        "\\a, true",
        "c:a, true",
        "a\\..\\b, true"
    })
    void tellsNamesThatPointOutside(String name, boolean outside) {
        assertThat(Zips.isOutside(name)).isEqualTo(outside);
    }

    @Test
    void showsHostileNamesWithoutControlCharacters() {
        assertThat(Zips.shown("a\\b\u001b[31m\n.csv")).isEqualTo("a/b?[31m?.csv");
        assertThat(Zips.shown("x".repeat(70_000))).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16777216",
        "1000, 17027216",
        "1000000, 266777216",
        "9223372036854775807, 549755813888"
    })
    void allowsSoMuchForSoManyPackedBytes(long packed, long allowed) {
        assertThat(ArchiveLimits.DEFAULT.allowed(packed)).isEqualTo(allowed);
    }

    /// Stored as it is, so that a changed byte unpacks without complaint.
    @Test
    void saysWhereAMemberIsNotWhatWasPacked() throws IOException {
        CRC32 sum = new CRC32();
        sum.update("From: ada\n".repeat(20_000).getBytes(UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            ZipEntry entry = new ZipEntry("a.mbox");
            entry.setSize(200_000);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write("From: ada\n".repeat(20_000).getBytes(UTF_8));
            out.closeEntry();
        }
        byte[] zip = bytes.toByteArray();
        walk(zip);
        assertThat(faults).isEmpty();

        zip[100_000] ^= 1;
        walk(zip);

        assertThat(faults).singleElement().asString().startsWith("ZIP_BROKEN");
        assertThat(seen).hasSize(2);
    }
}
