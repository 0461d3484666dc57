package dev.familiar.sources.facebook;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// A Facebook download in JSON, one file at a time.
///
/// A syntax error ends the file it is in, as one fault with its byte; the other files are read all
/// the same. The HTML form of the download is recognised only to say that JSON must be chosen.
/// Gives no checkpoints.
public final class FacebookSource implements Source {

    private static final Recognition OWN_KEYS = new Recognition(85);
    private static final Recognition COMMON_KEYS = new Recognition(60);

    @Override
    public String name() {
        return "facebook";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (name.contains("your_instagram_activity")) {
            return Recognition.NO;
        }
        FileKind.Found found = FileKind.of(entry);
        if (found.kind() == FileKind.OTHER) {
            return Recognition.NO;
        }
        return found.sure() ? OWN_KEYS : COMMON_KEYS;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        FileKind kind = FileKind.of(entry).kind();
        if (kind == FileKind.HTML) {
            sink.accept(
                    new Reading.Skipped(
                            FaultCode.NOT_RECOGNISED.at(
                                    new Position(entry.name(), ""),
                                    "a page of a Facebook download in HTML, expected JSON; "
                                            + "choose JSON when asking Facebook for the download")));
            return;
        }
        Deliveries out = new Deliveries(entry, sink);
        ThreadSurvey survey = kind == FileKind.THREAD ? ThreadSurvey.of(entry) : ThreadSurvey.NONE;
        try (JsonWalk json = new JsonWalk(entry.open(0))) {
            try {
                json.start();
                switch (kind) {
                    case FRIENDS -> new FriendsReader(json, out).read();
                    case THREAD -> new ThreadReader(json, out, survey).read();
                    case ADDRESS_BOOK -> new AddressBookReader(json, out).read();
                    case PROFILE -> new ProfileReader(json, out).read();
                    case NOT_FRIENDS, HTML -> out.passed(PassedBy.OTHER_FILE, "");
                    case OTHER ->
                            out.fault(
                                    FaultCode.NOT_RECOGNISED,
                                    "",
                                    "no friends, messages, address book or profile; skipped");
                }
            } catch (JacksonException broken) {
                broken(json.byteOffset(), broken, out);
            }
        }
    }

    private static void broken(long offset, JacksonException cause, Deliveries out) {
        boolean cut = cause instanceof UnexpectedEndOfInputException || atEnd(offset, out.entry());
        if (cut) {
            out.fault(
                    FaultCode.TRUNCATED,
                    "byte " + offset,
                    "the file ends in the middle of a value; what came before was kept");
        } else {
            out.fault(
                    FaultCode.SYNTAX_BROKEN,
                    "byte " + offset,
                    "the JSON is broken here; what came before was kept");
        }
    }

    private static boolean atEnd(long offset, Entry entry) {
        return entry.size() >= 0 && offset >= entry.size() - 1;
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FOLDER;
    }
}
