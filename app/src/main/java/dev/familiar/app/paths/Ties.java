package dev.familiar.app.paths;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How close the owner is to whoever may be asked. For one question: it remembers.
final class Ties {

    /// The owner's word that they know somebody, where the archives show less: half of the scale.
    private static final double SAID = 0.5;

    private final Store store;
    private final PeopleDesk people;
    private final List<Statement> said;
    private final Map<PersonId, Double> strengths = new HashMap<>();
    private final Map<PersonId, Boolean> heard = new HashMap<>();

    Ties(Store store, PeopleDesk people) {
        this.store = store;
        this.people = people;
        this.said = store.owner().statements();
    }

    /// The strength of the tie to somebody who may be asked, 0 for whoever may not.
    double of(PersonId id) {
        return strengths.computeIfAbsent(
                id, wanted -> store.people().person(wanted).map(this::of).orElse(0.0));
    }

    /// As above. A program, a mailing list and whoever never wrote back cannot be asked; neither
    /// can whom the owner never wants suggested.
    double of(Person person) {
        return isSuggested(person) ? own(person) : 0;
    }

    /// The strength of the owner's own tie to somebody looked for, 0 to whom the owner cannot turn.
    double own(Person person) {
        boolean known =
                SayingDesk.last(person, said)
                        .filter(statement -> statement.word() == Statement.Word.KNOWN)
                        .isPresent();
        Tie tie = people.tie(person);
        if (known) {
            return Math.max(SAID, tie.strength());
        }
        return canBeAsked(person, tie.facts()) ? tie.strength() : 0;
    }

    private static boolean canBeAsked(Person person, TieFacts facts) {
        boolean heard = facts.written().received() > 0;
        return (heard || isKnown(person, facts))
                && !facts.passive().oneSided()
                && !PersonNames.isDesk(person);
    }

    /// Words both ways, a small meeting, or any word between the owner and somebody whom they keep
    /// among theirs.
    private static boolean isKnown(Person person, TieFacts facts) {
        Set<Origin.Kind> records = PeopleDesk.records(person);
        boolean listed =
                records.contains(Origin.Kind.CARD)
                        || records.contains(Origin.Kind.FRIEND)
                        || records.contains(Origin.Kind.CONNECTION);
        return facts.written().bothWays() || facts.met().small() > 0 || listed && facts.anyTrace();
    }

    /// Whether all there is of somebody is that they wrote to the owner: their own word is no proof
    /// of whom they know.
    boolean isOnlyHeard(PersonId id) {
        return heard.computeIfAbsent(
                id,
                wanted ->
                        store.people()
                                .person(wanted)
                                .filter(person -> !isKnown(person, people.tie(person).facts()))
                                .isPresent());
    }

    /// Whether nothing was ever heard of somebody, and no record speaks of them: what others write
    /// to may be a mailing list.
    boolean isVoiceless(Person person) {
        TieFacts facts = people.tie(person).facts();
        TieFacts.Met met = facts.met();
        boolean heard =
                facts.written().received() + facts.passive().overheard() + facts.passive().bulk()
                        > 0;
        boolean seen = met.small() + met.large() + met.invited() > 0;
        return !heard
                && !seen
                && PeopleDesk.records(person).equals(Set.of(Origin.Kind.CORRESPONDENT));
    }

    boolean isSuggested(Person person) {
        return SayingDesk.last(person, said)
                .filter(statement -> statement.word() == Statement.Word.NEVER)
                .isEmpty();
    }
}
