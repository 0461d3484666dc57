package dev.familiar.sources.linkedin;

import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Openings;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A member's LinkedIn export: zip, folder, or single files of it.
///
/// | file | gives |
/// | --- | --- |
/// | Connections | descriptions of connections |
/// | Invitations | connection requests in both directions; the owner's own profile |
/// | messages | interactions; the owner's own profile where every row shows it |
/// | Recommendations, Endorsements | interactions; descriptions of those who recommend |
/// | Contacts, Imported Contacts | descriptions from the uploaded address book |
/// | Member_Follows | descriptions of those followed |
/// | Profile, Positions, Education, Email Addresses, PhoneNumbers | the owner |
/// | all others | nothing |
///
/// The headers are read in the languages of `export-words.txt`; connections also by their shape
/// ([ConnectionsShape]).
///
/// Gives no checkpoints: the largest real file is read in seconds.
public final class LinkedInExport implements Source {

    private static final List<ExportFile> FILES =
            List.of(
                    new ConnectionsFile(),
                    new InvitationsFile(),
                    new MessagesFile(),
                    new RecommendationsFile(),
                    new EndorsementsFile(),
                    new ContactsFile(),
                    new FollowsFile(),
                    new ProfileFile(),
                    new PositionsFile(),
                    new EducationFile(),
                    new AddressesFile(),
                    new NumbersFile());

    /// Its columns are as they must be, but a reader of words has the better claim.
    private static final int BY_SHAPE = 60;

    /// A source for any number of exports.
    public LinkedInExport() {}

    @Override
    public String name() {
        return "linkedin";
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FOLDER;
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        FileName name = FileName.of(entry.name());
        int certainty = OtherFiles.certainty(name, entry.head());
        if (certainty > 0) {
            return new Recognition(certainty);
        }
        if (Openings.isData(entry.head())) {
            return Recognition.NO;
        }
        Optional<CsvHeader> header =
                CsvTable.header(entry.head(), h -> english(h, name).isPresent());
        Optional<CsvHeader> english = header.flatMap(h -> english(h, name));
        if (english.isEmpty()) {
            return name.ending().equals("csv") && ConnectionsShape.header(entry.head()).isPresent()
                    ? new Recognition(BY_SHAPE)
                    : Recognition.NO;
        }
        ExportFile file = fileFor(english.get(), name);
        return file == null ? Recognition.NO : new Recognition(file.certainty(name));
    }

    /// The header with the names readers ask for: as it is, or said in English; empty if no reader
    /// knows it either way.
    private static Optional<CsvHeader> english(CsvHeader header, FileName name) {
        if (fileFor(header, name) != null) {
            return Optional.of(header);
        }
        return ExportWords.readings(header.names()).stream()
                .map(CsvHeader::of)
                .filter(reading -> fileFor(reading, name) != null)
                .findFirst();
    }

    private static @Nullable ExportFile fileFor(CsvHeader header, FileName name) {
        for (ExportFile file : FILES) {
            if (file.knows(header, name)) {
                return file;
            }
        }
        return null;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        FileName name = FileName.of(entry.name());
        Output out = new Output(entry.name(), sink);
        if (OtherFiles.certainty(name, entry.head()) > 0) {
            out.passed(PassedBy.OTHER_FILE, 1);
            return;
        }
        try (InputStream in = entry.open(0)) {
            CsvTable table = open(in, entry, h -> english(h, name).isPresent(), sink);
            if (table != null) {
                List<String> names = english(table.header(), name).orElseThrow().names();
                List<Integer> unknown = ExportWords.unknown(table.header().names(), names);
                boolean byShape =
                        !unknown.isEmpty()
                                && ConnectionsShape.header(entry.head())
                                        .filter(table.header().names()::equals)
                                        .isPresent();
                if (!unknown.isEmpty() && !byShape) {
                    out.fault(FaultCode.VALUE_UNREADABLE, 1, unread(unknown));
                }
                read(table.renamed(byShape ? ConnectionsShape.COLUMNS : names), name, out);
                return;
            }
        }
        List<String> shape = ConnectionsShape.header(entry.head()).orElse(List.of());
        if (shape.isEmpty()) {
            return;
        }
        try (InputStream in = entry.open(0)) {
            CsvTable table = open(in, entry, h -> h.names().equals(shape), sink);
            if (table != null) {
                out.fault(
                        FaultCode.VALUE_UNREADABLE,
                        1,
                        "the header is in a language that is not known; the columns were told by"
                                + " their order and content, so the two parts of the names may"
                                + " stand for each other");
                read(table.renamed(ConnectionsShape.COLUMNS), name, out);
            }
        }
    }

    private static String unread(List<Integer> columns) {
        String which = columns.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (columns.size() == 1 ? "column " : "columns ")
                + which
                + " of the header, counted from 1, in words that are not known; not read, the rest"
                + " was; ask for the export with LinkedIn's display language set to English";
    }

    private static @Nullable CsvTable open(
            InputStream in, Entry entry, Predicate<CsvHeader> isHeader, ReadingSink sink)
            throws IOException {
        return CsvTable.open(
                        in,
                        entry.name(),
                        isHeader,
                        fault -> sink.accept(new Reading.Skipped(fault)))
                .orElse(null);
    }

    private static void read(CsvTable table, FileName name, Output out) throws IOException {
        ExportFile file = fileFor(table.header(), name);
        if (file != null) {
            file.read(table, name, out);
        }
    }
}
