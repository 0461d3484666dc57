package dev.familiar.app.people;

import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import dev.familiar.network.organisation.OrganisationKinds;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.AddressUse;
import dev.familiar.network.search.Roster;
import dev.familiar.store.Epochs;
import dev.familiar.store.Interactions;
import dev.familiar.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

// Reading everybody takes a second or two for fifty thousand people, and answering a question some
// milliseconds: so they are read when first asked for, and kept until something changes.

/// Keeps everybody ready to be searched, for all desks of a home. For many threads; one reads while
/// the others wait.
public final class RosterKeeper {

    /// A list that somebody keeps by hand.
    private static final int LARGEST_FILE = 2_000_000;

    private final Path organisations;
    private @Nullable Held held;
    private @Nullable Owner owner;

    /// @param home the owner's folder, which may hold `organisations.tsv`
    public RosterKeeper(Path home) {
        this.organisations = home.resolve("organisations.tsv");
    }

    /// @param archives the records that it rests on
    /// @param people the people that it rests on
    private record Owner(long archives, long people, OwnerSelf self) {}

    /// @param state what it rests on
    /// @param used when addresses were in use, as far as it was asked
    record Held(
            String state,
            Roster roster,
            OwnerOrganisations said,
            Map<EmailAddress, AddressUse.Use> used) {

        AddressUse.Use use(Store store, EmailAddress address) {
            return used.computeIfAbsent(address, asked -> read(store, asked));
        }

        private static AddressUse.Use read(Store store, EmailAddress address) {
            Interactions.Seen seen = store.interactions().seen(List.of(address)).get(address);
            return seen == null
                    ? AddressUse.Use.NONE
                    : new AddressUse.Use(
                            new DateSpan(day(seen.first()), day(seen.last())), seen.wrote());
        }

        private static PartialDate day(Instant at) {
            return PartialDate.of(LocalDate.ofInstant(at, ZoneOffset.UTC));
        }
    }

    /// Everybody, as they are now.
    synchronized Held get(Store store, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String state = store.epochs() + " " + today + " " + fileState();
        Held now = held;
        if (now == null || !now.state().equals(state)) {
            OwnerOrganisations said = OwnerOrganisations.parse(text(), OrganisationKinds.shipped());
            now =
                    new Held(
                            state,
                            new RosterMaker(store, clock.instant()).roster(said),
                            said,
                            new ConcurrentHashMap<>());
            held = now;
        }
        return now;
    }

    private String fileState() {
        try {
            FileTime time = Files.getLastModifiedTime(organisations);
            return time + " " + Files.size(organisations);
        } catch (IOException missing) {
            return "";
        }
    }

    /// Bytes that are no UTF-8 become question marks: a line with one is still read.
    private String text() {
        try {
            return Files.isRegularFile(organisations) && Files.size(organisations) <= LARGEST_FILE
                    ? new String(Files.readAllBytes(organisations), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "organisations.tsv in the home folder cannot be read; check its rights",
                    unreadable);
        }
    }

    /// Who the owner is; read when first asked for, and kept until records or people change.
    public synchronized OwnerSelf self(Store store) {
        Epochs now = store.epochs();
        Owner kept = owner;
        if (kept == null || kept.archives() != now.archives() || kept.people() != now.people()) {
            kept = new Owner(now.archives(), now.people(), OwnerSelf.read(store));
            owner = kept;
        }
        return kept.self();
    }
}
