package dev.familiar.web;

import dev.familiar.app.people.FindView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.FindWords;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Facet;
import dev.familiar.network.search.Fit;
import dev.familiar.network.search.Order;
import dev.familiar.network.search.Part;
import dev.familiar.network.search.Someone.Acquaintance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the page of who answers a question.
final class PeopleMaker {

    private final PeopleQuery query;
    private final FindView view;
    private final Answer answer;

    PeopleMaker(PeopleQuery query, FindView view) {
        this.query = query;
        this.view = view;
        this.answer = view.answer();
    }

    /// How many people the list has, over all its pages.
    static int total(PeopleQuery query, Answer answer) {
        return isUnfolded(query, answer) ? answer.counts().people() : answer.counts().known();
    }

    private static boolean isUnfolded(PeopleQuery query, Answer answer) {
        return query.all() || FindWords.isUnfolded(answer);
    }

    PeoplePage page(Frame frame, Paging paging, List<Closer> closer) {
        boolean unfolded = isUnfolded(query, answer);
        List<PeoplePage.Entry> people =
                view.people().stream()
                        .filter(hit -> unfolded || isKnown(hit.fit()))
                        .map(PeopleMaker::entry)
                        .toList();
        return new PeoplePage(
                frame,
                query.text(),
                understood(),
                facets(),
                people,
                paging,
                orders(),
                said(unfolded),
                closer,
                people.isEmpty() || !query.isAsked() ? "" : shared(unfolded).shareAddress());
    }

    private List<PeoplePage.SortedBy> orders() {
        return Stream.of(Order.values())
                .map(order ->
                        new PeoplePage.SortedBy(
                                switch (order) {
                                    case BEST -> query.isAsked() ? "Best answer" : "Closest";
                                    case LAST -> "Last contact";
                                    case NAME -> "Name";
                                },
                                query.sorted(order).address(),
                                order == query.by()))
                .toList();
    }

    /// Whoever is listed is to be ticked there, too.
    private PeopleQuery shared(boolean unfolded) {
        return unfolded ? query.unfolded() : query;
    }

    private static boolean isKnown(Fit fit) {
        return fit.person().closeness().known() != Acquaintance.NOT_AT_ALL;
    }

    private static PeoplePage.Entry entry(FindView.Hit hit) {
        PeoplePage.Entry entry = PeoplePages.entry(hit.view());
        // Whoever wrote a hundred newsletters has a strength, too.
        return (isKnown(hit.fit()) ? entry : entry.unknown())
                .because(FindWords.why(hit.fit().matched()));
    }

    private List<PeoplePage.Chip> understood() {
        return view.asked().shown().stream()
                .map(shown ->
                        new PeoplePage.Chip(
                                shown.part().word(),
                                PlainText.line(shown.text()),
                                query.toggled(shown.part()).address(),
                                isDropped(shown.part())))
                .toList();
    }

    private boolean isDropped(Part part) {
        return query.dropped().contains(part);
    }

    private List<PeoplePage.FacetList> facets() {
        List<PeoplePage.FacetList> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<PeoplePage.FacetValue> values =
                    answer.facets().getOrDefault(facet, List.of()).stream()
                            .map(count -> value(facet, count))
                            .toList();
            if (!values.isEmpty()) {
                facets.add(new PeoplePage.FacetList(name(facet), values));
            }
        }
        return facets;
    }

    private PeoplePage.FacetValue value(Facet facet, Facet.Count count) {
        return new PeoplePage.FacetValue(
                PlainText.line(count.value()),
                Amounts.count(count.people()),
                query.toggled(facet, count.value()).address(),
                count.value().equals(query.narrowed().get(facet)));
    }

    private static String name(Facet facet) {
        return switch (facet) {
            case COMPANY -> "Company";
            case PLACE -> "Place";
            case FUNCTION -> "Line of work";
            case SENIORITY -> "Rank";
            case CONTACT -> "Last contact";
            case TAG -> "Tag";
            case KNOWN -> "Known how well";
        };
    }

    private PeoplePage.Said said(boolean unfolded) {
        return new PeoplePage.Said(
                query.isAsked() && answer.isNobody() ? "Nobody" : "",
                count(unfolded),
                unfolded ? "" : FindWords.folded(answer.counts()),
                query.unfolded().address(),
                query.isAsked() ? FindWords.searched(answer) : "",
                answer.akin().stream().map(PeopleMaker::akin).toList(),
                answer.similar().stream().map(PeopleMaker::similar).toList());
    }

    private String count(boolean unfolded) {
        int listed = total(query, answer);
        String people = listed == 1 ? "1 person" : Amounts.count(listed) + " people";
        String first =
                switch (query.by()) {
                    case BEST -> query.isAsked() ? ", best answer first" : ", closest first";
                    case LAST -> ", last contact first";
                    case NAME -> ", by name";
                };
        if (!query.isAsked()) {
            return people + first;
        }
        return unfolded ? people + " found" + first : people + " you know" + first;
    }

    private static PeoplePage.FacetValue akin(Facet.Count count) {
        return new PeoplePage.FacetValue(
                PlainText.line(count.value()),
                Amounts.count(count.people()),
                PeopleQuery.of("at \"" + count.value().replace("\"", "") + "\"").address(),
                false);
    }

    private static PeoplePage.Entry similar(Fit fit) {
        return new PeoplePage.Entry(
                fit.person().id().value(),
                PlainText.line(fit.person().name()),
                PlainText.line(fit.organisation()),
                PersonMaker.percent(fit.person().closeness().strength()),
                Ties.words(fit.person().closeness().strength()),
                List.of(),
                Days.day(fit.person().closeness().last()));
    }
}
