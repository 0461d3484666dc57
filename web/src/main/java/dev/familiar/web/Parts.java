package dev.familiar.web;

import dev.familiar.app.Familiar;

/// What handlers share.
///
/// @param signIn who may come in
/// @param desk for what is quick
/// @param people for people, so that they do not wait for verdicts
/// @param slow for what takes seconds, so that pages need not wait for it
/// @param board the verdicts
/// @param job the import
/// @param uploads where dropped archives go
/// @param pages the templates
record Parts(
        SignIn signIn,
        Desk desk,
        Desk people,
        Desk slow,
        VerdictBoard board,
        ImportJob job,
        Uploads uploads,
        Pages pages)
        implements AutoCloseable {

    static Parts of(Familiar familiar) {
        Desk desk = new Desk(familiar);
        VerdictBoard board = new VerdictBoard(Judge.at(desk, familiar.beside()));
        return new Parts(
                new SignIn(familiar.clock()),
                desk,
                new Desk(familiar.beside()),
                new Desk(familiar.beside()),
                board,
                new ImportJob(familiar.beside(), board),
                new Uploads(familiar.home()),
                new Pages(board));
    }

    /// Ends what runs beside the pages.
    @Override
    public void close() {
        board.close();
        job.finish();
    }
}
