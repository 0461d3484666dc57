package dev.familiar.checks;

import dev.familiar.triage.evidence.WeightTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The table of weights in docs/reference/evidence.md, made from the table the program ships.
final class EvidenceReference {

    static final Path FILE = Checkout.ROOT.resolve("docs/reference/evidence.md");

    private static final String HEAD =
            """
            | kind | bits | ± | stated | why this much |
            | --- | --- | --- | --- | --- |
            """;

    private EvidenceReference() {}

    /// The table as it should be.
    static String table() {
        StringBuilder table = new StringBuilder(HEAD);
        for (WeightTable.Row row : WeightTable.shipped().rows()) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| `%s` | %+.1f | %.1f | %s | %s |%n",
                            row.kind(),
                            row.bits(),
                            row.deviation(),
                            row.cases() == 0
                                    ? "same"
                                    : String.format(Locale.ROOT, "%+.1f", row.stated()),
                            row.reason()));
        }
        return table.toString();
    }

    /// Writes the table into the page if the build was started with `-Dfamiliar.docs.write=true`.
    static void renewIfAsked() {
        if (!Boolean.getBoolean("familiar.docs.write")) {
            return;
        }
        try {
            String page = Files.readString(FILE);
            int from = page.indexOf("| kind | bits |");
            int to = page.indexOf("\n\n", from);
            Files.writeString(
                    FILE, page.substring(0, from) + table().stripTrailing() + page.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
