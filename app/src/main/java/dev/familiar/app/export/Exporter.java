package dev.familiar.app.export;

import dev.familiar.app.people.Saying;
import dev.familiar.app.requests.RequestIndex;
import dev.familiar.app.words.HarmlessWriter;
import dev.familiar.app.words.JsonText;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Requester;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Writes out what the owner made in Familiar, so that nothing is locked in.
///
/// Only what stands is written: a decision that was taken back is in none of the files. One thread.
public final class Exporter {

    private final Store store;

    /// @param store the home's
    public Exporter(Store store) {
        this.store = store;
    }

    /// Writes it as text that is harmless to print: `out` gets no control characters but tab and
    /// line ends, and nothing that orders directions or hides ([PlainText]).
    ///
    /// @return how many cards or decisions were written
    public int write(Export what, Writer out) throws IOException {
        Writer harmless = new HarmlessWriter(out, List.of());
        int count = writeAll(what, harmless);
        harmless.flush();
        return count;
    }

    private int writeAll(Export what, Writer out) throws IOException {
        return switch (what) {
            case VCARD -> {
                List<PersonDescription> cards = cards();
                VCardFile.write(cards, out);
                yield cards.size();
            }
            case GOOGLE_CSV -> {
                List<PersonDescription> cards = cards();
                GoogleCsvFile.write(cards, out);
                yield cards.size();
            }
            case DECISIONS -> decisionsCsv(out);
            case DECISIONS_JSON -> decisionsJson(out);
            case SAYINGS_JSON -> sayingsJson(out);
        };
    }

    /// The cards of decisions that stand, in the form in which imported cards are kept.
    private List<PersonDescription> cards() {
        return store.owner().cards().stream().map(Exporter::description).toList();
    }

    /// The card of a decision; a person without any address is known by the name.
    private static PersonDescription description(SavedCard card) {
        // The same at every export, so that an address book updates the card instead of adding one.
        String key =
                card.handles().isEmpty()
                        ? card.names().getFirst().text()
                        : card.handles().getFirst().key();
        return new PersonDescription(
                "familiar:" + key,
                Origin.of(Origin.Kind.CARD),
                card.names().stream().map(Exporter::plain).toList(),
                card.handles(),
                new Biography("", "", List.of(), PlainText.lines(card.note()), null));
    }

    /// On one line and without characters nobody sees: it goes into other people's address books.
    private static PersonName plain(PersonName name) {
        return new PersonName(
                PlainText.line(name.text()),
                PlainText.line(name.given()),
                PlainText.line(name.family()));
    }

    /// Every decision that stands, oldest first, one line each. What strangers wrote is guarded
    /// cell by cell: the file will be opened in a spreadsheet.
    private int decisionsCsv(Writer out) throws IOException {
        GoogleCsvFile.row(
                out,
                List.of(
                        "Request",
                        "Name",
                        "Headline",
                        "Profile URL",
                        "Decision",
                        "Note",
                        "Decided At"));
        // All requests at once: to look up each would take as long as the square of them.
        List<Decision> decisions = store.owner().decisions();
        RequestIndex requests = new RequestIndex(store.requests().all());
        for (Decision decision : decisions) {
            Requester asked =
                    requests.find(decision.request())
                            .map(stored -> stored.request().requester())
                            .orElse(null);
            GoogleCsvFile.row(
                    out,
                    List.of(
                            decision.request(),
                            cell(asked, who -> who.name().text()),
                            cell(asked, Requester::headline),
                            cell(asked, Exporter::profile),
                            word(decision),
                            SpreadsheetCell.of(decision.note()),
                            decision.at().toString()));
        }
        return decisions.size();
    }

    /// A field of who asked, empty if the request is not known any more.
    private static String cell(@Nullable Requester asked, Function<Requester, String> field) {
        return asked == null ? "" : SpreadsheetCell.of(PlainText.line(field.apply(asked)));
    }

    /// Empty if the archive hid the profile.
    private static String profile(Requester asked) {
        ProfileUrl profile = asked.profile();
        return profile == null ? "" : profile.url();
    }

    /// The same as JSON Lines, with the whole advice of the time; for programs, so unguarded.
    private int decisionsJson(Writer out) throws IOException {
        List<Decision> decisions = store.owner().decisions();
        for (Decision decision : decisions) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("request", decision.request());
            json.put("decision", word(decision));
            json.put("note", decision.note());
            json.put("at", decision.at().toString());
            if (!decision.verdict().isEmpty()) {
                // As it was kept: what was advised then, in the form of then.
                json.putRawValue("verdict", new RawValue(decision.verdict()));
            }
            out.write(JsonText.line(json));
            out.write('\n');
        }
        return decisions.size();
    }

    /// By record, as they are kept: who has the record is worked out anew with each import.
    private int sayingsJson(Writer out) throws IOException {
        List<Statement> statements = store.owner().statements();
        for (Statement statement : statements) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("record", statement.about());
            json.put("said", Saying.of(statement.word()).toString());
            json.put("note", statement.note());
            json.put("at", statement.at().toString());
            out.write(JsonText.line(json));
            out.write('\n');
        }
        return statements.size();
    }

    /// As the command line takes it, e.g. `later`.
    private static String word(Decision decision) {
        return decision.choice().name().toLowerCase(Locale.ROOT);
    }
}
