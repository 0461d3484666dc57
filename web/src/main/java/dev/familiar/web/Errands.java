package dev.familiar.web;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.Familiar;
import java.util.List;

/// What is done beside the pages, but for the import ([ImportJob]).
///
/// @param desk for what only reads; never waits for a page
/// @param check the check of the home
/// @param backup writing a backup, with what to tell of it
/// @param accounts working out who is who after an account became or ceased to be the owner's
/// @param audit judging everybody the owner is connected with
/// @param morning what of the owner's people is to be said today
/// @param madeUp making a made-up world
record Errands(
        Desk desk,
        Errand<DoctorReport> check,
        Errand<List<String>> backup,
        Errand<Boolean> accounts,
        Errand<Audited> audit,
        Errand<Morning> morning,
        Errand<Boolean> madeUp) {

    static Errands of(Familiar familiar, FaultLog faults) {
        return new Errands(
                new Desk(familiar),
                new Errand<>("check", faults),
                new Errand<>("backup", faults),
                new Errand<>("accounts", faults),
                new Errand<>("audit", faults),
                new Errand<>("morning", faults),
                new Errand<>("made-up", faults));
    }

    /// Waits for all that is under way.
    void finish() {
        List.of(check, backup, accounts, audit, morning, madeUp).forEach(Errand::finish);
    }
}
