package dev.familiar.app.people;

import dev.familiar.model.PersonId;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.RhythmModel;
import dev.familiar.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often the owner and everybody are in touch, as it was measured in the last import and kept
/// with the ties.
///
/// @param model how rhythms are
/// @param all by person, those with whom the owner was in touch more than once
public record Cadences(RhythmModel model, Map<PersonId, Cadence> all) {

    /// Copies the map.
    public Cadences {
        all = Map.copyOf(all);
    }

    /// Reads them: some tenths of a second for fifty thousand people.
    public static Cadences read(Store store) {
        Map<PersonId, Cadence> all = new LinkedHashMap<>();
        store.interactions()
                .strongestTies(0, Integer.MAX_VALUE)
                .forEach(row ->
                        TieDetails.cadence(row.details())
                                .ifPresent(cadence -> all.put(row.person(), cadence)));
        return new Cadences(model(store), all);
    }

    /// How rhythms are, without anybody's: for a question about one person.
    public static RhythmModel model(Store store) {
        return TieMaker.rhythms(store.interactions().common());
    }

    /// Whether rhythms were measured at all, if there were any to measure.
    public static boolean areMeasured(Store store) {
        return TieMaker.hasRhythms(store.interactions().common());
    }

    /// How the owner is in touch with one person, without reading everybody's.
    public static Optional<Cadence> of(Store store, PersonId person) {
        return store.interactions().tie(person).flatMap(row -> TieDetails.cadence(row.details()));
    }

    /// How the owner is in touch with somebody; empty if they were not, or only once.
    public Optional<Cadence> of(PersonId person) {
        return Optional.ofNullable(all.get(person));
    }
}
