package dev.familiar.testkit.hostile;

import dev.familiar.testkit.chance.Dice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zips, whole and broken: in what they hold, in what their members are called, and in their own
/// bytes.
final class Zipping {

    /// Zeros enough to pass every limit of a member.
    private static final int BOMB = 24 << 20;

    private static final List<String> NAMES =
            List.of(
                    "../../escaped.csv",
                    "/absolute.csv",
                    "..\\escaped.csv",
                    "C:\\escaped.csv",
                    "a/../../escaped.csv",
                    "",
                    "/",
                    "a//b",
                    ".",
                    "..",
                    "a\0b.csv",
                    "\u202egnp.csv",
                    "\u001b[31m.csv",
                    "name\nwith\nlines.csv",
                    "Maildir/cur/1:2,S",
                    "__MACOSX/._a.csv",
                    "deep/".repeat(5_000) + "a.csv",
                    "x".repeat(60_000));

    private final Dice dice;
    private final Mutator mutator;

    Zipping(Dice dice, Mutator mutator) {
        this.dice = dice;
        this.mutator = mutator;
    }

    /// A zip of the members broken in one way.
    byte[] broken(List<Specimens.Member> members) {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4 -> zip(content(members));
            case 5 -> zip(names(members));
            case 6 -> zip(more(members));
            case 7 -> tail(zip(members));
            default -> mutator.broken(zip(members));
        };
    }

    private List<Specimens.Member> content(List<Specimens.Member> members) {
        List<Specimens.Member> all = new ArrayList<>(members);
        for (int i = dice.heavy(3); i > 0; i--) {
            int at = dice.below(all.size());
            Specimens.Member one = all.get(at);
            all.set(at, new Specimens.Member(one.name(), mutator.broken(one.content())));
        }
        return all;
    }

    private List<Specimens.Member> names(List<Specimens.Member> members) {
        List<Specimens.Member> all = new ArrayList<>(members);
        for (int i = dice.heavy(3); i > 0; i--) {
            int at = dice.below(all.size());
            all.set(at, new Specimens.Member(dice.pick(NAMES), all.get(at).content()));
        }
        return all;
    }

    /// A bomb, a zip in a zip in a zip, or very many members.
    private List<Specimens.Member> more(List<Specimens.Member> members) {
        List<Specimens.Member> all = new ArrayList<>(members);
        switch (dice.below(4)) {
            case 0 -> all.add(new Specimens.Member("Connections.csv.csv", new byte[BOMB]));
            case 1 -> {
                byte[] inner = zip(List.of(new Specimens.Member("a.csv", new byte[BOMB])));
                all.add(new Specimens.Member("bomb.zip", inner));
            }
            case 2 -> {
                byte[] inner = zip(members);
                for (int i = dice.between(1, 6); i > 0; i--) {
                    inner = zip(List.of(new Specimens.Member(i + ".zip", inner)));
                }
                all.add(new Specimens.Member("russian.zip", mutator.broken(inner)));
            }
            default -> {
                byte[] one = dice.pick(members).content();
                byte[] small = Arrays.copyOf(one, Math.min(one.length, 400));
                for (int i = dice.heavy(3_000); i > 0; i--) {
                    all.add(new Specimens.Member("many/" + i + "/message_1.json", small));
                }
            }
        }
        return all;
    }

    /// Wrong bytes in the directory, which stands at the end.
    private byte[] tail(byte[] zip) {
        int from = Math.max(0, zip.length - dice.between(22, 400));
        byte[] end = mutator.broken(Arrays.copyOfRange(zip, from, zip.length));
        byte[] all = Arrays.copyOf(zip, from + end.length);
        System.arraycopy(end, 0, all, from, end.length);
        return all;
    }

    /// A zip of the members; one whose name was there before gets it again with a mark behind it,
    /// because the JDK writes no name twice.
    static byte[] zip(List<Specimens.Member> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Specimens.Member member : members) {
                String name = member.name();
                while (!names.add(name)) {
                    name = name + "~";
                }
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(member.content());
                zip.closeEntry();
            }
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return out.toByteArray();
    }
}
