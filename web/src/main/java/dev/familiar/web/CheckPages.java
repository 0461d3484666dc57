package dev.familiar.web;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.words.Kinds;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;

/// The check of the home, as `familiar doctor` makes it.
final class CheckPages {

    /// A small home is checked by then, and the page need not be loaded twice.
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Errands errands;
    private final Pages pages;

    CheckPages(Errands errands, Pages pages) {
        this.errands = errands;
        this.pages = pages;
    }

    /// `GET /check`: what the last check found.
    void show(Context ctx) {
        Errand.State<DoctorReport> state = errands.check().state();
        pages.show(
                ctx,
                "check",
                new CheckPage(
                        pages.frame(ctx, "Check-up", "check"),
                        state instanceof Errand.State.Done<DoctorReport> done
                                ? findings(done.result())
                                : List.of(),
                        state instanceof Errand.State.Done<DoctorReport> done
                                && done.result().healthy(),
                        state instanceof Errand.State.Running,
                        state instanceof Errand.State.Failed<DoctorReport> failed
                                ? failed.advice()
                                : "",
                        errands.desk()
                                .ask(familiar -> familiar.home())
                                .toAbsolutePath()
                                .toString()));
    }

    private static List<DoctorReport.Finding> findings(DoctorReport report) {
        return report.findings().stream()
                .map(finding ->
                        new DoctorReport.Finding(
                                Kinds.words(finding.check()),
                                finding.healthy(),
                                PlainText.line(finding.text())))
                .toList();
    }

    /// `POST /check`: checks it now. Reads the whole store, and changes nothing.
    void run(Context ctx) {
        // One that is under way already is as good.
        boolean _ =
                errands.check().start(() -> errands.desk().ask(familiar -> familiar.doctor(false)));
        errands.check().await(PATIENCE);
        Forms.redirect(ctx, "/check");
    }
}
