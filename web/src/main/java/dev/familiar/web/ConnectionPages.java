package dev.familiar.web;

import dev.familiar.app.words.Amounts;
import dev.familiar.triage.Known;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

// Judging thirty thousand connections takes seconds: it is done beside the pages once for a state
// of
// the home, and what was true of the last state stays in view meanwhile.

/// `GET /connections`: how well the owner knows their present connections.
final class ConnectionPages {

    /// Most homes are done by then, and the page need not be loaded twice.
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private static final Map<Known.Group, String> WORDS =
            Map.of(
                    Known.Group.WELL, "Known well",
                    Known.Group.SOMEWHAT, "Somewhat",
                    Known.Group.NOT_AT_ALL, "Not at all");

    private final Errands errands;
    private final Pages pages;
    private volatile @Nullable Audited last;

    ConnectionPages(Errands errands, Pages pages) {
        this.errands = errands;
        this.pages = pages;
    }

    void show(Context ctx) {
        Known.Group group =
                Stream.of(Known.Group.values())
                        .filter(one -> one.toString().equals(Forms.query(ctx, "group")))
                        .findFirst()
                        .orElse(Known.Group.NOT_AT_ALL);
        String failure = refresh();
        Audited known = last;
        List<Audited.Row> rows =
                known == null ? List.of() : known.groups().getOrDefault(group, List.of());
        Paging paging =
                Paging.of(
                        Forms.number(ctx.queryParam("page"), 1),
                        rows.size(),
                        "/connections?group=" + group + "&page=");
        pages.show(
                ctx,
                "connections",
                new ConnectionsPage(
                        pages.frame(ctx, "Connections", "connections"),
                        known == null ? List.of() : tabs(known, group),
                        known == null ? List.of() : known.summary(),
                        known == null ? "" : known.missing(),
                        group.toString(),
                        rows.subList(paging.from(), paging.to()),
                        paging,
                        errands.audit().isRunning(),
                        failure));
    }

    /// Sees to it that what is shown is of now, or soon will be.
    ///
    /// @return why it is not, else empty
    private String refresh() {
        Errand<Audited> audit = errands.audit();
        take();
        Audited known = last;
        if (known == null || known.state() != state()) {
            boolean _ = audit.start(this::work);
            audit.await(PATIENCE);
            take();
        }
        return audit.state() instanceof Errand.State.Failed<Audited> failed ? failed.advice() : "";
    }

    private void take() {
        if (errands.audit().state() instanceof Errand.State.Done<Audited> done) {
            last = done.result();
        }
    }

    private long state() {
        return errands.desk().ask(familiar -> familiar.state());
    }

    /// Asked first: what changes meanwhile makes it out of date.
    private Audited work() {
        long state = errands.desk().ask(familiar -> familiar.state());
        return Audited.of(state, errands.desk().ask(familiar -> familiar.audit().everybody()));
    }

    private static List<ConnectionsPage.Tab> tabs(Audited known, Known.Group current) {
        return Stream.of(Known.Group.values())
                .map(group ->
                        new ConnectionsPage.Tab(
                                group.toString(),
                                WORDS.getOrDefault(group, group.toString()),
                                Amounts.count(known.count(group)),
                                group == current))
                .toList();
    }
}
