package dev.familiar.app.requests;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.store.Store;
import dev.familiar.triage.OwnerProfile;
import java.util.List;
import java.util.function.Function;

/// The owner's own life, from what the archives say of them.
final class OwnerLife {

    private OwnerLife() {}

    /// All names and jobs of all the owner's records, since a colleague of any of them counts; of
    /// headline and place the first that says something.
    ///
    /// One question to the store; empty where no archive says anything of the owner.
    static OwnerProfile read(Store store) {
        List<PersonDescription> descriptions = store.people().ownerDescriptions();
        List<PersonName> names =
                descriptions.stream().flatMap(d -> d.names().stream()).distinct().toList();
        List<Affiliation> life =
                descriptions.stream()
                        .flatMap(d -> d.biography().affiliations().stream())
                        .distinct()
                        .toList();
        return new OwnerProfile(
                names,
                first(descriptions, Biography::headline),
                first(descriptions, Biography::place),
                life);
    }

    /// The first that is not empty, in the order in which the store gives the records.
    private static String first(
            List<PersonDescription> descriptions, Function<Biography, String> field) {
        return descriptions.stream()
                .map(d -> field.apply(d.biography()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
