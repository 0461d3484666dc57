package dev.familiar.app.asking;

import dev.familiar.app.introductions.FavourDesk;
import dev.familiar.app.paths.PathDesk;
import dev.familiar.app.paths.PathView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.Person;
import dev.familiar.model.source.Mark;
import dev.familiar.network.answer.AnswerChance;
import dev.familiar.network.favour.FavourDraft;
import dev.familiar.network.introduction.Draft;
import dev.familiar.store.Store;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.TieFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says whom the owner could ask: who fits, and would answer. One thread.
///
/// Whom the owner knows is who wrote to them and was written to, or whom they met in small company;
/// everybody else would be a cold call, and is said to be one.
public final class WhoDesk {

    /// As many as are looked at; of more, the best by fit.
    private static final int MOST = 500;

    private static final int MOST_STRANGERS = 20;

    /// Ways to strangers that are shown; more would be a list of its own.
    private static final int MOST_CLOSER = 5;

    /// What went to more, or was attended by more, nobody remembers of the owner.
    private static final int MOST_OTHERS = 7;

    private final Store store;
    private final Finder finder;
    private final PeopleDesk people;
    private final FavourDesk favours;
    private final PathDesk paths;
    private final InstantSource clock;

    /// @param store the home's
    /// @param finder finds who fits
    /// @param people knows who answers
    /// @param favours knows what was asked before
    /// @param paths knows who stands closer to those whom nobody knows
    /// @param clock what day it is
    public WhoDesk(
            Store store,
            Finder finder,
            PeopleDesk people,
            FavourDesk favours,
            PathDesk paths,
            InstantSource clock) {
        this.store = store;
        this.finder = finder;
        this.people = people;
        this.favours = favours;
        this.paths = paths;
        this.clock = clock;
    }

    /// One with the chance that they answer.
    private record Scored(Finder.Fitting fitting, AnswerChance chance) {

        double score() {
            return fitting.fit() * chance.probability();
        }
    }

    /// Who fits and would answer, the best first. Those whom the owner never wants suggested are
    /// not.
    public AskView who(AskRequest request) {
        Finder.Found found = finder.find(request.text(), MOST);
        List<Finder.Fitting> fitting =
                found.people().stream()
                        .filter(one -> people.isSuggested(one.view().person()))
                        .toList();
        List<Finder.Fitting> known =
                fitting.stream().filter(one -> isKnown(one.view().tie().facts())).toList();
        List<Scored> best =
                scored(known).stream()
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .limit(request.limit())
                        .toList();
        List<PersonView> strangers =
                fitting.stream()
                        .map(Finder.Fitting::view)
                        .filter(view -> !isKnown(view.tie().facts()))
                        .limit(MOST_STRANGERS)
                        .toList();
        return new AskView(
                request,
                found.understood(),
                candidates(request, best),
                known.size(),
                strangers.stream()
                        .map(view ->
                                new AskView.Stranger(
                                        view.person().id().value(), view.name(), view.life()))
                        .toList(),
                best.isEmpty() ? closer(strangers) : List.of(),
                found.gaps());
    }

    /// Nobody known fits, so the next best is somebody known who stands closer to one who does.
    private List<PathView> closer(List<PersonView> strangers) {
        return paths
                .closerTo(strangers.stream().map(view -> view.person().id()).toList(), 1)
                .stream()
                .limit(MOST_CLOSER)
                .toList();
    }

    private static boolean isKnown(TieFacts facts) {
        return facts.written().bothWays() || facts.met().small() > 0;
    }

    private List<Scored> scored(List<Finder.Fitting> known) {
        List<AnswerChance> chances =
                people.chances(known.stream().map(one -> one.view().person()).toList());
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            scored.add(new Scored(known.get(i), chances.get(i)));
        }
        return scored;
    }

    private List<Candidate> candidates(AskRequest request, List<Scored> best) {
        List<Person> persons = best.stream().map(one -> one.fitting().view().person()).toList();
        List<FavourDesk.Before> before = favours.before(persons);
        String owner = people.ownerName();
        Instant now = clock.instant();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Scored one = best.get(i);
            PersonView view = people.view(persons.get(i));
            Exchange last = last(view.person(), now);
            candidates.add(
                    new Candidate(
                            view,
                            one.fitting().fit(),
                            one.fitting().why(),
                            one.chance(),
                            last,
                            last == null ? 0 : Duration.between(last.moment().at(), now).toDays(),
                            before.get(i),
                            last == null
                                    ? null
                                    : draft(
                                            request,
                                            view,
                                            one.chance(),
                                            recalled(view.person(), last, now),
                                            owner)));
        }
        return candidates;
    }

    private @Nullable Exchange last(Person person, Instant now) {
        return store.interactions().exchanges(person.id()).stream()
                .filter(exchange -> !exchange.moment().at().isAfter(now))
                .filter(WhoDesk::isReal)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /// Something that the other remembers too.
    private static boolean isReal(Exchange exchange) {
        return switch (exchange.direction()) {
            case SENT, RECEIVED, MET ->
                    !exchange.setting().isNoise() && exchange.setting().others() <= MOST_OTHERS;
            case OVERHEARD, BESIDE, INVITED -> false;
        };
    }

    /// What a draft may recall: the last thing in which both had a part. Mail that was never
    /// answered may be about anybody, and its subject is not for quoting.
    private FavourDraft.Last recalled(Person person, Exchange last, Instant now) {
        return store.interactions().exchanges(person.id()).reversed().stream()
                .filter(exchange -> !exchange.moment().at().isAfter(now))
                .filter(exchange -> isReal(exchange) && isOfBoth(exchange))
                .findFirst()
                .map(exchange -> recalled(exchange, exchange.setting().subject()))
                .orElseGet(() -> recalled(last, ""));
    }

    private static boolean isOfBoth(Exchange exchange) {
        return exchange.direction() == Direction.MET
                || exchange.setting().marks().contains(Mark.REPLY);
    }

    private static FavourDraft.Last recalled(Exchange exchange, String about) {
        return new FavourDraft.Last(
                LocalDate.ofInstant(exchange.moment().at(), ZoneOffset.UTC),
                exchange.direction() == Direction.MET,
                about);
    }

    private static Draft draft(
            AskRequest request,
            PersonView view,
            AnswerChance chance,
            FavourDraft.Last last,
            String owner) {
        return FavourDraft.ask(
                view.name(),
                last,
                request.purpose(),
                request.text(),
                owner,
                "The chance that they answer within a month is "
                        + Amounts.percent(chance.probability())
                        + ".");
    }
}
