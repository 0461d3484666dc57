package dev.familiar.store;

import dev.familiar.identity.Linkage;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.Requester;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.row.ArchiveIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Made-up records for the tests of this room.
final class Samples {

    static final Instant AS_OF = Instant.parse("2024-03-01T00:00:00Z");
    static final Instant LATER = Instant.parse("2025-03-01T00:00:00Z");
    static final Position SOMEWHERE = new Position("archive.mbox", "byte 17");
    static final EmailAddress OWNER = new EmailAddress("owner@example.org");
    static final EmailAddress ADA = new EmailAddress("ada@example.com");
    static final EmailAddress BOB = new EmailAddress("bob@example.com");

    private Samples() {}

    static ArchiveIdentity archive(String name) {
        return new ArchiveIdentity("/archives/" + name, "mbox", name, "sha-" + name, 1000);
    }

    static Participant part(Role role, String name, Handle handle) {
        return new Participant(role, PersonName.of(name), handle, false);
    }

    static Interaction mail(String id, Participant... participants) {
        return new Interaction(
                "mail:" + id,
                Channel.MAIL,
                Moment.of(Instant.parse("2020-05-04T10:00:00Z")),
                Arrays.asList(participants),
                new Content("Launch in Denver", "See you at the café.", Set.of(), List.of()));
    }

    static Interaction marked(Interaction mail, Mark... marks) {
        return new Interaction(
                mail.key(),
                mail.channel(),
                mail.moment(),
                mail.participants(),
                new Content(
                        mail.content().subject(),
                        mail.content().excerpt(),
                        Set.of(marks),
                        mail.content().references()));
    }

    static Interaction over(Channel channel, String key, Participant... participants) {
        return new Interaction(
                key,
                channel,
                Moment.of(Instant.parse("2021-05-04T10:00:00Z")),
                Arrays.asList(participants),
                Content.NONE);
    }

    static SourceRecord happened(Interaction interaction) {
        return new SourceRecord.Happened(interaction, interaction.content().excerpt());
    }

    static SourceRecord owned() {
        return new SourceRecord.Owned(
                new PersonDescription(
                        "linkedin:owner",
                        Origin.of(Origin.Kind.CARD),
                        List.of(PersonName.of("Olive Owner")),
                        List.of(OWNER),
                        Biography.NONE));
    }

    static PersonDescription connection(String slug, String name, String company) {
        return new PersonDescription(
                "linkedin:connection:" + slug,
                Origin.of(Origin.Kind.CONNECTION),
                List.of(PersonName.of(name)),
                slug.isEmpty() ? List.of() : List.of(new ProfileUrl(slug)),
                new Biography(
                        "", "Denver", List.of(Affiliation.job(company, "Engineer")), "", null));
    }

    static SourceRecord described(PersonDescription description) {
        return new SourceRecord.Described(description);
    }

    static ConnectionRequest request(String key, String name, String slug, String sentAt) {
        return new ConnectionRequest(
                "request:" + key,
                new Requester(
                        PersonName.of(name),
                        slug.isEmpty() ? null : new ProfileUrl(slug),
                        "",
                        "",
                        ""),
                new Invitation(
                        true,
                        sentAt.isEmpty() ? null : Instant.parse(sentAt),
                        "",
                        MutualConnections.NOT_SAID,
                        ""));
    }

    static void put(Store store, String archive, Instant asOf, SourceRecord... records) {
        try (ImportSession session = store.begin(archive(archive), asOf)) {
            Arrays.stream(records).forEach(record -> session.put(record, SOMEWHERE));
            session.finish();
        }
    }

    /// Every description a person of its own, but for those named together.
    static void link(Store store, List<String> together) {
        List<PersonDescription> all = store.people().descriptions();
        List<List<String>> clusters =
                new ArrayList<>(
                        all.stream()
                                .map(PersonDescription::key)
                                .filter(key -> !together.contains(key))
                                .map(List::of)
                                .toList());
        clusters.add(together);
        store.people()
                .savePeople(
                        new People.Linked(
                                new Linkage(clusters, List.of()), all, store.epochs().archives()),
                        d -> Set.of("name:" + Folding.name(d.name().text())),
                        name -> Folding.tokens(name.text()));
        store.interactions().saveTies(List.of(), store.epochs().people());
    }
}
