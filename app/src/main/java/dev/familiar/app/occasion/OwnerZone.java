package dev.familiar.app.occasion;

import dev.familiar.store.Store;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which time zone the owner lives. For one thread.
///
/// What the owner says in `occasions.toml`; else the zone of the machine, which travels with them;
/// else, where the machine is set to UTC as servers are, the offset that their own last letters
/// bear.
final class OwnerZone {

    /// Letters to a few are enough to learn by which clock the owner writes.
    private static final int CLOSEST = 3;

    private static final int LAST = 10;

    private final Store store;
    private final OccasionKeeper keeper;
    private @Nullable ZoneId worked;
    private long archives = -1;

    OwnerZone(Store store, OccasionKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    ZoneId get() {
        ZoneId said = keeper.settings().zone();
        if (said != null) {
            return said;
        }
        return of(ZoneId.systemDefault());
    }

    /// @param machine the zone of the machine
    private ZoneId of(ZoneId machine) {
        if (!machine.normalized().equals(ZoneOffset.UTC)) {
            return machine;
        }
        long now = store.epochs().archives();
        ZoneId known = worked;
        if (known == null || archives != now) {
            known = ofLetters();
            worked = known;
            archives = now;
        }
        return known;
    }

    /// The offset of most of the last letters to those who are closest; UTC if there are none.
    private ZoneId ofLetters() {
        Map<ZoneOffset, Integer> offsets = new HashMap<>();
        for (Exchange exchange : letters()) {
            ZoneOffset offset = exchange.moment().offset();
            if (offset != null) {
                offsets.merge(offset, 1, Integer::sum);
            }
        }
        return offsets.entrySet().stream()
                .max(
                        Map.Entry.<ZoneOffset, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .<ZoneId>map(Map.Entry::getKey)
                .orElse(ZoneOffset.UTC);
    }

    private List<Exchange> letters() {
        List<Exchange> letters = new ArrayList<>();
        for (TieRow tie : store.interactions().strongestTies(0, CLOSEST)) {
            List<Long> last =
                    store.interactions().course(tie.person()).stream()
                            .limit(LAST)
                            .map(Passage::number)
                            .toList();
            store.interactions().exchanges(tie.person(), last).stream()
                    .filter(exchange -> exchange.direction() == Direction.SENT)
                    .sorted(Comparator.comparing((Exchange one) -> one.moment().at()).reversed())
                    .forEach(letters::add);
        }
        return letters;
    }
}
