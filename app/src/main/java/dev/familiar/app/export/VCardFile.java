package dev.familiar.app.export;

import dev.familiar.identity.name.CardName;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.property.Email;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/// Cards as vCard 3.0 (RFC 2426), which Google, Apple and Outlook all import.
///
/// Lines are folded and end with CRLF. `UID` is the card's key, so that importing twice updates
/// instead of doubling.
final class VCardFile {

    private VCardFile() {}

    /// Leaves `out` open: it is the caller's.
    static void write(List<PersonDescription> cards, Writer out) throws IOException {
        VCardWriter writer = new VCardWriter(out, VCardVersion.V3_0);
        // Which library wrote it is nobody's business, and would change with its version.
        writer.setAddProdId(false);
        for (PersonDescription card : cards) {
            writer.write(vcard(card));
        }
        writer.flush();
    }

    /// Addresses in the order of the card: programs take the first for the main one.
    private static VCard vcard(PersonDescription card) {
        VCard vcard = new VCard();
        vcard.setUid(new Uid(card.key()));
        vcard.setFormattedName(CardName.shown(card.name()));
        vcard.setStructuredName(structured(card.name()));
        for (Handle handle : card.handles()) {
            switch (handle) {
                case EmailAddress address -> {
                    Email email = vcard.addEmail(address.value());
                    email.getTypes().add(EmailType.INTERNET);
                }
                case PhoneNumber phone -> vcard.addTelephoneNumber(phone.value());
                case ProfileUrl profile -> vcard.addUrl(profile.url());
                // A name on a platform is no address: no field of a card takes it anywhere.
                case PlatformName _ -> {}
            }
        }
        job(card)
                .ifPresent(job -> {
                    if (!job.organisation().isEmpty()) {
                        Organization organisation = new Organization();
                        organisation.getValues().add(job.organisation());
                        vcard.setOrganization(organisation);
                    }
                    if (!job.title().isEmpty()) {
                        vcard.addTitle(job.title());
                    }
                });
        if (!card.biography().note().isEmpty()) {
            vcard.addNote(card.biography().note());
        }
        // So that the cards can be found, and removed, in the address book they go to.
        vcard.setCategories("Familiar");
        return vcard;
    }

    /// RFC 2426 requires `N`; the whole name stands in `FN` as it is written.
    private static StructuredName structured(PersonName name) {
        CardName parts = CardName.of(name);
        StructuredName structured = new StructuredName();
        structured.setFamily(parts.family());
        structured.setGiven(parts.given());
        if (!parts.prefix().isEmpty()) {
            structured.getPrefixes().add(parts.prefix());
        }
        if (!parts.suffix().isEmpty()) {
            structured.getSuffixes().addAll(List.of(parts.suffix().split(", ", -1)));
        }
        return structured;
    }

    /// The one job that a card can hold: the first.
    static Optional<Affiliation> job(PersonDescription card) {
        return card.biography().affiliations().stream()
                .filter(a -> a.kind() == Affiliation.Kind.EMPLOYER)
                .findFirst();
    }
}
