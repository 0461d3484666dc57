package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.reading.PastedPreview;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.app.words.VerdictWords;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.ConnectionRequest;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bringing in requests by pasting and archives by dropping, naming or choosing them.
final class BringInPages {

    private final Desk desk;
    private final ImportJob job;
    private final Uploads uploads;
    private final Pages pages;

    BringInPages(Desk desk, ImportJob job, Uploads uploads, Pages pages) {
        this.desk = desk;
        this.job = job;
        this.uploads = uploads;
        this.pages = pages;
    }

    /// `GET /bring-in`.
    void show(Context ctx) {
        show(ctx, "", List.of(), List.of());
    }

    /// `POST /bring-in/look`: what pasted text holds, before anything is kept.
    void look(Context ctx) {
        String text = pasted(ctx);
        PastedPreview preview = desk.ask((Familiar familiar) -> familiar.reading().preview(text));
        show(
                ctx,
                text,
                preview.requests().stream().map(BringInPages::found).toList(),
                preview.faults());
    }

    private static BringInPage.Found found(ConnectionRequest request) {
        var mutuals = request.invitation().mutuals();
        return new BringInPage.Found(
                PlainText.line(request.requester().name().text()),
                VerdictWords.life(request),
                mutuals.isKnown() ? Amounts.of(mutuals.count(), "connection") + " in common" : "",
                PlainText.line(request.invitation().note()));
    }

    /// `POST /bring-in/paste`: keeps the requests of pasted text.
    void paste(Context ctx) {
        start(ctx, new ImportRequest(List.of(), pasted(ctx), "", List.of(), false));
    }

    private static String pasted(Context ctx) {
        String text = Forms.required(ctx, "text");
        if (text.isEmpty()) {
            throw Problem.wrong("Paste the text of your invitation page first.");
        }
        return text;
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
                        job.state()));
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
        String plain = PlainText.line(text);
        String harmless = plain.matches("[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
