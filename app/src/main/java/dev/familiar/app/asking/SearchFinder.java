package dev.familiar.app.asking;

import dev.familiar.app.people.FindDesk;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.words.FindWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Finds by the search for people: what was asked as it was asked, and where nobody the owner knows
/// answers to that, its topic alone ([AskTopic]). One thread.
public final class SearchFinder implements Finder {

    /// Whoever fits the topic alone fits less: that they would do what is asked is a guess.
    private static final double BY_TOPIC = 0.8;

    private final FindDesk desk;

    /// @param desk the search
    public SearchFinder(FindDesk desk) {
        this.desk = desk;
    }

    @Override
    public Found find(String text, int limit) {
        FindView asked = desk.find(FindRequest.of(text, limit));
        if (!asked.answer().isNobody()) {
            return found(asked, 1);
        }
        for (String topic : AskTopic.of(text)) {
            FindView less = desk.find(FindRequest.of(topic, limit));
            if (!less.answer().isNobody()) {
                return found(less, BY_TOPIC);
            }
        }
        return found(asked, 1);
    }

    private static Found found(FindView view, double share) {
        List<Fitting> fitting = new ArrayList<>();
        for (FindView.Hit hit : view.people()) {
            fitting.add(
                    new Fitting(
                            hit.view(),
                            hit.fit().fit() * share,
                            String.join("; ", FindWords.why(hit.fit().matched()))));
        }
        return new Found(
                view.answer().understood().shown().stream()
                        .map(part -> part.part().word() + " " + part.text())
                        .collect(Collectors.joining(" · ")),
                fitting,
                FindWords.searched(view.answer()));
    }
}
