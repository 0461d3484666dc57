package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whom a message was sent to.
///
/// Several names, and several URLs, are joined by a comma without a space, while names hold commas
/// with one (`Ada Example, PhD`). The URLs are safe to part; names are given to them only if both
/// come to the same number.
final class Recipients {

    private static final int MOST = 500;

    private Recipients() {}

    /// @param owner whether the one recipient is the owner
    static List<Participant> of(CsvRow row, boolean owner) {
        String to = row.get("To");
        List<String> urls = part(row.get("Recipient Profile Urls"), ",");
        List<String> names = urls.size() == 1 ? List.of(to) : part(to, ",(?! )");
        List<Participant> recipients = new ArrayList<>();
        if (urls.isEmpty() || urls.stream().noneMatch(url -> Accounts.profile(url).isPresent())) {
            boolean self = owner && names.size() == 1;
            names.forEach(name -> add(recipients, PersonName.of(name), "", self));
        } else {
            for (int i = 0; i < urls.size(); i++) {
                boolean paired = names.size() == urls.size();
                PersonName name = paired ? PersonName.of(names.get(i)) : PersonName.NONE;
                add(recipients, name, urls.get(i), owner && urls.size() == 1);
            }
        }
        return recipients;
    }

    private static void add(List<Participant> to, PersonName name, String url, boolean self) {
        Optional<ProfileUrl> profile = Accounts.profile(url);
        boolean nobody = profile.isEmpty() && Nobody.is(name.text());
        Optional<Handle> handle = nobody ? Optional.empty() : Accounts.of(name, url);
        handle.ifPresent(h -> to.add(new Participant(Role.TO, name, h, self)));
    }

    private static List<String> part(String joined, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : joined.split(separator, MOST)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
