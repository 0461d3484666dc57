package dev.familiar.app.reading;

import dev.familiar.app.people.OwnerView;
import dev.familiar.sources.PassedBy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an import did, archive by archive.
///
/// @param archives one per archive, in the order they were read
/// @param people how many people the home knows afterwards
/// @param believedOwner where no address of the owner is known, the one that is believed to be;
///   null if one is known or none stands out
public record ImportReport(
        List<Archive> archives, int people, OwnerView.@Nullable Candidate believedOwner) {

    /// Copies the list.
    public ImportReport {
        archives = List.copyOf(archives);
    }

    /// One archive: a file, or the pieces of one kind in a folder or zip.
    ///
    /// @param path as the owner named it, or below what the owner named
    /// @param source the kind, e.g. `mbox`; empty if nothing recognised it
    /// @param counts records
    /// @param faults what could not be read, by code
    /// @param passed what was understood and left out, by reason
    /// @param seconds time taken
    public record Archive(
            String path,
            String source,
            Counts counts,
            List<FaultCount> faults,
            List<PassedCount> passed,
            double seconds) {

        /// Whether it holds something that nothing recognised. An archive without a source may also
        /// be a zip of which only a fault is to be told; what is in it stands for itself.
        public boolean isStrange() {
            return faults.stream().anyMatch(fault -> fault.code().equals("NOT_RECOGNISED"));
        }

        /// Copies the lists.
        public Archive {
            faults = List.copyOf(faults);
            passed = List.copyOf(passed);
        }
    }

    /// Records of one archive.
    ///
    /// @param read delivered by the archive
    /// @param added new to the home
    /// @param unchanged known already
    /// @param skipped could not be read
    /// @param bytes read from disk, unpacked
    public record Counts(long read, long added, long unchanged, long skipped, long bytes) {}

    /// Faults of one code.
    ///
    /// @param code stable code, see docs/reference/faults.md
    /// @param count how many
    /// @param first the first few, with position and what became of them
    public record FaultCount(String code, long count, List<String> first) {

        /// Copies the list.
        public FaultCount {
            first = List.copyOf(first);
        }
    }

    /// What was left out for one reason.
    ///
    /// @param code a [PassedBy], see docs/reference/faults.md
    /// @param count how many
    public record PassedCount(String code, long count) {

        /// In words: `never sent: 12`.
        public String words() {
            String said =
                    Stream.of(PassedBy.values())
                            .filter(why -> why.name().equals(code))
                            .map(PassedBy::words)
                            .findFirst()
                            // Of a home that a later version filled.
                            .orElse(code);
            return String.format(Locale.ROOT, "%s: %,d", said, count);
        }
    }

    /// Whether the owner must look at something: an archive that nothing recognised, was not read
    /// to its end, or gave nothing although something stands in it.
    public boolean needsALook() {
        return archives.stream().anyMatch(ImportReport::needsALook);
    }

    private static boolean needsALook(Archive archive) {
        boolean empty = archive.counts().read() == 0;
        return archive.faults().stream()
                .map(FaultCount::code)
                .anyMatch(code -> GRAVE.contains(code) || (empty && !OF_ONE_RECORD.contains(code)));
    }

    private static final Set<String> GRAVE =
            Set.of(
                    "NOT_RECOGNISED",
                    "NOTHING_FOUND",
                    "MORE_MESSAGES",
                    "NOT_READABLE",
                    "CONNECTION_LOST",
                    "LINK_OUTSIDE",
                    "ZIP_BOMB",
                    "ZIP_BROKEN",
                    "PATH_OUTSIDE",
                    "TRUNCATED");

    /// A record was there and understood, and was nobody's; or there was nothing that could be a
    /// record.
    private static final Set<String> OF_ONE_RECORD =
            Set.of("ROW_BLANK", "FIELD_MISSING", "SENDER_MISSING", "DATE_MISSING", "SPECIAL_FILE");
}
