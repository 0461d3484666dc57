package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files packed by gzip and tars, packed or not, as different programs write them, whole and
/// broken.
class PackedArchiveTest {

    @TempDir Path folder;

    private final List<String> seen = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    private void walk(String name, byte[] file) throws IOException {
        walk(name, file, ArchiveLimits.DEFAULT);
    }

    private void walk(String name, byte[] file, ArchiveLimits limits) throws IOException {
        Path path = Files.write(folder.resolve(name), file);
        Archive.at(path, limits)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) throws IOException {
                                containers.add(container);
                                times.add(entry.written());
                                try (InputStream in = entry.open(0)) {
                                    seen.add(entry.name() + "=" + text(in));
                                }
                                // Read once more, and from the middle: a source may do both.
                                try (InputStream in = entry.open(1)) {
                                    String rest = text(in);
                                    assertThat(seen.getLast()).endsWith(rest);
                                }
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                faults.add(fault.code() + " " + fault.position().entry());
                            }
                        });
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-March.mbox.gz", "2020-March.txt.GZ", "no-ending"})
    void aPackedFileIsTheFileItUnpacksTo(String name) throws IOException {
        walk(name, TarBuilder.gzip("From nobody".getBytes(UTF_8)));

        assertThat(seen).containsExactly(name + "=From nobody");
        assertThat(faults).isEmpty();
    }

    @Test
    void filesPackedOneBehindTheOtherAreOneFile() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(TarBuilder.gzip("January\n".getBytes(UTF_8)));
        both.writeBytes(TarBuilder.gzip("February\n".getBytes(UTF_8)));
        walk("x.gz", both.toByteArray());

        assertThat(seen).containsExactly("x.gz=January\nFebruary\n");
        assertThat(faults).isEmpty();
    }

    @Test
    void aCutPackedFileIsReadUpToTheCutAndSaidToBe() throws IOException {
        byte[] random = noise(200_000);
        byte[] packed = TarBuilder.gzip(random);
        for (int length : new int[] {19, 5_000, packed.length / 2, packed.length - 1}) {
            seen.clear();
            faults.clear();
            walk("x.mbox.gz", Arrays.copyOf(packed, length));

            String all = "x.mbox.gz=" + new String(random, UTF_8);
            assertThat(seen).allSatisfy(content -> assertThat(all).startsWith(content));
            assertThat(faults).as("cut at %d", length).containsExactly("ZIP_BROKEN x.mbox.gz");
        }
    }

    private static byte[] noise(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString().getBytes(UTF_8);
    }

    @Test
    void aPackedBombIsNotUnpacked() throws IOException {
        byte[] bomb = TarBuilder.gzip(new byte[8 << 20]);
        ArchiveLimits limits = new ArchiveLimits(100, 1 << 17, 1L << 30, 100, 8);
        try {
            walk("x.gz", bomb, limits);
        } catch (ArchiveException byTheReader) {
            faults.add(byTheReader.code());
        }
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.startsWith("ZIP_BOMB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"takeout.tgz", "takeout.tar"})
    void showsTheMembersOfATarPackedOrNot(String name) throws IOException {
        byte[] tar =
                new TarBuilder()
                        .member("Takeout/", '5', "", new byte[0])
                        .file("Takeout/Mail/All mail.mbox", "From x")
                        .file("Takeout/Kontakte/a.vcf", "BEGIN:VCARD")
                        .file("Takeout/._a.vcf", "litter")
                        .file("empty", "")
                        .tar();
        walk(name, name.endsWith("tgz") ? TarBuilder.gzip(tar) : tar);

        assertThat(seen)
                .containsExactly(
                        "Takeout/Mail/All mail.mbox=From x",
                        "Takeout/Kontakte/a.vcf=BEGIN:VCARD",
                        "empty=");
        assertThat(faults).isEmpty();
        assertThat(containers).containsOnly(new Container(folder.resolve(name), ""));
        assertThat(times).containsOnly(Instant.ofEpochSecond(1_583_226_000));
    }

    @Test
    void inAFolderATarIsAContainerOfItsOwn() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        byte[] tar = new TarBuilder().file("a.eml", "From: a").tar();
        Files.write(folder.resolve("in/x.tgz"), TarBuilder.gzip(tar));
        Files.write(folder.resolve("in/b.eml.gz"), TarBuilder.gzip("From: b".getBytes(UTF_8)));
        List<String> shown = new ArrayList<>();
        Archive.at(folder)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) {
                                shown.add(folder.relativize(container.path()) + " " + entry.name());
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                shown.add(fault.code());
                            }
                        });

        assertThat(shown).containsExactly("in in/b.eml.gz", "in/x.tgz a.eml");
    }

    @Test
    void readsLongNamesAndSizesInEveryWay() throws IOException {
        String name = "Takeout/" + "ä".repeat(120) + "/x.mbox";
        byte[] prefixed = TarBuilder.block("x.mbox", '0', "", TarBuilder.octal(3));
        TarBuilder.put(prefixed, 345, "Takeout/Mail".getBytes(ISO_8859_1));
        byte[] old = TarBuilder.block("v7.txt", '\0', "", TarBuilder.octal(3));
        Arrays.fill(old, 257, 265, (byte) 0);
        byte[] large = TarBuilder.block("large", '0', "", TarBuilder.binary(3));
        String records =
                TarBuilder.record("path", "pax/" + name)
                        + TarBuilder.record("mtime", "1583226000.25")
                        + TarBuilder.record("comment", "a=b");
        byte[] tar =
                new TarBuilder()
                        .gnuLong(name, "gnu")
                        .pax(records, "short", "pax")
                        .raw(TarBuilder.sum(prefixed))
                        .content("pre".getBytes(UTF_8))
                        .raw(TarBuilder.sum(old))
                        .content("old".getBytes(UTF_8))
                        .raw(large)
                        .content("big".getBytes(UTF_8))
                        .tar();
        walk("x.tar", tar);

        assertThat(seen)
                .containsExactly(
                        name + "=gnu",
                        "pax/" + name + "=pax",
                        "Takeout/Mail/x.mbox=pre",
                        "v7.txt=old",
                        "large=big");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../x, 0, '', PATH_OUTSIDE ../x",
        "/etc/x, 0, '', PATH_OUTSIDE /etc/x",
        "a/../../x, 0, '', PATH_OUTSIDE a/../../x",
        "C:/x, 0, '', PATH_OUTSIDE C:/x",
        "l, 2, ../../etc/passwd, LINK_OUTSIDE l",
        "l, 2, /etc/passwd, LINK_OUTSIDE l",
        "a/l, 1, ../b, LINK_OUTSIDE a/l",
        "s, S, '', NOT_READABLE s",
        "p, 6, '', SPECIAL_FILE p",
        "d, 3, '', SPECIAL_FILE d",
        "m, M, '', NOT_READABLE m"
    })
    void whatIsNoPlainFileInsideIsNotReadAndSaidToBe(
            String name, char type, String link, String fault) throws IOException {
        byte[] tar =
                new TarBuilder()
                        .member(name, type, link, new byte[0])
                        .file("after.eml", "After")
                        .tar();
        walk("x.tgz", TarBuilder.gzip(tar));

        assertThat(seen).containsExactly("after.eml=After");
        assertThat(faults).containsExactly(fault);
    }

    @Test
    void linksToOtherMembersAreNoLoss() throws IOException {
        byte[] tar =
                new TarBuilder()
                        .file("a/cur/1", "One")
                        .member("a/new/1", '1', "a/cur/1", new byte[0])
                        .member("a/new/2", '2', "../cur/1", new byte[0])
                        .tar();
        walk("x.tar", tar);

        assertThat(seen).containsExactly("a/cur/1=One");
        assertThat(faults).isEmpty();
    }

    @Test
    void paxsSparseMembersAreSaidToo() throws IOException {
        String records =
                TarBuilder.record("GNU.sparse.major", "1") + TarBuilder.record("path", "hole.mbox");
        byte[] tar = new TarBuilder().pax(records, "x", "1\n0\n").file("b", "B").tar();
        walk("x.tar", tar);

        assertThat(seen).containsExactly("b=B");
        assertThat(faults).containsExactly("NOT_READABLE hole.mbox");
    }

    /// Wherever a tar is cut, what came before is read and the cut is said.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCutTarIsReadUpToTheCutAndSaidToBe(boolean packed) throws IOException {
        byte[] tar =
                new TarBuilder()
                        .file("a", "A".repeat(700))
                        .gnuLong("b".repeat(150), "B".repeat(20))
                        .file("c", "C".repeat(1024))
                        .open();
        String whole =
                "a="
                        + "A".repeat(700)
                        + "|"
                        + "b".repeat(150)
                        + "="
                        + "B".repeat(20)
                        + "|c="
                        + "C".repeat(1024);
        for (int length = 512; length <= tar.length; length += 101) {
            seen.clear();
            faults.clear();
            byte[] cut = Arrays.copyOf(tar, length);
            walk("x.tar", packed ? TarBuilder.gzip(cut) : cut);

            assertThat(whole).startsWith(String.join("|", seen));
            assertThat(faults).as("cut at %d", length).isNotEmpty();
            assertThat(faults).allMatch(fault -> fault.startsWith("ZIP_BROKEN"));
        }
    }

    @Test
    void garbageInPlaceOfAHeaderEndsTheTarWithAFault() throws IOException {
        byte[] tar = new TarBuilder().file("a", "A").raw(noise(512)).file("lost", "L").tar();
        walk("x.tar", tar);

        assertThat(seen).containsExactly("a=A");
        assertThat(faults).containsExactly("ZIP_BROKEN x.tar");
    }

    @Test
    void tarsOneBehindTheOtherAreBothRead() throws IOException {
        byte[] first = new TarBuilder().file("a", "A").tar();
        walk("x.tar", new TarBuilder().raw(first).file("b", "B").tar());

        assertThat(seen).containsExactly("a=A", "b=B");
        assertThat(faults).isEmpty();
    }

    @Test
    void archivesAreLookedIntoOneLevelDeepWhateverTheirKinds() throws IOException {
        byte[] inner = new TarBuilder().file("i.eml", "I").tar();
        byte[] packed = TarBuilder.gzip("M".getBytes(UTF_8));
        byte[] tar =
                new TarBuilder()
                        .member("z.zip", '0', "", zip("m.mbox.gz", packed))
                        .member("t.tgz", '0', "", TarBuilder.gzip(inner))
                        .member("x.tgz", '0', "", TarBuilder.gzip(inner))
                        .member("g.mbox.gz", '0', "", packed)
                        .tar();
        walk("x.tgz", TarBuilder.gzip(tar));

        assertThat(seen).containsExactly("m.mbox.gz=M", "i.eml=I", "i.eml=I", "g.mbox.gz=M");
        assertThat(containers)
                .extracting(Container::inside)
                .containsExactly("z.zip", "t.tgz", "x.tgz", "");
        assertThat(faults).isEmpty();
    }

    @Test
    void aTarThatHoldsItsLikesIsNotFollowedForEver() throws IOException {
        byte[] tar = new TarBuilder().file("core", "C").tar();
        for (int i = 0; i < 200; i++) {
            tar = new TarBuilder().member("x.tar", '0', "", tar).tar();
        }
        walk("x.tar", tar);

        assertThat(seen).hasSize(1);
    }

    @Test
    void hostileHeadersEndInFaultsAndNeverInFailure() throws IOException {
        Random random = new Random(11);
        byte[] sound =
                new TarBuilder()
                        .pax(TarBuilder.record("path", "p"), "x", "P".repeat(600))
                        .gnuLong("g".repeat(120), "G")
                        .member("l", '2', "a", new byte[0])
                        .tar();
        for (int round = 0; round < 400; round++) {
            byte[] tar = sound.clone();
            for (int i = 0; i < 3; i++) {
                int block = random.nextInt(tar.length / 512) * 512;
                tar[block + random.nextInt(512)] = (byte) random.nextInt(256);
                byte[] header = Arrays.copyOfRange(tar, block, block + 512);
                TarBuilder.put(tar, block, TarBuilder.sum(header));
            }
            walk("x.tar", tar);
        }
        assertThat(seen).isNotEmpty();
        assertThat(faults).isNotEmpty();
    }
}
