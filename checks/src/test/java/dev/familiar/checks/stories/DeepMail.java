package dev.familiar.checks.stories;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Long letters, each with a word that stands in no other, far beyond what a store keeps of a text:
/// it is found only as long as the index of words has read the whole letter.
///
/// @param file an mbox
/// @param letters how many
record DeepMail(Path file, int letters) {

    /// How many people write them.
    static final int PEERS = 24;

    private static final List<String> FILLING =
            List.of(
                    "harbour", "ledger", "orchard", "violin", "quarry", "lantern", "meadow",
                    "compass", "anchor", "bakery", "candle", "drizzle", "ember", "falcon",
                    "granite", "hollow");
    private static final List<String> GIVEN =
            List.of(
                    "Amaryllis",
                    "Bertram",
                    "Clementine",
                    "Desmond",
                    "Eulalia",
                    "Ferdinand",
                    "Gwendolyn",
                    "Horatio",
                    "Imogen",
                    "Jolyon",
                    "Katarina",
                    "Leopold",
                    "Mirabel",
                    "Nathaniel",
                    "Ottoline",
                    "Peregrine",
                    "Quentin",
                    "Rosamund",
                    "Sebastian",
                    "Thomasina",
                    "Ulysses",
                    "Verity",
                    "Wilfred",
                    "Xanthe");
    private static final List<String> FAMILY =
            List.of(
                    "Ashdown",
                    "Birtwistle",
                    "Cholmondeley",
                    "Duckworth",
                    "Entwistle",
                    "Featherstone",
                    "Grimshaw",
                    "Hathersage",
                    "Inglethorpe",
                    "Jellicoe",
                    "Kirkbride",
                    "Lovelace",
                    "Mompesson",
                    "Netherwood",
                    "Oglethorpe",
                    "Penhaligon",
                    "Quatermain",
                    "Ravenscroft",
                    "Snodgrass",
                    "Twelvetrees",
                    "Umfreville",
                    "Vavasour",
                    "Wigglesworth",
                    "Yarborough");
    private static final int FILLING_WORDS = 220;
    private static final Instant FIRST = Instant.parse("2019-01-07T08:00:00Z");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LINE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /// Writes them.
    ///
    /// @param owner the owner's address
    static DeepMail write(Path file, int letters, String owner, RandomGenerator random)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < letters; i++) {
                letter(out, i, owner, random);
            }
        }
        return new DeepMail(file, letters);
    }

    private static void letter(Writer out, int number, String owner, RandomGenerator random)
            throws IOException {
        int peer = random.nextInt(PEERS);
        boolean sent = random.nextInt(3) == 0;
        String other = name(peer) + " <" + address(peer) + ">";
        Instant at = FIRST.plusSeconds(number * 3_600L);
        out.write("From " + (sent ? owner : address(peer)) + " " + LINE.format(at) + "\n");
        out.write("From: " + (sent ? owner : other) + "\n");
        out.write("To: " + (sent ? other : owner) + "\n");
        out.write("Date: " + DATE.format(at) + "\n");
        out.write("Message-ID: <deep-" + number + "@example.net>\n");
        out.write("Subject: About the " + FILLING.get(random.nextInt(FILLING.size())) + "\n\n");
        for (int i = 0; i < FILLING_WORDS; i++) {
            out.write(FILLING.get(random.nextInt(FILLING.size())));
            out.write(i % 10 == 9 ? "\n" : " ");
        }
        out.write("and at the very end " + word(number) + "\n\n");
    }

    /// The word that stands in that letter alone.
    static String word(int number) {
        return "deep" + (10_000 + number) + "word";
    }

    /// A word that stands in every other letter.
    static String common(int number) {
        return FILLING.get(Math.floorMod(number, FILLING.size()));
    }

    /// The address of one who writes them.
    static String address(int peer) {
        return "peer" + peer + "@example.org";
    }

    private static String name(int peer) {
        return GIVEN.get(peer) + " " + FAMILY.get((peer * 7) % PEERS);
    }

    /// The addresses of all who write them.
    static List<String> addresses() {
        return IntStream.range(0, PEERS).mapToObj(DeepMail::address).toList();
    }
}
