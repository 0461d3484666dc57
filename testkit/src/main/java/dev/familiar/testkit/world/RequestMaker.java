package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Writes the connection requests, one per class of the mix.
final class RequestMaker {
    private final WorldPlan plan;
    private final Population population;
    private final PeopleMaker maker;
    private final Notes notes;
    private final Mutuals mutuals;

    RequestMaker(WorldPlan plan, Population population, PeopleMaker maker, Notes notes) {
        this.plan = plan;
        this.population = population;
        this.maker = maker;
        this.notes = notes;
        this.mutuals = new Mutuals(population.people());
    }

    List<Request> requests(List<RequestClass> classes, Dice dice) {
        Iterator<Integer> known = population.known().iterator();
        Iterator<Integer> former = population.former().iterator();
        List<Request> all = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            Dice own = dice.fork("request", i);
            RequestClass truth = classes.get(i);
            Person person =
                    switch (truth) {
                        case KNOWN -> population.people().get(known.next());
                        case FORMER_COLLEAGUE -> population.people().get(former.next());
                        case NAMESAKE -> namesake(i, own);
                        case STRANGER, SALESMAN, OPEN_NETWORKER, FAKE, PERSON_OF_INTEREST ->
                                Outsiders.dress(
                                        truth, maker.outsider(i, maker.namesOf(i), own), own);
                    };
            all.add(new Request(i, truth, person, card(truth, person, own), deliveries(own)));
        }
        return all;
    }

    /// Somebody with the exact name of a person the owner has mail from.
    private Person namesake(int number, Dice own) {
        List<Person> known =
                population.people().stream().filter(p -> p.tie().in(Channel.MAIL)).toList();
        FullName name = own.pick(known.isEmpty() ? population.people() : known).names().usual();
        FullName bare = new FullName(name.given(), "", name.family());
        PersonNames same = new PersonNames(bare, List.of(), name.given(), false);
        return maker.outsider(number, same, own);
    }

    private RequestCard card(RequestClass truth, Person person, Dice own) {
        Career career = person.career();
        Place home = career.home();
        boolean area = !home.area().isEmpty() && own.chance(0.5);
        RequestCard.Profile profile =
                new RequestCard.Profile(
                        ShownNames.name(truth, person.names(), own),
                        career.headline(),
                        area ? home.area() : home.full(),
                        own.chance(0.9) ? career.current().employer().name() : "",
                        person.reach().profileUrl());
        return new RequestCard(
                profile, mutuals.of(truth, own), note(truth, person, own), sent(own));
    }

    private String note(RequestClass truth, Person person, Dice own) {
        double u = own.unit();
        return switch (truth) {
            case KNOWN -> u < 0.3 ? notes.note(knownNote(person), person, own) : "";
            case FORMER_COLLEAGUE -> u < 0.45 ? notes.note("former", person, own) : "";
            case NAMESAKE -> u < 0.2 ? notes.note("stranger", person, own) : "";
            case STRANGER ->
                    u < 0.1
                            ? notes.note("falseclaim", person, own)
                            : u < 0.25 ? notes.note("stranger", person, own) : "";
            case SALESMAN -> u < 0.9 ? notes.note("sales", person, own) : "";
            case OPEN_NETWORKER -> u < 0.4 ? notes.note("open", person, own) : "";
            case FAKE -> u < 0.6 ? notes.note("fake", person, own) : "";
            case PERSON_OF_INTEREST -> u < 0.5 ? notes.note("interest", person, own) : "";
        };
    }

    private static String knownNote(Person person) {
        return person.tie().how().equals("work") ? "former" : "known";
    }

    /// Within the last 170 days, as pending requests are.
    private Instant sent(Dice own) {
        Instant end = plan.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.minus(own.between(60, 170 * 24 * 60), ChronoUnit.MINUTES);
    }

    private static Set<Delivery> deliveries(Dice own) {
        EnumSet<Delivery> ways = EnumSet.noneOf(Delivery.class);
        double u = own.unit();
        if (u < 0.78) {
            ways.add(Delivery.TABLE);
        } else if (u < 0.88) {
            ways.add(Delivery.EXPORT);
        } else {
            ways.add(u < 0.94 ? Delivery.PASTED : Delivery.MAIL);
        }
        boolean alone = ways.contains(Delivery.PASTED);
        for (Delivery way : alone ? new Delivery[0] : Delivery.values()) {
            if (way != Delivery.TABLE && own.chance(way == Delivery.EXPORT ? 0.5 : 0.2)) {
                ways.add(way);
            }
        }
        return ways;
    }
}
