package dev.familiar.web;

import dev.familiar.app.Familiar;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What handlers share.
///
/// Who may come in is a matter of this machine's time, also where the day of a made-up world stands
/// still.
///
/// @param signIn who may come in
/// @param gate who may see and do what
/// @param desk for what is quick
/// @param people for people, so that they do not wait for verdicts
/// @param slow for what takes seconds, so that pages need not wait for it
/// @param board the verdicts
/// @param working what works in the owner's words on who is who
/// @param job the import
/// @param errands what else is done beside the pages
/// @param uploads where dropped archives go
/// @param pages the templates
/// @param faults where faults of the program are kept
/// @param madeUp opens a made-up world; null where there is none to be had
record Parts(
        SignIn signIn,
        Gate gate,
        Desk desk,
        Desk people,
        Desk slow,
        VerdictBoard board,
        WorkingIn working,
        ImportJob job,
        Errands errands,
        Uploads uploads,
        Pages pages,
        FaultLog faults,
        @Nullable MadeUp madeUp)
        implements AutoCloseable {

    /// A made-up world's clock stands still; what ends by itself goes by the real one.
    static Parts of(Familiar familiar, Names names, @Nullable MadeUp madeUp) {
        InstantSource clock = InstantSource.system();
        SignIn signIn = new SignIn(clock);
        FaultLog faults = new FaultLog(familiar.home(), clock);
        Uploads uploads = new Uploads(familiar.home());
        Desk desk = new Desk(familiar);
        VerdictBoard board = new VerdictBoard(Judge.at(desk, familiar.beside()));
        return new Parts(
                signIn,
                new Gate(signIn, names, uploads),
                desk,
                new Desk(familiar.beside()),
                new Desk(familiar.beside()),
                board,
                new WorkingIn(familiar.beside(), board::stir, faults),
                new ImportJob(familiar.beside(), board, faults),
                Errands.of(familiar.beside(), faults),
                uploads,
                new Pages(board, familiar.isMadeUp()),
                faults,
                madeUp);
    }

    /// Ends what runs beside the pages.
    @Override
    public void close() {
        working.close();
        board.close();
        job.finish();
        errands.finish();
    }
}
