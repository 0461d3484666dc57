package dev.familiar.app;

import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.refusal.Trouble;
import dev.familiar.app.words.Amounts;
import dev.familiar.identity.learning.Oddities;
import dev.familiar.store.Store;
import dev.familiar.store.StoreCheck;
import dev.familiar.traces.Coverage;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Examines a home and says what it finds in words for the owner.
///
/// The store says what is wrong with its file ([Store#check]); here it is put beside what only the
/// program knows: the policy, the clock, and what was never imported.
final class Doctor {

    private static final List<Coverage> NOTHING = List.of();

    private Doctor() {}

    /// A finding for each check, healthy or not, so that the owner sees what was looked at; what is
    /// wrong comes with the command that mends it. Reads the whole store.
    ///
    /// @param clock the home's; a made-up world's is reported
    /// @param gone archives that a rebuild has not found, by their paths
    static DoctorReport examine(
            Store store, PolicyFile policy, InstantSource clock, List<String> gone) {
        StoreCheck check = store.check();
        List<DoctorReport.Finding> findings = new ArrayList<>();
        findings.add(
                new DoctorReport.Finding(
                        "store",
                        check.isHealthy(),
                        check.isHealthy()
                                ? "whole, schema version " + check.schemaVersion()
                                : String.join("; ", check.problems())));
        // An import that was ended is no damage, but what it did not reach is missing from
        // verdicts.
        findings.add(
                new DoctorReport.Finding(
                        "imports",
                        check.incomplete().isEmpty(),
                        check.incomplete().isEmpty()
                                ? "all read to their end"
                                : check.incomplete().size()
                                        + " interrupted; import them again, they go on where they stopped"));
        findings.add(
                new DoctorReport.Finding(
                        "people",
                        !check.peopleStale(),
                        check.peopleStale()
                                ? "older than the records; the next question or import works them out anew"
                                : "as new as the records"));
        broken(policy)
                .ifPresent(problem ->
                        findings.add(new DoctorReport.Finding("policy", false, problem)));
        // Healthy as well: what is learned is kept within bounds. But the owner may want to know
        // that a program fills half of a mailbox, or that it is not one person's.
        for (String odd : check.readable() ? learned(store) : List.<String>of()) {
            findings.add(
                    new DoctorReport.Finding(
                            "linkage", true, odd + "; a program or a list may write there"));
        }
        // Healthy all the same: the archives may be gone for good, and verdicts do not need them.
        if (check.excerpts() > 0) {
            findings.add(
                    new DoctorReport.Finding(
                            "words",
                            true,
                            Amounts.count(check.excerpts())
                                    + " records are found by their first lines only; familiar doctor"
                                    + " --rebuild reads their archives for the rest"));
        }
        // Healthy too, and said: the rebuild that was asked for has not read these.
        if (!gone.isEmpty()) {
            findings.add(
                    new DoctorReport.Finding(
                            "archives",
                            true,
                            gone.size()
                                    + " not where they lay, the first of them "
                                    + gone.getFirst()
                                    + "; of their records the first lines are found"));
        }
        if (clock instanceof WorldClock world) {
            findings.add(
                    new DoctorReport.Finding(
                            "day",
                            true,
                            "always " + world.day() + ": a made-up world, from familiar demo"));
        }
        // Kinds that were never imported are named: a stranger may be known there. What cannot be
        // read cannot be counted either.
        for (Coverage coverage : check.readable() ? store.interactions().coverage() : NOTHING) {
            String years =
                    coverage.from() == null || coverage.to() == null
                            ? ""
                            : ", " + coverage.from() + " to " + coverage.to();
            findings.add(
                    new DoctorReport.Finding(
                            coverage.source(),
                            true,
                            coverage.items() == 0
                                    ? "never imported"
                                    : Amounts.of(coverage.items(), "record") + years));
        }
        return new DoctorReport(findings);
    }

    private static List<String> learned(Store store) {
        return Oddities.of(store.people().learnedWeights());
    }

    /// What is wrong with `policy.toml`, in words; empty if it can be used, also where there is
    /// none.
    private static Optional<String> broken(PolicyFile policy) {
        try {
            var _ = policy.load();
            return Optional.empty();
        } catch (ConfigurationException | UncheckedIOException e) {
            return Optional.of(Trouble.of(e).words());
        }
    }
}
