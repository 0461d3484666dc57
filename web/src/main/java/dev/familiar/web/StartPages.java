package dev.familiar.web;

import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.start.StartView;
import dev.familiar.app.start.Steps;
import dev.familiar.app.words.Amounts;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/start`: which archives there are, what came in, and whether a decline can be trusted; with the
/// way into a made-up world. Shown at `/` while nothing was imported.
final class StartPages {

    private static final String COMMAND = "familiar demo --keep familiar-demo";

    private final Desk desk;
    private final Pages pages;
    private final @Nullable MadeUp madeUp;
    private final Errand<Boolean> making;

    /// @param madeUp opens a made-up world; null where there is none to be had
    /// @param making of it, beside the pages
    StartPages(Desk desk, Pages pages, @Nullable MadeUp madeUp, Errand<Boolean> making) {
        this.desk = desk;
        this.pages = pages;
        this.madeUp = madeUp;
        this.making = making;
    }

    /// `GET /start`.
    void show(Context ctx) {
        show(ctx, pages.frame(ctx, "First steps", "start"));
    }

    /// The same under another place, where nothing was imported yet.
    void show(Context ctx, Frame frame) {
        ArchivesView archives = desk.ask(familiar -> familiar.reading().archives());
        StartView view = StartView.of(archives);
        pages.show(
                ctx,
                "start",
                new StartPage(
                        frame,
                        items(view),
                        meter(view),
                        Steps.notRead(),
                        archives.archives().isEmpty(),
                        world()));
    }

    private static List<StartPage.Item> items(StartView view) {
        List<StartPage.Item> items = new ArrayList<>();
        boolean isShown = false;
        for (StartView.Item item : view.items()) {
            boolean isOpen = !isShown && !item.isDone();
            isShown |= isOpen;
            items.add(new StartPage.Item(item.step(), item.cameIn(), item.missing(), isOpen));
        }
        return items;
    }

    private static StartPage.Meter meter(StartView view) {
        return new StartPage.Meter(
                view.words(),
                100 * view.found(),
                100 * StartView.enough(),
                view.canDecline(),
                view.parts().stream().map(StartPages::part).toList());
    }

    private static StartPage.Part part(StartView.Part part) {
        return new StartPage.Part(
                part.kind(),
                100 * part.found(),
                part.found() == 0 ? "nothing yet" : Amounts.percent(part.found()));
    }

    private StartPage.World world() {
        Errand.State<Boolean> state = making.state();
        return new StartPage.World(
                COMMAND,
                madeUp != null,
                state instanceof Errand.State.Running,
                state instanceof Errand.State.Done,
                state instanceof Errand.State.Failed<Boolean> failed ? failed.advice() : "");
    }

    /// `POST /start/made-up`: makes the world, which takes longer than a page may.
    void make(Context ctx) {
        MadeUp world = world(madeUp);
        var _ = making.start(() -> !open(world).toString().isEmpty());
        Forms.redirect(ctx, "/start#made-up");
    }

    /// `GET /start/made-up`: leads into it, in a window of its own. The link is good once, so that
    /// the address of this page lets in nobody.
    void enter(Context ctx) {
        if (!(making.state() instanceof Errand.State.Done)) {
            throw Problem.notFound("There is no made-up world yet. First steps has the button.");
        }
        ctx.redirect(open(world(madeUp)).toString(), HttpStatus.SEE_OTHER);
    }

    private static MadeUp world(@Nullable MadeUp madeUp) {
        if (madeUp == null) {
            throw Problem.notFound("Made-up worlds are made in the terminal here: " + COMMAND);
        }
        return madeUp;
    }

    private static URI open(MadeUp world) {
        try {
            return world.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
