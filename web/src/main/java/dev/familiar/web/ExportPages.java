package dev.familiar.web;

import dev.familiar.app.export.Export;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// What the owner made in Familiar, as files for other programs: the browser keeps them where it
/// keeps what it loads, and Familiar writes nothing.
final class ExportPages {

    private final Desk desk;
    private final Pages pages;

    ExportPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// A file that can be had.
    ///
    /// @param name of the file, which is its address, too
    /// @param title what it holds
    /// @param says what for
    record Item(String name, String title, String says, String type, Export export) {}

    private static final List<Item> ITEMS =
            List.of(
                    new Item(
                            "cards.vcf",
                            "Cards as vCard",
                            "Everybody you accepted, with addresses and your note. Any address book"
                                    + " takes it.",
                            "text/vcard; charset=utf-8",
                            Export.VCARD),
                    new Item(
                            "cards.csv",
                            "Cards for Google Contacts",
                            "The same as a table that Google Contacts imports.",
                            "text/csv; charset=utf-8",
                            Export.GOOGLE_CSV),
                    new Item(
                            "decisions.csv",
                            "Decisions as a table",
                            "Every decision that stands, safe to open in a spreadsheet.",
                            "text/csv; charset=utf-8",
                            Export.DECISIONS),
                    new Item(
                            "decisions.jsonl",
                            "Decisions with their evidence",
                            "The same with the verdict of the time, one JSON object on a line.",
                            "application/x-ndjson; charset=utf-8",
                            Export.DECISIONS_JSON),
                    new Item(
                            "sayings.jsonl",
                            "Your word on people",
                            "Whom you know and whom never to suggest, one JSON object on a line.",
                            "application/x-ndjson; charset=utf-8",
                            Export.SAYINGS_JSON));

    /// `GET /export`.
    void show(Context ctx) {
        pages.show(ctx, "export", new ExportPage(pages.frame(ctx, "Export", "export"), ITEMS));
    }

    /// `GET /export/{name}`: the file.
    void file(Context ctx) throws IOException {
        Item item =
                ITEMS.stream()
                        .filter(one -> one.name().equals(ctx.pathParam("name")))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("There is no such export."));
        StringWriter text = new StringWriter();
        int _ = desk.ask(familiar -> familiar.exporter().write(item.export(), text));
        ctx.contentType(item.type())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"familiar-" + item.name() + "\"")
                .result(text.toString());
    }
}
