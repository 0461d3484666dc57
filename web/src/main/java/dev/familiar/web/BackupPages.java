package dev.familiar.web;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Writing everything into one file, as `familiar backup` does; restoring is the command's, since
/// nobody may use the home meanwhile.
final class BackupPages {

    private final Errands errands;
    private final Pages pages;

    BackupPages(Errands errands, Pages pages) {
        this.errands = errands;
        this.pages = pages;
    }

    /// `GET /backup`.
    void show(Context ctx) {
        Errand.State<List<String>> state = errands.backup().state();
        Path home = errands.desk().ask(familiar -> familiar.home()).toAbsolutePath();
        LocalDate today =
                errands.desk()
                        .ask(familiar ->
                                LocalDate.ofInstant(
                                        familiar.clock().instant(), ZoneId.systemDefault()));
        pages.show(
                ctx,
                "backup",
                new BackupPage(
                        pages.frame(ctx, "Backup", "backup"),
                        home.resolveSibling("familiar-" + today + ".db").toString(),
                        home.toString(),
                        state instanceof Errand.State.Running,
                        state instanceof Errand.State.Done<List<String>> done
                                ? done.result().stream().map(PlainText::line).toList()
                                : List.of(),
                        state instanceof Errand.State.Failed<List<String>> failed
                                ? failed.advice()
                                : ""));
    }

    /// `POST /backup`: writes it, where the store allows: under a name that is free, or in the
    /// place of an earlier backup if that is wanted, and never over anything else.
    void write(Context ctx) {
        BackupRequest request =
                new BackupRequest(
                        path(Forms.required(ctx, "path")),
                        !Forms.text(ctx, "replace").isEmpty(),
                        !Forms.text(ctx, "archives").isEmpty());
        if (!errands.backup()
                .start(() -> errands.desk().ask(familiar -> familiar.backup(request)))) {
            throw Problem.wrong("A backup is being written; wait until it is done.");
        }
        Forms.redirect(ctx, "/backup");
    }

    private static Path path(String named) {
        try {
            Path path = Path.of(named);
            if (named.isEmpty() || !path.isAbsolute()) {
                throw Problem.wrong(
                        "Give the whole path of the file to write, for instance"
                                + " /home/ada/backups/familiar.db.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw Problem.wrong("This is no path of a file.");
        }
    }
}
