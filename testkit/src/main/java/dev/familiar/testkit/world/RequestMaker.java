package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Writes the connection requests, one per asker of the mix.
final class RequestMaker {
    private final WorldPlan plan;
    private final Temper temper;
    private final Population population;
    private final PeopleMaker maker;
    private final RequestStyle style;
    private final List<Person> confused;

    RequestMaker(
            WorldPlan plan,
            Temper temper,
            Population population,
            PeopleMaker maker,
            RequestStyle style) {
        this.plan = plan;
        this.temper = temper;
        this.population = population;
        this.maker = maker;
        this.style = style;
        this.confused = confused(plan.kind(), population.people());
    }

    /// Whom a namesake may be taken for: in the demonstration those the owner has mail from, else
    /// everybody with a trace in an archive the owner still has.
    private static List<Person> confused(OwnerKind owner, List<Person> people) {
        List<Person> found =
                people.stream()
                        .filter(person ->
                                owner == OwnerKind.DEMONSTRATION
                                        ? person.tie().in(Channel.MAIL)
                                        : person.tie().kind() != TieKind.CONNECTION_ONLY
                                                && person.tie().channels().stream()
                                                        .anyMatch(channel -> channel.in(owner)))
                        .toList();
        return found.isEmpty() ? people : found;
    }

    List<Request> requests(List<Asker> askers, Dice dice) {
        Iterator<Integer> known = population.known().iterator();
        Iterator<Integer> former = population.former().iterator();
        Iterator<Integer> passing = population.passing().iterator();
        List<Request> all = new ArrayList<>();
        for (int i = 0; i < askers.size(); i++) {
            Dice own = dice.fork("request", i);
            RequestClass kind = askers.get(i).truth();
            Person person =
                    switch (kind) {
                        case KNOWN -> population.people().get(known.next());
                        case FORMER_COLLEAGUE -> population.people().get(former.next());
                        case NAMESAKE -> namesake(i, own);
                        case STRANGER, SALESMAN, OPEN_NETWORKER, FAKE, PERSON_OF_INTEREST ->
                                askers.get(i).inside()
                                        ? population.people().get(passing.next())
                                        : outsider(i, kind, own);
                    };
            RequestCard card = style.card(kind, person, own);
            Truth truth = new Truth(kind, isKnown(kind, person, own.fork("recognised", 0)));
            all.add(new Request(i, truth, person, card, Sending.ways(plan.kind(), own)));
        }
        return all;
    }

    private Person outsider(int number, RequestClass kind, Dice own) {
        return style.outsider(kind, maker.outsider(number, maker.namesOf(number), own), own);
    }

    /// Somebody with the exact name of a person of the archives.
    private Person namesake(int number, Dice own) {
        Person met = own.pick(confused);
        FullName name = met.names().usual();
        FullName bare = new FullName(name.given(), "", name.family());
        PersonNames same = new PersonNames(bare, List.of(), name.given(), false);
        return style.namesake(met, maker.outsider(number, same, own), own);
    }

    private boolean isKnown(RequestClass kind, Person person, Dice own) {
        return switch (kind) {
            case KNOWN -> true;
            case FORMER_COLLEAGUE ->
                    own.chance(
                            temper.of(
                                    person.tie().channels().isEmpty()
                                            ? "recognised.silent"
                                            : "recognised.traced"));
            case NAMESAKE, STRANGER, SALESMAN, OPEN_NETWORKER, FAKE, PERSON_OF_INTEREST -> false;
        };
    }
}
