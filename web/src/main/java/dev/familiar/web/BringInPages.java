package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.export.SpreadsheetCell;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.reading.PastedPreview;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import dev.familiar.app.words.VerdictWords;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Bringing in requests by pasting and archives by dropping, naming or choosing them.
final class BringInPages {

    private static final String BY_NAME =
            "https://www.linkedin.com/search/results/people/?keywords=";

    private final Desk desk;
    private final VerdictBoard board;
    private final ImportJob job;
    private final Uploads uploads;
    private final Pages pages;

    BringInPages(Parts parts) {
        this.desk = parts.desk();
        this.board = parts.board();
        this.job = parts.job();
        this.uploads = parts.uploads();
        this.pages = parts.pages();
    }

    /// `GET /bring-in`.
    void show(Context ctx) {
        show(ctx, "", List.of(), List.of());
    }

    /// `POST /bring-in/look`: what pasted text holds, before anything is kept.
    ///
    /// With JavaScript the source of what was copied comes along, which has the links to the
    /// profiles; it is taken if nobody is missing in it.
    void look(Context ctx) {
        String text = Forms.required(ctx, "text");
        String page = Forms.text(ctx, "page");
        if (text.isEmpty() && page.isEmpty()) {
            throw nothingPasted();
        }
        PastedPreview preview = preview(text);
        if (!page.isEmpty()) {
            PastedPreview linked = preview(page);
            if (linked.requests().size() >= preview.requests().size()) {
                show(ctx, page, found(linked), linked.faults());
                return;
            }
        }
        show(ctx, text, found(preview), preview.faults());
    }

    private PastedPreview preview(String text) {
        return desk.ask((Familiar familiar) -> familiar.reading().preview(text));
    }

    private static List<BringInPage.Found> found(PastedPreview preview) {
        return preview.requests().stream().map(BringInPages::found).toList();
    }

    private static BringInPage.Found found(ConnectionRequest request) {
        var mutuals = request.invitation().mutuals();
        ProfileUrl profile = request.requester().profile();
        String name = request.requester().name().text();
        return new BringInPage.Found(
                PlainText.line(name),
                VerdictWords.life(request),
                mutuals.isKnown() ? Amounts.of(mutuals.count(), "connection") + " in common" : "",
                PlainText.line(request.invitation().note()),
                profile == null
                        ? BY_NAME + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        : profile.url(),
                profile != null);
    }

    /// `POST /bring-in/paste`: keeps the requests of pasted text.
    void paste(Context ctx) {
        start(ctx, new ImportRequest(List.of(), pasted(ctx), "", List.of(), false));
    }

    private static String pasted(Context ctx) {
        String text = Forms.required(ctx, "text");
        if (text.isEmpty()) {
            throw nothingPasted();
        }
        return text;
    }

    private static Problem nothingPasted() {
        return Problem.wrong("Paste the text of your invitation page first.");
    }

    /// `POST /bring-in/path`: reads an archive that lies on this machine.
    void path(Context ctx) {
        String named = Forms.required(ctx, "path");
        try {
            Path path = Path.of(named);
            if (named.isEmpty() || !path.isAbsolute() || !Files.isReadable(path)) {
                throw Problem.wrong(
                        "Give the whole path of a file or folder that you may read, for instance"
                                + " /home/ada/mail.mbox.");
            }
            start(ctx, request(List.of(path), Forms.text(ctx, "owner")));
        } catch (InvalidPathException e) {
            throw Problem.wrong("This is no path of a file or folder.");
        }
    }

    /// `POST /bring-in/files`: reads archives chosen in a form.
    void files(Context ctx) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (UploadedFile file : ctx.uploadedFiles("file")) {
            if (!file.filename().isBlank()) {
                try (InputStream content = file.content()) {
                    kept.add(uploads.keep(file.filename(), content));
                }
            }
        }
        if (kept.isEmpty()) {
            throw Problem.wrong("Choose a file first.");
        }
        start(ctx, request(kept, Forms.text(ctx, "owner")));
    }

    /// `PUT /bring-in/file?name=…`: keeps one dropped archive, as it streams in.
    void file(Context ctx) throws IOException {
        String name = ctx.queryParam("name");
        if (name == null) {
            throw Problem.wrong("The file came without its name, so it was not kept.");
        }
        Path kept = uploads.keep(name.strip(), ctx.bodyInputStream());
        ctx.result(kept.getFileName().toString());
    }

    /// `POST /bring-in/dropped`: reads what was dropped before.
    void dropped(Context ctx) {
        List<Path> kept =
                ctx.formParams("name").stream()
                        .map(Uploads::safe)
                        .map(uploads::named)
                        .filter(Files::isRegularFile)
                        .toList();
        if (kept.isEmpty()) {
            throw Problem.wrong("Nothing was dropped.");
        }
        start(ctx, request(kept, Forms.text(ctx, "owner")));
    }

    private static ImportRequest request(List<Path> paths, String owner) {
        Optional<EmailAddress> address = EmailAddress.parse(owner);
        if (!owner.isEmpty() && address.isEmpty()) {
            throw Problem.wrong(
                    "Your address is not one: expected something like you@example.org.");
        }
        return new ImportRequest(paths, "", "", address.stream().toList(), false);
    }

    private void start(Context ctx, ImportRequest request) {
        if (!job.start(request)) {
            throw Problem.wrong("An import is running; wait until it is done.");
        }
        Forms.redirect(ctx, "/bring-in#import");
    }

    private void show(
            Context ctx, String text, List<BringInPage.Found> found, List<String> faults) {
        pages.show(
                ctx,
                "bringIn",
                new BringInPage(
                        pages.frame(ctx, "Bring in", "bring-in"),
                        text,
                        found,
                        faults,
                        job.state(),
                        ready(board.now()),
                        board.now().total() > 0));
    }

    /// Who waits now, by what is advised; empty while that is worked out.
    private static String ready(Board now) {
        if (now.isMoving() && now.trouble().isEmpty()) {
            return "";
        }
        if (now.total() == 0) {
            return "Nobody waits: bring in your invitation page to see who asks.";
        }
        List<String> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            int count = RequestPages.inLane(now, lane.key()).size();
            if (count > 0) {
                lanes.add(Amounts.count(count) + " to " + lane.words().toLowerCase(Locale.ROOT));
            }
        }
        return Amounts.of(now.total(), "request")
                + (now.total() == 1 ? " waits" : " wait")
                + (lanes.isEmpty() ? "." : ": " + String.join(", ", lanes) + ".");
    }

    /// `GET /bring-in/faults.csv`: what could not be read, for a spreadsheet.
    void faults(Context ctx) {
        StringBuilder csv = new StringBuilder("Archive,Source,Code,Count,Example\r\n");
        if (job.state() instanceof ImportState.Done done) {
            for (ImportReport.Archive archive : done.report().archives()) {
                for (ImportReport.FaultCount fault : archive.faults()) {
                    for (String example : fault.first()) {
                        csv.append(cell(archive.path()))
                                .append(',')
                                .append(cell(archive.source()))
                                .append(',')
                                .append(fault.code())
                                .append(',')
                                .append(fault.count())
                                .append(',')
                                .append(cell(example))
                                .append("\r\n");
                    }
                }
            }
        }
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"faults.csv\"")
                .result(csv.toString());
    }

    /// Quoted, and not taken for a formula by a spreadsheet (OWASP, CSV injection).
    private static String cell(String text) {
        String harmless = SpreadsheetCell.of(PlainText.line(text));
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
