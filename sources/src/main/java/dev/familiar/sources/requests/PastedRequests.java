package dev.familiar.sources.requests;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.Requester;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.csv.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of LinkedIn's page of pending invitations, selected and pasted: one card per person.
///
/// Gives name, headline, connections in common, age and note of each; the page shows no place and
/// no profile address in its text. Invitations to newsletters, pages and events are left out. The
/// page of 2024 and later and the one before are read; see [CardCutter].
///
/// A card says only how long ago it was sent, so the time of sending is that much before the moment
/// of reading.
public final class PastedRequests implements Source {

    /// Some 20,000 cards; a page shows a hundred at a time.
    private static final int MOST_LINES = 500_000;

    private static final long MOST_CHARS = 32L << 20;

    private final InstantSource clock;

    /// @param clock what "2 weeks ago" is counted back from
    public PastedRequests(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pasted-requests";
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }

    /// Sure where buttons stand on lines of their own with the page's own sentence above them;
    /// likely where an age or connections in common do.
    @Override
    public Recognition recognise(Entry entry) throws IOException {
        List<String> lines = lines(new ByteArrayInputStream(entry.head()));
        boolean sentence = false;
        boolean hint = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            sentence |= PageLines.isInviting(line);
            hint |= Age.parse(line).isPresent() || MutualLine.parse(line).isPresent();
            if ((sentence || hint) && CardCutter.buttonsAt(lines, i) > 0) {
                return sentence ? Recognition.SURE : new Recognition(70);
            }
        }
        return Recognition.NO;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        List<String> lines;
        try (InputStream in = entry.open(0)) {
            lines = lines(in);
        }
        if (lines.size() == MOST_LINES) {
            fault(
                    sink,
                    FaultCode.TOO_LONG,
                    entry,
                    MOST_LINES,
                    "the text goes on for too long; cut");
        }
        for (CardCutter.Cut cut : CardCutter.cut(lines)) {
            Optional<Card> card = Card.of(cut.above(), cut.below());
            if (card.isEmpty()) {
                fault(
                        sink,
                        FaultCode.FIELD_MISSING,
                        entry,
                        cut.line(),
                        "no name stands above the buttons of this card; skipped");
                continue;
            }
            if (cut.cut()) {
                fault(
                        sink,
                        FaultCode.TRUNCATED,
                        entry,
                        cut.line(),
                        "the last card ends before its buttons; kept without its note");
            }
            sink.accept(
                    new Reading.Read(
                            new SourceRecord.Requested(request(card.get())),
                            new Position(entry.name(), "line " + cut.line())));
        }
    }

    private ConnectionRequest request(Card card) {
        Age age = card.age();
        return new ConnectionRequest(
                "request:pasted-requests:"
                        + Keys.fold(card.name().text())
                        + ":"
                        + Keys.digest(Keys.fold(card.headline())),
                new Requester(card.name(), null, card.headline(), "", ""),
                new Invitation(
                        true,
                        age == null ? null : age.before(clock.instant()),
                        InvitationNotes.personal(card.note()),
                        card.mutuals(),
                        ""));
    }

    /// The lines, clean, those over 1 MiB as empty ones.
    private static List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        LineReader reader = new LineReader(in);
        long chars = 0;
        for (LineReader.Line line = reader.next();
                line != null && lines.size() < MOST_LINES && chars < MOST_CHARS;
                line = reader.next()) {
            // A name or a note is short; the patterns must not meet a megabyte.
            boolean sane = line.text().length() <= 4_000;
            lines.add(sane ? PageLines.clean(line.text()) : "");
            chars += line.text().length();
        }
        return lines;
    }

    private static void fault(
            ReadingSink sink, FaultCode code, Entry entry, int line, String message) {
        sink.accept(
                new Reading.Skipped(code.at(new Position(entry.name(), "line " + line), message)));
    }
}
