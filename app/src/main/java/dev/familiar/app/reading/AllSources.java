package dev.familiar.app.reading;

import dev.familiar.sources.Depth;
import dev.familiar.sources.Source;
import dev.familiar.sources.addressbook.AddressBookSource;
import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.facebook.FacebookSource;
import dev.familiar.sources.linkedin.LinkedInExport;
import dev.familiar.sources.mail.EmlSource;
import dev.familiar.sources.mail.EmlxSource;
import dev.familiar.sources.mail.MaildirSource;
import dev.familiar.sources.mail.MboxSource;
import dev.familiar.sources.mail.outlook.PstSource;
import dev.familiar.sources.requests.PastedRequests;
import dev.familiar.sources.requests.RequestTable;
import dev.familiar.sources.vcard.VCardSource;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executor;

/// The explicit list of sources.
///
/// Explicit, so that what Familiar reads can be seen in one place, and nothing on a class path adds
/// to it. The order counts only among sources that are equally sure ([SourceList#recognise]).
final class AllSources {

    private AllSources() {}

    /// The page of invitations gives ages ("2 weeks ago"), which are no more exact than a day.
    ///
    /// @param depth whether texts are wanted, or headers only
    /// @param workers read parts of a large mailbox at once
    static List<Source> list(InstantSource clock, Depth depth, Executor workers) {
        return List.of(
                new LinkedInExport(),
                new MboxSource(depth, workers),
                new MaildirSource(depth),
                new EmlxSource(depth),
                new EmlSource(depth),
                new PstSource(depth),
                new VCardSource(),
                new AddressBookSource(),
                new CalendarSource(clock),
                new FacebookSource(),
                new RequestTable(),
                new PastedRequests(() -> clock.instant().truncatedTo(ChronoUnit.DAYS)));
    }
}
