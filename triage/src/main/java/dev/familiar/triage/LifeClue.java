package dev.familiar.triage;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.model.Affiliation;
import dev.familiar.model.source.Requester;
import dev.familiar.triage.evidence.Clue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How far the requester's life is from the owner's own: the place they live in and the line of
/// work they are in.
final class LifeClue {

    private final Whereabouts whereabouts;
    private final OwnerProfile owner;
    private final Set<OccupationFamily> work;

    LifeClue(Whereabouts whereabouts, OwnerProfile owner) {
        this.whereabouts = whereabouts;
        this.owner = owner;
        this.work = EnumSet.noneOf(OccupationFamily.class);
        Stream.concat(
                        Stream.of(owner.headline()),
                        owner.affiliations().stream().map(Affiliation::title))
                .forEach(text -> work.addAll(OccupationFamily.of(text)));
    }

    List<Clue> find(Requester requester) {
        List<Clue> clues = new ArrayList<>();
        place(requester.place()).ifPresent(clues::add);
        Set<OccupationFamily> theirs = OccupationFamily.of(requester.headline());
        if (OccupationFamily.areUnrelated(work, theirs)) {
            clues.add(
                    Clue.of(
                            "work.far",
                            1,
                            "works in "
                                    + theirs.iterator().next().word()
                                    + ", far from your own lines of work"));
        }
        return clues;
    }

    /// The clock comes first: there is a Perth in Australia and one in Scotland.
    private Optional<Clue> place(String place) {
        if (place.isBlank() || owner.place().isBlank()) {
            return Optional.empty();
        }
        if (whereabouts.isFar(place)) {
            return Optional.of(Clue.of("place.far", 1, "lives far away (3 or more time zones)"));
        }
        return whereabouts.isOwners(place)
                ? Optional.of(Clue.of("place.same", 1, "lives where you live"))
                : Optional.empty();
    }
}
