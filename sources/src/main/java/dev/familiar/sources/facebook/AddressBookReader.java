package dev.familiar.sources.facebook;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.card.CardDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the address book that a telephone uploaded: `{"address_book_v2": {"address_book":
/// [{"name": "…", "details": [{"contact_point": "+1…"}], "created_timestamp": 1530000000}]}}`. The
/// two outer keys also occur the other way round. One file, one thread.
final class AddressBookReader {

    private static final int MOST_POINTS = 100;

    private final JsonWalk json;
    private final Deliveries out;
    private int number;

    AddressBookReader(JsonWalk json, Deliveries out) {
        this.json = json;
        this.out = out;
    }

    void read() throws IOException {
        if (json.isArray()) {
            json.elements(this::contact);
            return;
        }
        json.fields(key -> {
            if (key.equals("address_book_v2") || key.equals("address_book")) {
                read();
            } else {
                json.skip();
            }
        });
    }

    private static final class Contact {
        private String name = "";
        private long created;
        private final List<String> points = new ArrayList<>();
    }

    private void contact() throws IOException {
        number++;
        Contact contact = new Contact();
        json.fields(key -> {
            switch (key) {
                case "name" -> contact.name = json.text();
                case "created_timestamp" -> contact.created = json.number();
                case "details" -> json.elements(() -> point(contact));
                default -> json.skip();
            }
        });
        deliver(contact);
    }

    private void point(Contact contact) throws IOException {
        json.fields(key -> {
            String value = key.equals("contact_point") ? json.text() : skipped();
            if (!value.isEmpty() && contact.points.size() < MOST_POINTS) {
                contact.points.add(value);
            }
        });
    }

    private String skipped() {
        json.skip();
        return "";
    }

    private void deliver(Contact contact) {
        String locator = "contact " + number;
        CardDraft draft = new CardDraft();
        draft.savedByProgram();
        draft.name(PersonName.of(contact.name));
        for (String point : contact.points) {
            if (EmailAddress.parse(point).isPresent()) {
                draft.address(point);
            } else {
                draft.phone(point);
            }
        }
        Timestamps.day(contact.created).ifPresent(day -> draft.since(day.toString()));
        draft.problems()
                .forEach((code, count) ->
                        out.fault(
                                code,
                                locator,
                                count + " values have no known form; the rest was kept"));
        @Nullable PersonDescription description = draft.finish();
        if (description == null) {
            out.fault(FaultCode.ROW_BLANK, locator, "the contact names nobody; skipped");
        } else {
            out.record(new SourceRecord.Described(description), locator);
        }
    }
}
