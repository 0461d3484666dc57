package dev.familiar.app.people;

import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Fit;
import dev.familiar.network.search.Question;
import dev.familiar.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Finds whom the owner knows by a question in plain words. One thread.
public final class FindDesk {

    private final Store store;
    private final InstantSource clock;
    private final PeopleDesk people;
    private final RosterKeeper rosters;

    /// @param rosters shared by all desks of the home
    public FindDesk(Store store, InstantSource clock, PeopleDesk people, RosterKeeper rosters) {
        this.store = store;
        this.clock = clock;
        this.people = people;
        this.rosters = rosters;
    }

    /// Who answers. The first question after a change reads everybody, a second or two for fifty
    /// thousand; the others take some milliseconds and a look for each person given.
    public FindView find(FindRequest request) {
        RosterKeeper.Held held = rosters.get(store, clock);
        Question asked = held.roster().understand(request.text());
        Answer answer =
                held.roster()
                        .search(
                                asked.without(request.dropped()),
                                request.narrowed(),
                                request.page().by(),
                                request.page().from() + request.page().size(),
                                address -> held.use(store, address));
        List<Fit> given =
                answer.people()
                        .subList(
                                Math.min(request.page().from(), answer.people().size()),
                                answer.people().size());
        return new FindView(asked, answer, hits(given), held.said().faults());
    }

    /// Whoever was taken apart or together meanwhile is passed over: the next question reads them.
    private List<FindView.Hit> hits(List<Fit> fits) {
        return fits.stream()
                .flatMap(fit ->
                        store.people()
                                .person(fit.person().id())
                                .map(person -> new FindView.Hit(fit, people.listed(person)))
                                .map(Stream::of)
                                .orElseGet(Stream::empty))
                .toList();
    }
}
