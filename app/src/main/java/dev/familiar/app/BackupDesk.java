package dev.familiar.app;

import dev.familiar.app.words.Amounts;
import dev.familiar.store.BackupPlan;
import dev.familiar.store.BackupReport;
import dev.familiar.store.RestoreReport;
import dev.familiar.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Backs a home up and brings backups back, and says in words for the owner what that came to.
///
/// A sentence for each thing: what was done, and what was not. The store decides what is refused
/// ([Store#backup], [Store#restore]).
final class BackupDesk {

    private BackupDesk() {}

    /// Says also what is not in the file, since it is too late to notice that on restoring.
    ///
    /// @throws dev.familiar.store.StoreException as [Store#backup]
    static List<String> backUp(Store store, BackupRequest request) {
        BackupReport report =
                store.backup(
                        new BackupPlan(request.file(), request.replace(), request.withArchives()));
        List<String> said = new ArrayList<>();
        String with =
                (report.policy() ? ", with policy.toml" : "")
                        + (report.archives() > 0
                                ? " and "
                                        + Amounts.of(report.archives(), "archive")
                                        + " dropped into the browser"
                                : "");
        said.add(
                "Backed up to "
                        + request.file()
                        + with
                        + ". It holds your archives' content: keep it as safe as them.");
        if (report.leftOut() > 0) {
            said.add(
                    "Not in it: "
                            + Amounts.of(report.leftOut(), "archive")
                            + " dropped into the browser ("
                            + Amounts.bytes(report.leftOutBytes())
                            + "); --with-archives packs them too.");
        }
        return said;
    }

    /// Replaces nothing without keeping it, and says under which names; a policy is only replaced
    /// by a policy.
    ///
    /// @throws dev.familiar.store.StoreException as [Store#restore]; nothing is changed then
    static List<String> restore(Path file, Path home) {
        RestoreReport report = Store.restore(file, home);
        List<String> said = new ArrayList<>();
        said.add(
                report.keptAside().isEmpty()
                        ? "Restored."
                        : "Restored. What was there before is kept in the home folder as "
                                + String.join(", ", report.keptAside())
                                + ".");
        if (!report.sealed()) {
            said.add(
                    "It carries no checksum, as earlier versions wrote none: it was looked over, but"
                            + " a letter that changed on its disk would not be noticed.");
        }
        if (!report.policy()) {
            said.add("The backup holds no policy.toml: your policy is as it was.");
        }
        if (report.archives() > 0) {
            said.add(Amounts.of(report.archives(), "archive") + " put back into archives.");
        }
        return said;
    }
}
