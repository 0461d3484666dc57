package dev.familiar.sources.linkedin;

import dev.familiar.sources.Entry;
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
        Optional<CsvHeader> header = CsvTable.header(entry.head(), h -> fileFor(h, name) != null);
        ExportFile file = header.map(h -> fileFor(h, name)).orElse(null);
        return file == null ? Recognition.NO : new Recognition(file.certainty(name));
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
        if (OtherFiles.certainty(name, entry.head()) > 0) {
            return;
        }
        try (InputStream in = entry.open(0)) {
            CsvTable table =
                    CsvTable.open(
                                    in,
                                    entry.name(),
                                    h -> fileFor(h, name) != null,
                                    fault -> sink.accept(new Reading.Skipped(fault)))
                            .orElse(null);
            ExportFile file = table == null ? null : fileFor(table.header(), name);
            if (table != null && file != null) {
                file.read(table, name, new Output(entry.name(), sink));
            }
        }
    }
}
