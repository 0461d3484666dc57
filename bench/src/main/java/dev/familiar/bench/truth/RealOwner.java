package dev.familiar.bench.truth;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.calibration.Advice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A real owner whose mailbox and requests were imported with the real program.
///
/// @param folder the owner's
/// @param home where they were imported into
/// @param clock the time of judging
public record RealOwner(TruthFolder folder, Path home, InstantSource clock) {

    /// Imports an owner, unless the home is there already.
    ///
    /// @param place a folder of this owner's own; the home and the unpacked mailbox stay in it
    public static RealOwner imported(TruthFolder folder, Path place, InstantSource clock)
            throws IOException {
        Path home = place.resolve("home");
        if (!Files.exists(home)) {
            Files.createDirectories(place);
            List<Path> archives = List.of(folder.mailbox(place), folder.requests());
            try (Familiar familiar = Familiar.open(home, clock)) {
                familiar.reading()
                        .importArchives(
                                new ImportRequest(archives, "", "", folder.owners(), false),
                                ImportProgress.none());
            }
        }
        return new RealOwner(folder, home, clock);
    }

    /// Every request of the truth, judged by that policy; in the order of the truth.
    public List<RealRequest> judged(TriagePolicy policy) throws IOException {
        Map<String, Judgement> judgements = new HashMap<>();
        try (Familiar familiar = Familiar.open(home, clock)) {
            for (RequestView view : familiar.requests().triage(policy)) {
                ProfileUrl profile = view.judgement().request().requester().profile();
                if (profile != null) {
                    judgements.put(profile.key(), view.judgement());
                }
            }
        }
        List<RealRequest> judged = new ArrayList<>();
        folder.truth()
                .forEach((profile, row) -> {
                    Judgement found = judgements.get(profile);
                    judged.add(
                            new RealRequest(
                                    folder.name(),
                                    row.kind(),
                                    found == null ? null : said(found, row.addresses(), policy)));
                });
        return judged;
    }

    private static RealRequest.Said said(
            Judgement judgement, Set<String> addresses, TriagePolicy policy) {
        return new RealRequest.Said(
                Advice.of(judgement.verdict()),
                judgement.probability(),
                Math.abs(judgement.totalBits() - judgement.facts().bits(policy.weights())),
                who(judgement.finding(), addresses),
                judgement.facts());
    }

    private static RealRequest.Who who(Judgement.Finding finding, Set<String> addresses) {
        Person person = finding.person();
        if (person == null) {
            return RealRequest.Who.NOBODY;
        }
        boolean right =
                person.addresses().stream()
                        .anyMatch(a -> addresses.contains(a.value().toLowerCase(Locale.ROOT)));
        return right ? RealRequest.Who.RIGHT : RealRequest.Who.WRONG;
    }
}
