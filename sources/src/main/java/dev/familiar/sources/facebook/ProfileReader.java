package dev.familiar.sources.facebook;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads `profile_information.json`, which tells the owner: name and former names, addresses,
/// numbers, town, jobs and schools. One file, one thread.
final class ProfileReader {

    private static final int MOST = 1000;

    private final JsonWalk json;
    private final Deliveries out;
    private final List<PersonName> names = new ArrayList<>();
    private final List<Handle> handles = new ArrayList<>();
    private final List<Affiliation> affiliations = new ArrayList<>();
    private PersonName name = PersonName.NONE;
    private String town = "";

    ProfileReader(JsonWalk json, Deliveries out) {
        this.json = json;
        this.out = out;
    }

    void read() throws IOException {
        json.fields(key -> {
            if (key.equals("profile_v2") || key.equals("profile")) {
                json.fields(this::property);
            } else {
                json.skip();
            }
        });
        deliver();
    }

    private void property(String key) throws IOException {
        switch (key) {
            case "name" -> name = fullName();
            case "previous_names", "other_names" ->
                    json.elements(() -> keep(names, PersonName.of(named())));
            case "emails" -> json.fields(_ -> texts(this::address));
            case "phone_numbers" -> json.elements(this::phone);
            case "current_city" -> town = named();
            case "work_experiences" -> json.elements(() -> affiliation(Affiliation.Kind.EMPLOYER));
            case "education_experiences" ->
                    json.elements(() -> affiliation(Affiliation.Kind.SCHOOL));
            default -> json.skip();
        }
    }

    /// `{"full_name": "…", "first_name": "…", "last_name": "…"}`, a bare text in the oldest files.
    private PersonName fullName() throws IOException {
        if (!json.isObject()) {
            return PersonName.of(json.text());
        }
        String[] parts = {"", "", ""};
        json.fields(key -> {
            switch (key) {
                case "full_name" -> parts[0] = json.text();
                case "first_name" -> parts[1] = json.text();
                case "last_name" -> parts[2] = json.text();
                default -> json.skip();
            }
        });
        String whole = parts[0].isEmpty() ? parts[1] + " " + parts[2] : parts[0];
        return new PersonName(whole, parts[1], parts[2]);
    }

    /// The `name` of an object, or the text itself.
    private String named() throws IOException {
        if (!json.isObject()) {
            return json.text();
        }
        String[] found = {""};
        json.fields(key -> {
            if (key.equals("name")) {
                found[0] = json.text();
            } else {
                json.skip();
            }
        });
        return found[0];
    }

    private void texts(Consumer<String> each) throws IOException {
        json.elements(() -> each.accept(json.text()));
    }

    private void address(String text) {
        EmailAddress.parse(text).ifPresent(address -> keep(handles, address));
    }

    private void phone() throws IOException {
        json.fields(key -> {
            if (key.equals("phone_number")) {
                PhoneNumber.parse(json.text()).ifPresent(phone -> keep(handles, phone));
            } else {
                json.skip();
            }
        });
    }

    /// `{"employer": "…", "title": "…", "start_timestamp": …, "end_timestamp": …}`; schools have
    /// `name`.
    private void affiliation(Affiliation.Kind kind) throws IOException {
        String[] texts = {"", ""};
        long[] times = {0, 0};
        json.fields(key -> {
            switch (key) {
                case "employer", "name" -> texts[0] = named();
                case "title", "degree" -> texts[1] = named();
                case "start_timestamp" -> times[0] = json.number();
                case "end_timestamp" -> times[1] = json.number();
                default -> json.skip();
            }
        });
        DateSpan span =
                new DateSpan(
                        Timestamps.day(times[0]).orElse(null),
                        Timestamps.day(times[1]).orElse(null));
        if (!texts[0].isEmpty() || !texts[1].isEmpty()) {
            keep(affiliations, new Affiliation(kind, texts[0], texts[1], span));
        }
    }

    private static <T> void keep(List<T> list, T value) {
        if (list.size() < MOST) {
            list.add(value);
        }
    }

    private void deliver() {
        PlatformNames.of(name.text()).ifPresent(handle -> handles.addFirst(handle));
        if (name.isEmpty() && handles.isEmpty()) {
            out.fault(FaultCode.FIELD_MISSING, "", "the profile has no name and no address");
            return;
        }
        names.addFirst(name);
        out.record(
                new SourceRecord.Owned(
                        new PersonDescription(
                                "facebook:owner:" + name.text(),
                                Origin.of(Origin.Kind.CARD),
                                names,
                                handles,
                                new Biography("", town, affiliations, "", null))),
                "");
    }
}
