package dev.familiar.identity.roster;

import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Puts what archives say about people into a roster. For one thread.
public final class DescriptionRows {

    private static final List<Origin.Kind> KINDS = List.of(Origin.Kind.values());

    private final RosterBuilder builder;
    private final Column place;
    private final Column occupation;
    private final Column birthDate;

    /// Rows of a roster; adds the columns it needs.
    public DescriptionRows(RosterBuilder builder) {
        this.builder = builder;
        this.place = builder.column("place", FieldKind.PLACE);
        this.occupation = builder.column("occupation", FieldKind.OCCUPATION);
        this.birthDate = builder.column("birth-date", FieldKind.BIRTH_DATE);
    }

    /// Adds a description as the next record; its group is its kind.
    public void add(PersonDescription description) {
        values(description);
        builder.end(description.key(), group(description.origin().kind()));
    }

    /// Adds a description as a record of a file.
    public void add(PersonDescription description, String key, int group) {
        values(description);
        builder.end(key, group);
    }

    /// Adds what several descriptions say as one record, with the key and group of the first.
    public void addTogether(List<PersonDescription> descriptions) {
        descriptions.forEach(this::values);
        PersonDescription first = descriptions.getFirst();
        builder.end(first.key(), group(first.origin().kind()));
    }

    /// Adds what several descriptions of one person say as one record.
    public void add(Collection<PersonDescription> descriptions, String key) {
        descriptions.forEach(this::values);
        builder.end(key, 0);
    }

    /// The group of the records of a kind.
    public static int group(Origin.Kind kind) {
        return KINDS.indexOf(kind);
    }

    private void values(PersonDescription description) {
        description.names().forEach(builder::name);
        for (Handle handle : description.handles()) {
            switch (handle) {
                case EmailAddress address -> builder.email(address);
                case PhoneNumber phone -> builder.phone(phone.value());
                case ProfileUrl profile -> builder.profile(profile);
                case PlatformName platform -> {
                    if (platform.isOfPerson()) {
                        builder.name(PersonName.of(platform.name()));
                    }
                }
            }
        }
        Biography biography = description.biography();
        if (!biography.headline().isEmpty()) {
            builder.headline(biography.headline());
            builder.value(occupation, Organisations.title(biography.headline()));
        }
        if (!biography.place().isEmpty()) {
            builder.value(place, biography.place());
        }
        for (Affiliation affiliation : biography.affiliations()) {
            builder.employer(affiliation.organisation());
            if (affiliation.kind() == Affiliation.Kind.EMPLOYER) {
                builder.value(occupation, affiliation.title());
            }
        }
        PartialDate birthday = biography.birthday();
        if (birthday != null) {
            builder.value(birthDate, text(birthday));
        }
    }

    private static String text(PartialDate date) {
        return (date.year() == 0 ? "????" : String.format(Locale.ROOT, "%04d", date.year()))
                + (date.month() == 0 ? "??" : String.format(Locale.ROOT, "%02d", date.month()))
                + (date.day() == 0 ? "??" : String.format(Locale.ROOT, "%02d", date.day()));
    }
}
