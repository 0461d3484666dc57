package dev.familiar.bench.verdict;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One made-up owner, put through the real program: written as archives, imported into a fresh home
/// on the day the archives were taken, triaged.
///
/// @param judged the requests the program saw, with its verdicts
/// @param unseen requests of the world of which the program showed none
public record OwnerTrial(List<Judged> judged, int unseen) {
    public OwnerTrial {
        judged = List.copyOf(judged);
    }

    /// Runs one owner.
    ///
    /// @param plan what the owner is like
    /// @param folder where `archives` and `home` are left; a new one
    public static OwnerTrial run(WorldPlan plan, Path folder) throws IOException {
        World world = World.create(plan);
        WrittenWorld written = WorldArchives.write(world, folder.resolve("archives"));
        List<EmailAddress> owners =
                world.owner().reach().texts().stream()
                        .flatMap(text -> EmailAddress.parse(text).stream())
                        .toList();
        InstantSource clock =
                InstantSource.fixed(plan.today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        try (Familiar familiar = Familiar.open(folder.resolve("home"), clock)) {
            familiar.reading()
                    .importArchives(
                            new ImportRequest(written.archives(), "", "", owners, false),
                            ImportProgress.none());
            Set<String> names =
                    familiar.people().find("", Integer.MAX_VALUE).stream()
                            .flatMap(view -> view.person().names().stream())
                            .map(OwnerTrial::folded)
                            .collect(Collectors.toSet());
            return score(world, familiar.requests().triage(true), names);
        }
    }

    private static OwnerTrial score(World world, List<RequestView> views, Set<String> names) {
        Map<String, Request> truth = truth(world);
        List<Judged> judged = new ArrayList<>();
        for (RequestView view : views) {
            Request found = truth.remove(key(view.judgement().request()));
            if (found != null) {
                judged.add(judged(world, found, view, names));
            }
        }
        return new OwnerTrial(judged, world.requests().size() - judged.size());
    }

    /// The requests by profile address, those pasted without one by name.
    private static Map<String, Request> truth(World world) {
        Map<String, Request> truth = new HashMap<>();
        for (Request request : world.requests()) {
            boolean pastedOnly = request.deliveries().equals(Set.of(Delivery.PASTED));
            String name = folded(PersonName.of(request.card().profile().name()));
            ProfileUrl profile = ProfileUrl.parse(request.card().profile().url()).orElse(null);
            truth.putIfAbsent(key(pastedOnly ? null : profile, name), request);
        }
        return truth;
    }

    private static String key(ConnectionRequest request) {
        return key(request.requester().profile(), folded(request.requester().name()));
    }

    private static String key(@Nullable ProfileUrl profile, String name) {
        return profile == null ? "name " + name : profile.key();
    }

    private static Judged judged(
            World world, Request request, RequestView view, Set<String> names) {
        ConnectionRequest seen = view.judgement().request();
        Judged.PlainView plain =
                new Judged.PlainView(
                        seen.invitation().mutuals().count(),
                        names.contains(folded(seen.requester().name())));
        return new Judged(
                world.plan().kind(),
                request.truth(),
                Lane.of(view.judgement().verdict()),
                view.judgement().probability(),
                plain);
    }

    private static String folded(PersonName name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
