package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final ArchiveLimits TIGHT = new ArchiveLimits(20, 100_000, 1L << 30, 50, 4);

    @TempDir Path folder;

    /// Reads every entry whole and keeps what it saw.
    private static final class Seen implements EntryVisitor {

        final List<String> contents = new ArrayList<>();
        final List<String> names = new ArrayList<>();
        final List<String> containers = new ArrayList<>();
        final List<String> faults = new ArrayList<>();

        @Override
        public void entry(Container container, Entry entry) throws IOException {
            names.add(entry.name());
            containers.add(container.path().getFileName() + "!" + container.inside());
            try (InputStream in = entry.open(0)) {
                contents.add(new String(in.readAllBytes(), UTF_8));
            }
        }

        @Override
        public void fault(Container container, Fault fault) {
            faults.add(fault.code() + " " + fault.position().entry());
        }
    }

    private static Seen walk(Path path) throws IOException {
        return walk(path, ArchiveLimits.DEFAULT);
    }

    private static Seen walk(Path path, ArchiveLimits limits) throws IOException {
        Seen seen = new Seen();
        Archive.at(path, limits).forEach(seen);
        return seen;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void writeAll(String... names) throws IOException {
        for (String name : names) {
            write(name, "x");
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        byte[][] contents = new byte[namesAndTexts.length / 2][];
        Arrays.setAll(contents, i -> namesAndTexts[2 * i + 1].getBytes(UTF_8));
        String[] names = new String[contents.length];
        Arrays.setAll(names, i -> namesAndTexts[2 * i]);
        return zip(names, contents);
    }

    private static byte[] zip(String[] names, byte[][] contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.length; i++) {
                out.putNextEntry(new ZipEntry(names[i]));
                out.write(contents[i]);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void showsASingleFileAsItself() throws IOException {
        Seen seen = walk(write("Connections.csv", "hello"));

        assertThat(seen.names).containsExactly("Connections.csv");
        assertThat(seen.contents).containsExactly("hello");
        assertThat(seen.containers).containsExactly("Connections.csv!");
    }

    @Test
    void walksAFolderInSortedOrderAndLeavesLitterOut() throws IOException {
        write("b/2.txt", "2");
        write("b/1.txt", "1");
        write("a.txt", "0");
        write("b/.DS_Store", "x");
        write("__MACOSX/a.txt", "x");

        Seen seen = walk(folder);

        assertThat(seen.names).containsExactly("a.txt", "b/1.txt", "b/2.txt");
        assertThat(seen.containers.getLast()).isEqualTo("b!");
        assertThat(seen.faults).isEmpty();
    }

    @Test
    void showsTheMembersOfAZipWhateverItsName() throws IOException {
        Path file = write("export.download", zip("Jobs/", "", "Jobs/a.csv", "A", "b.csv", "B"));

        Seen seen = walk(file);

        assertThat(seen.names).containsExactly("Jobs/a.csv", "b.csv");
        assertThat(seen.contents).containsExactly("A", "B");
        assertThat(seen.containers).containsOnly("export.download!");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesAMemberThatHasNoName(boolean isWhole) throws IOException {
        byte[] zip = zip(" ", "A", "b.csv", "B");
        // Without its directory it is read in sequence.
        Path file = write("a.zip", isWhole ? zip : Arrays.copyOf(zip, zip.length - 30));

        assertThat(walk(file).names).containsExactly("(no name)", "b.csv");
    }

    @Test
    void looksIntoAZipInAZipButNoDeeper() throws IOException {
        byte[] deepest = zip("deep.csv", "D");
        byte[] inner =
                zip(
                        new String[] {"in.csv", "deepest.zip"},
                        new byte[][] {"I".getBytes(UTF_8), deepest});
        Path file =
                write(
                        "out.zip",
                        zip(
                                new String[] {"inner.zip", "out.csv"},
                                new byte[][] {inner, "O".getBytes(UTF_8)}));

        Seen seen = walk(file);

        assertThat(seen.names).containsExactly("in.csv", "deepest.zip", "out.csv");
        assertThat(seen.containers)
                .containsExactly("out.zip!inner.zip", "out.zip!inner.zip", "out.zip!");
        assertThat(seen.faults).isEmpty();
    }

    @Test
    void takesAnOfficeDocumentForAFile() throws IOException {
        write("letter.docx", zip("[Content_Types].xml", "x", "word/document.xml", "y"));

        assertThat(walk(folder).names).containsExactly("letter.docx");
    }

    @Test
    void opensAnEntryAgainAndFromTheMiddle() throws IOException {
        byte[] big = noise(300_000);
        byte[] inner = zip(new String[] {"a.bin", "b.bin"}, new byte[][] {noise(10), big});
        Path file = write("o.zip", zip(new String[] {"c.bin", "i.zip"}, new byte[][] {big, inner}));
        List<byte[]> middles = new ArrayList<>();

        Archive.at(file)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) throws IOException {
                                assertThat(entry.head().length).isLessThanOrEqualTo(65536);
                                try (InputStream in = entry.open(200_000)) {
                                    middles.add(in.readAllBytes());
                                }
                                try (InputStream in = entry.open(200_000)) {
                                    middles.add(in.readAllBytes());
                                }
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                throw new AssertionError(fault.code());
                            }
                        });

        byte[] half = Arrays.copyOfRange(big, 200_000, 300_000);
        assertThat(middles).containsExactly(half, half, new byte[0], new byte[0], half, half);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.csv", "a/../../evil.csv", "/etc/evil.csv", "..\\evil.csv", "C:\\e"})
    void doesNotTouchAMemberWhoseNamePointsOutside(String name) throws IOException {
        Seen seen = walk(write("e.zip", zip(name, "evil", "good.csv", "good")));

        assertThat(seen.names).containsExactly("good.csv");
        assertThat(seen.faults).singleElement().asString().startsWith("PATH_OUTSIDE ");
    }

    @Test
    void stopsAMemberThatUnpacksToFarTooMuch() throws IOException {
        byte[] zeros = new byte[30 << 20];
        Path file = write("bomb.zip", zip(new String[] {"zeros.csv"}, new byte[][] {zeros}));

        assertThatThrownBy(() -> walk(file))
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.code()).isEqualTo(FaultCode.ZIP_BOMB.name()));
    }

    @Test
    void stopsABombInsideAZipInAZip() throws IOException {
        byte[] zeros = new byte[30 << 20];
        byte[] inner = zip(new String[] {"zeros.csv"}, new byte[][] {zeros});
        byte[] outer =
                zip(
                        new String[] {"inner.zip", "good.csv"},
                        new byte[][] {inner, "good".getBytes(UTF_8)});
        Path file = write("outer.zip", outer);
        List<String> read = new ArrayList<>();
        Seen seen = new Seen();

        Archive.at(file)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) {
                                read.add(entry.name());
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                seen.fault(container, fault);
                            }
                        });

        assertThat(read).containsExactly("zeros.csv", "good.csv");
        assertThat(seen.faults).containsExactly("ZIP_BOMB zeros.csv");
    }

    @Test
    void stopsAZipWhoseMembersShareOnePieceOfPackedBytes() throws IOException {
        Path file = write("overlap.zip", overlapping(40, noise(5_000)));

        Seen seen = walk(file);

        assertThat(seen.names.size()).isLessThan(5);
        assertThat(seen.faults).containsExactly("ZIP_BOMB overlap.zip");
    }

    @Test
    void stopsAfterTooManyMembers() throws IOException {
        String[] members = new String[200];
        Arrays.setAll(members, i -> "m" + i);

        Seen seen = walk(write("many.zip", zip(members)), TIGHT);

        assertThat(seen.names).hasSize(50);
        assertThat(seen.faults).containsExactly("ZIP_BOMB many.zip");
    }

    @Test
    void readsWhatATruncatedZipStillHolds() throws IOException {
        byte[] whole =
                zip(
                        new String[] {"a.csv", "b.csv"},
                        new byte[][] {"first".getBytes(UTF_8), noise(50_000)});
        Path file = write("cut.zip", Arrays.copyOf(whole, 20_000));

        Seen seen = walk(file);

        assertThat(seen.names).containsExactly("a.csv", "b.csv");
        assertThat(seen.contents.getFirst()).isEqualTo("first");
        assertThat(seen.faults).containsExactly("ZIP_BROKEN cut.zip", "ZIP_BROKEN b.csv");
    }

    @Test
    void keepsTheOtherMembersWhereOneIsDamaged() throws IOException {
        byte[] bytes =
                zip(
                        new String[] {"a.csv", "b.csv"},
                        new byte[][] {noise(50_000), "good".getBytes(UTF_8)});
        Arrays.fill(bytes, 35, 5_000, (byte) 0xff);

        Seen seen = walk(write("damaged.zip", bytes));

        assertThat(seen.names).contains("b.csv");
        assertThat(seen.contents).contains("good");
        assertThat(seen.faults).contains("ZIP_BROKEN a.csv");
    }

    @Test
    void survivesEveryCutOfASmallZip() throws IOException {
        byte[] whole = zip("a.csv", "first", "b.csv", "second");

        List<Integer> cuts = Stream.iterate(0, i -> i < whole.length, i -> i + 1).toList();

        assertThat(cuts)
                .allSatisfy(cut -> {
                    Path file = write("cut.zip", Arrays.copyOf(whole, cut));
                    assertThat(walk(file).names).hasSizeLessThanOrEqualTo(2);
                });
    }

    @Test
    void followsLinksButNotInCircles() throws IOException {
        write("real/a.txt", "a");
        Files.createSymbolicLink(folder.resolve("real/loop"), folder);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("void"), folder.resolve("nowhere"));

        Seen seen = walk(folder);

        assertThat(seen.names).containsExactly("link/a.txt");
        assertThat(seen.faults).containsExactly("NOT_READABLE void");
    }

    @Test
    void followsNoLinkOutOfTheFolderThatWasNamed() throws IOException {
        write("elsewhere/secret.txt", "s");
        write("named/a.txt", "a");
        write("named/sub/b.txt", "b");
        Path named = folder.resolve("named");
        Files.createSymbolicLink(named.resolve("away"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(named.resolve("file"), folder.resolve("elsewhere/secret.txt"));
        Files.createSymbolicLink(named.resolve("sub/up"), folder);
        Files.createSymbolicLink(named.resolve("sub/within"), named.resolve("a.txt"));
        // A name that begins alike is no place within.
        write("named-too/c.txt", "c");
        Files.createSymbolicLink(named.resolve("too"), folder.resolve("named-too"));

        Seen seen = walk(named);

        assertThat(seen.names).containsExactly("a.txt", "sub/b.txt", "sub/within");
        assertThat(seen.faults)
                .containsExactly(
                        "LINK_OUTSIDE away",
                        "LINK_OUTSIDE file",
                        "LINK_OUTSIDE sub/up",
                        "LINK_OUTSIDE too");
    }

    @Test
    void followsALinkThatTheOwnerNamed() throws IOException {
        write("real/a.txt", "a");
        Path link = folder.resolve("mail");
        Files.createSymbolicLink(link, folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/again"), folder.resolve("real/a.txt"));

        assertThat(walk(link).names).containsExactly("a.txt", "again");
        assertThat(walk(link).faults).isEmpty();
    }

    @Test
    void saysWhatIsNoFileAndOpensNone() throws IOException, InterruptedException {
        write("a.txt", "a");
        Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(pipe.waitFor()).isZero();
        Files.createSymbolicLink(folder.resolve("to-pipe"), folder.resolve("pipe"));
        Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));

            Seen seen = walk(folder);

            assertThat(seen.names).containsExactly("a.txt");
            assertThat(seen.faults)
                    .containsExactly(
                            "LINK_OUTSIDE null",
                            "SPECIAL_FILE pipe",
                            "SPECIAL_FILE socket",
                            "SPECIAL_FILE to-pipe");
        }
    }

    @Test
    void saysWhereFoldersNestTooDeep() throws IOException {
        write("1/2/3/4/5/6/deep.txt", "x");
        write("1/flat.txt", "y");

        Seen seen = walk(folder, TIGHT);

        assertThat(seen.names).containsExactly("1/flat.txt");
        assertThat(seen.faults).containsExactly("TOO_DEEP 1/2/3/4/");
    }

    @Test
    void saysThatNothingIsThere() throws IOException {
        assertThat(walk(folder.resolve("missing.zip")).faults)
                .containsExactly("NOT_READABLE missing.zip");
    }

    @Test
    void writesNothing() throws IOException {
        write("e.zip", zip("../../evil.csv", "evil", "a.csv", "a"));

        walk(folder);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void passesOnWhatTheVisitorThrows() throws IOException {
        write("a.txt", "a");
        EntryVisitor failing =
                new EntryVisitor() {
                    @Override
                    public void entry(Container container, Entry entry) throws IOException {
                        throw new IOException("disk full");
                    }

                    @Override
                    public void fault(Container container, Fault fault) {}
                };

        assertThatThrownBy(() -> Archive.at(folder).forEach(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void listsALargeFolderInSortedSlices() throws IOException {
        writeAll("h", "c", "a", "k", "b", "g", "e", "i", "d", "f", "j");
        SortedNames names = new SortedNames(folder, 4);

        List<List<String>> slices = List.of(names.next(), names.next(), names.next(), names.next());

        assertThat(slices).extracting(List::size).containsExactly(4, 4, 3, 0);
        assertThat(slices.stream().flatMap(List::stream).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /// A zip by hand whose directory names the same stored bytes many times.
    private static byte[] overlapping(int members, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        LittleEndian out = new LittleEndian();
        out.ints(0x04034b50).shorts(20, 0, 0, 0, 0).ints((int) crc.getValue());
        out.ints(content.length, content.length).shorts(1, 0).bytes("a".getBytes(UTF_8));
        out.bytes(content);
        int directory = out.size();
        for (int i = 0; i < members; i++) {
            out.ints(0x02014b50).shorts(20, 20, 0, 0, 0, 0).ints((int) crc.getValue());
            out.ints(content.length, content.length).shorts(1, 0, 0, 0, 0).ints(0, 0);
            out.bytes(new byte[] {(byte) ('A' + i)});
        }
        int end = out.size();
        out.ints(0x06054b50).shorts(0, 0, members, members).ints(end - directory, directory);
        return out.shorts(0).toByteArray();
    }

    private static final class LittleEndian {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        LittleEndian shorts(int... values) {
            for (int value : values) {
                out.write(value);
                out.write(value >> 8);
            }
            return this;
        }

        LittleEndian ints(int... values) {
            for (int value : values) {
                shorts(value, value >> 16);
            }
            return this;
        }

        LittleEndian bytes(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        int size() {
            return out.size();
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}
