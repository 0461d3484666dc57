package dev.familiar.sources.requests;

import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.Requester;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.Openings;
import dev.familiar.sources.PassedBy;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of LinkedIn's page of pending invitations, selected and pasted: one card per person.
///
/// Gives name, headline, connections in common, age and note of each; the page shows no place and
/// no profile address in its text. Invitations to newsletters, pages and events are left out. The
/// page of 2024 and later and the one before are read; see [CardCutter]. The page is in the display
/// language of the account: see [PageLanguage].
///
/// A card says only how long ago it was sent, so the time of sending is that much before the moment
/// of reading.
public final class PastedRequests implements Source {

    /// Some 5,000 cards; a page shows ten to a hundred at a time. Each line meets a dozen patterns:
    /// this many take some seconds, in the slowest languages five.
    private static final int MOST_LINES = 100_000;

    /// Forty chars a line on average: more than any page has.
    private static final long MOST_CHARS = 4L << 20;

    private static final int LONGEST_LINE = 4_000;

    /// Lines of text within which a page's source shows what it is.
    private static final int MARKUP_WITHIN = 5;

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
        if (Openings.isData(entry.head())) {
            return Recognition.NO;
        }
        List<String> lines =
                PageLanguage.english(Page.of(new ByteArrayInputStream(entry.head())).lines())
                        .lines();
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
        Page page;
        try (InputStream in = entry.open(0)) {
            page = Page.of(in);
        }
        if (!page.whole()) {
            fault(
                    sink,
                    FaultCode.TOO_LONG,
                    entry,
                    page.lines().size(),
                    "more than 100,000 lines or 4,194,304 letters, where a page of invitations was"
                            + " expected; the rest was not read; bring it in by parts");
        }
        ProfileLinks links = ProfileLinks.takenFrom(page.lines());
        PageLanguage.Said said = PageLanguage.english(page.lines());
        List<CardCutter.Cut> cards = CardCutter.cut(said.lines());
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CardCutter.Cut cut : cards) {
            Card.of(cut.above(), cut.below())
                    .ifPresent(card -> names.merge(card.name().text(), 1, Integer::sum));
        }
        if (cards.isEmpty() && said.lines().stream().noneMatch(PageLines::isNoPerson)) {
            nothing(page.lines(), entry, sink);
        }
        if (said.guessed() && !cards.isEmpty()) {
            fault(
                    sink,
                    FaultCode.VALUE_UNREADABLE,
                    entry,
                    cards.getFirst().line(),
                    "the page is in a language whose words are not known; its cards were found by"
                            + " their shape, and are without age and connections in common; look"
                            + " them through");
        }
        for (int i = 0; i < said.lines().size(); i++) {
            if (PageLines.isNoPerson(said.lines().get(i))) {
                sink.accept(
                        new Reading.Passed(
                                PassedBy.NOT_A_PERSON,
                                new Position(entry.name(), "line " + (i + 1))));
            }
        }
        for (CardCutter.Cut cut : cards) {
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
            String name = card.get().name().text();
            if (Nobody.is(name)) {
                sink.accept(
                        new Reading.Passed(
                                PassedBy.CLOSED_ACCOUNT,
                                new Position(entry.name(), "line " + cut.line())));
                continue;
            }
            int nth = seen.merge(name, 1, Integer::sum) - 1;
            ProfileUrl profile = links.of(name, nth, names.getOrDefault(name, 1));
            sink.accept(
                    new Reading.Read(
                            new SourceRecord.Requested(request(card.get(), profile)),
                            new Position(entry.name(), "line " + cut.line())));
        }
    }

    /// Tells of a text without a card. A page that holds nothing but invitations to newsletters,
    /// pages and events was understood.
    private static void nothing(List<String> lines, Entry entry, ReadingSink sink) {
        List<String> texts = lines.stream().filter(line -> !line.isEmpty()).toList();
        boolean markup = texts.stream().limit(MARKUP_WITHIN).anyMatch(PastedRequests::isMarkup);
        String found =
                markup
                        ? "the source of a web page"
                        : texts.size() == 1 ? "1 line of text" : texts.size() + " lines of text";
        String cure =
                markup
                        ? "open the page in a browser, select all, copy, and paste that"
                        : "copy the page of received invitations again, with LinkedIn's display"
                                + " language set to English if that fails, or bring in the"
                                + " notification mails or the table of requests";
        fault(
                sink,
                FaultCode.NOTHING_FOUND,
                entry,
                texts.isEmpty() ? 1 : lines.indexOf(texts.getFirst()) + 1,
                found
                        + " without the card of an invitation; expected, for each, a name, the line"
                        + " “… is inviting you to connect” and the buttons Ignore and Accept, in"
                        + " English or one of the other large languages; "
                        + cure);
    }

    private static boolean isMarkup(String line) {
        String start = line.toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<head");
    }

    private ConnectionRequest request(Card card, @Nullable ProfileUrl profile) {
        Age age = card.age();
        return new ConnectionRequest(
                "request:pasted-requests:"
                        + Keys.fold(card.name().text())
                        + ":"
                        + Keys.digest(Keys.fold(card.headline())),
                new Requester(card.name(), profile, card.headline(), "", ""),
                new Invitation(
                        true,
                        age == null ? null : age.before(clock.instant()),
                        InvitationNotes.personal(card.note()),
                        card.mutuals(),
                        ""));
    }

    /// The lines, clean, overlong ones as empty ones; the whole of it, if it is no more than a page
    /// can be.
    private record Page(List<String> lines, boolean whole) {

        static Page of(InputStream in) throws IOException {
            List<String> lines = new ArrayList<>();
            LineReader reader = new LineReader(in);
            long chars = 0;
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                if (lines.size() >= MOST_LINES || chars > MOST_CHARS) {
                    return new Page(lines, false);
                }
                // A name or a note is short; the patterns must not meet a megabyte.
                boolean sane = line.text().length() <= LONGEST_LINE;
                lines.add(sane ? PageLines.clean(line.text()) : "");
                chars += line.text().length();
            }
            return new Page(lines, true);
        }

        /// Hides the text.
        @Override
        public String toString() {
            return "Page[hidden]";
        }
    }

    private static void fault(
            ReadingSink sink, FaultCode code, Entry entry, int line, String message) {
        sink.accept(
                new Reading.Skipped(code.at(new Position(entry.name(), "line " + line), message)));
    }
}
