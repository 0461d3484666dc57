package dev.familiar.app.occasion;

import dev.familiar.store.Store;
import dev.familiar.traces.Coverage;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// In which time zone the owner lives. For one thread.
///
/// What the owner says in `occasions.toml`; else the zone of the machine, which travels with them;
/// else, where the machine is set to UTC as servers are, the offset that most of their mail bears.
final class OwnerZone {

    private final Store store;
    private final OccasionKeeper keeper;

    OwnerZone(Store store, OccasionKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    /// The zone; quick, since the coverage is kept.
    ZoneId get() {
        ZoneId said = keeper.settings().zone();
        if (said != null) {
            return said;
        }
        ZoneId machine = ZoneId.systemDefault();
        return machine.normalized().equals(ZoneOffset.UTC) ? ofMail() : machine;
    }

    /// UTC if there is no mail.
    private ZoneId ofMail() {
        Map<Integer, Long> offsets = new HashMap<>();
        store.interactions().coverage().stream()
                .map(Coverage::mail)
                .filter(Objects::nonNull)
                .forEach(mail ->
                        mail.byOffset()
                                .forEach((offset, count) ->
                                        offsets.merge(offset, count, Long::sum)));
        return offsets.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .<ZoneId>map(entry -> ZoneOffset.ofTotalSeconds(entry.getKey()))
                .orElse(ZoneOffset.UTC);
    }
}
