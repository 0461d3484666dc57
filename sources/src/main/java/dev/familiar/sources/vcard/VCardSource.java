package dev.familiar.sources.vcard;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.component.ComponentReader;
import dev.familiar.sources.component.Piece;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Address books in vCard form, one card in memory at a time.
///
/// Pictures are dropped while the file is cut into cards. A card that cannot be read costs only
/// itself and becomes a fault at `card N`. Cards of companies and of groups name nobody: they are
/// reported as [FaultCode#ROW_BLANK]. Gives no checkpoints: 30,000 cards take seconds, and reading
/// them again changes nothing.
public final class VCardSource implements Source {

    private static final Shape SHAPE =
            new Shape(
                    Set.of("VCARD"),
                    Set.of(),
                    Set.of(
                            "PHOTO",
                            "LOGO",
                            "SOUND",
                            "KEY",
                            "AGENT",
                            "X-MS-CARDPICTURE",
                            "X-MS-OL-DESIGN",
                            "X-WAB-GENDER",
                            "X-IMAGETYPE",
                            "X-IMAGEHASH"));

    private static final Recognition STARTS_WITH_A_CARD = new Recognition(95);

    @Override
    public String name() {
        return "vcard";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        String head =
                new String(entry.head(), StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                        .stripLeading()
                        .toUpperCase(Locale.ROOT);
        if (head.startsWith("BEGIN:VCARD")) {
            return STARTS_WITH_A_CARD;
        }
        boolean laterInVcf =
                head.contains("\nBEGIN:VCARD")
                        && entry.name().toLowerCase(Locale.ROOT).endsWith(".vcf");
        return laterInVcf ? Recognition.LIKELY : Recognition.NO;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        boolean saved = entry.name().toLowerCase(Locale.ROOT).contains("other contacts");
        SameUids uids = new SameUids();
        try (ComponentReader pieces = new ComponentReader(entry.open(0), SHAPE)) {
            boolean straying = false;
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                boolean stray = piece instanceof Piece.Outer;
                if (!stray || !straying) {
                    deliver(entry, piece, saved, uids, sink);
                }
                straying = stray;
            }
        }
    }

    private static void deliver(
            Entry entry, Piece piece, boolean saved, SameUids uids, ReadingSink sink) {
        switch (piece) {
            case Piece.Whole card -> {
                Position position = position(entry, card.number());
                card.flaws().forEach(flaw -> fault(sink, position, flaw));
                read(card, position, saved, uids, sink);
            }
            case Piece.Broken(String _, int number, Piece.Flaw flaw) ->
                    fault(sink, position(entry, number), flaw);
            case Piece.Outer(String _, String _, long line) ->
                    fault(
                            sink,
                            new Position(entry.name(), "line " + line),
                            new Piece.Flaw(
                                    FaultCode.SYNTAX_BROKEN,
                                    "text between cards; expected BEGIN:VCARD, skipped up to it"));
        }
    }

    private static void read(
            Piece.Whole card, Position position, boolean saved, SameUids uids, ReadingSink sink) {
        Properties properties = Properties.ofCard(card.text());
        if (properties.unreadable() > 0) {
            fault(
                    sink,
                    position,
                    new Piece.Flaw(
                            FaultCode.SYNTAX_BROKEN,
                            properties.unreadable()
                                    + " lines cannot be taken apart; the card was kept without them"));
        }
        CardDraft draft = new CardMapping(properties).draft();
        if (saved) {
            draft.savedByProgram();
        }
        draft.problems()
                .forEach((code, count) ->
                        fault(sink, position, new Piece.Flaw(code, leftOut(count))));
        @Nullable PersonDescription description = draft.finish();
        if (description == null) {
            fault(
                    sink,
                    position,
                    new Piece.Flaw(
                            FaultCode.ROW_BLANK,
                            "the card names no person (empty, a company or a group); skipped"));
        } else {
            sink.accept(
                    new Reading.Read(new SourceRecord.Described(uids.told(description)), position));
        }
    }

    private static String leftOut(int count) {
        return count + " values have no known form; the card was kept without them";
    }

    private static void fault(ReadingSink sink, Position position, Piece.Flaw flaw) {
        sink.accept(new Reading.Skipped(flaw.code().at(position, flaw.message())));
    }

    private static Position position(Entry entry, int number) {
        return new Position(entry.name(), "card " + number);
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }
}
