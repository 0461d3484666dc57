package dev.familiar.web;

import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.refusal.Trouble;
import dev.familiar.app.requests.DecisionView;
import dev.familiar.app.requests.RequestGroup;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// Deciding a group of requests at once.
final class GroupPages {

    private final Desk desk;
    private final VerdictBoard board;
    private final Groups groups;

    GroupPages(Desk desk, VerdictBoard board, Groups groups) {
        this.desk = desk;
        this.board = board;
        this.groups = groups;
    }

    /// `POST /requests/groups`: decides on exactly the requests that were shown together, or on
    /// none: a list that has changed is shown again.
    void decide(Context ctx) {
        List<String> requests = List.of(Forms.required(ctx, "requests").split(" "));
        String back = Forms.local(Forms.text(ctx, "back"), "/requests");
        Optional<RequestGroup> group = groups.of(board.now(), requests);
        Session session = Gate.session(ctx);
        try {
            List<DecisionView> decided =
                    group.map(one -> desk.ask(familiar -> familiar.requests().decide(one)))
                            .orElse(List.of());
            if (decided.isEmpty()) {
                board.stir();
                session.leave(
                        Notice.problem(
                                "Nothing was decided: the list has changed since it was shown. Look"
                                        + " at it again."));
            } else {
                board.settled(requests);
                group.ifPresent(one -> count(session, one));
                session.leave(said(decided));
            }
        } catch (ConfigurationException broken) {
            session.leave(
                    Notice.problem(
                            "Not decided: "
                                    + Trouble.of(broken).words()
                                    + ". Mend it under Policy, or in the file."));
        }
        Forms.redirect(ctx, back);
    }

    private static void count(Session session, RequestGroup group) {
        for (RequestView view : group.members()) {
            session.tally().decided(view, group.kind().word());
        }
    }

    private static Notice said(List<DecisionView> decided) {
        String done = decided.getFirst().word().equals("accept") ? "Accepted" : "Declined";
        return Notice.undoable(
                done + ": " + Amounts.of(decided.size(), "request") + ".",
                new Notice.Link("Press them on LinkedIn", "/press", "", false));
    }
}
