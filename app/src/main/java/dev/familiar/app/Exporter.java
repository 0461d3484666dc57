package dev.familiar.app;

import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.Store;
import dev.familiar.store.StoredRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Writes out what the owner made in Familiar, so that nothing is locked in.
final class Exporter {

    private final Store store;

    Exporter(Store store) {
        this.store = store;
    }

    /// Returns how many cards or decisions were written.
    int write(Export what, Writer out) throws IOException {
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
        };
    }

    private List<PersonDescription> cards() {
        return store.owner().cards().stream().map(Exporter::description).toList();
    }

    private static PersonDescription description(SavedCard card) {
        String key =
                card.handles().isEmpty()
                        ? card.names().getFirst().text()
                        : card.handles().getFirst().key();
        return new PersonDescription(
                "familiar:" + key,
                Origin.of(Origin.Kind.CARD),
                card.names(),
                card.handles(),
                new Biography("", "", List.of(), card.note(), null));
    }

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
        List<Decision> decisions = store.owner().decisions();
        RequestIndex requests = new RequestIndex(store.requests().all());
        for (Decision decision : decisions) {
            Optional<StoredRequest> request = requests.find(decision.request());
            GoogleCsvFile.row(
                    out,
                    List.of(
                            decision.request(),
                            safe(
                                    request.map(r -> r.request().requester().name().text())
                                            .orElse("")),
                            safe(request.map(r -> r.request().requester().headline()).orElse("")),
                            request.map(r -> r.request().requester().profile())
                                    .map(p -> p.url())
                                    .orElse(""),
                            word(decision),
                            safe(decision.note()),
                            decision.at().toString()));
        }
        return decisions.size();
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe: the text comes from
    /// strangers.
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private int decisionsJson(Writer out) throws IOException {
        List<Decision> decisions = store.owner().decisions();
        for (Decision decision : decisions) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("request", decision.request());
            json.put("decision", word(decision));
            json.put("note", decision.note());
            json.put("at", decision.at().toString());
            if (!decision.verdict().isEmpty()) {
                json.putRawValue("verdict", new RawValue(decision.verdict()));
            }
            out.write(json.toString());
            out.write('\n');
        }
        return decisions.size();
    }

    private static String word(Decision decision) {
        return decision.choice().name().toLowerCase(Locale.ROOT);
    }
}
