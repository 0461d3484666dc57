package dev.familiar.sources.mail.notification;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.MutualConnections;

/// One invitation as one part of a mail shows it.
///
/// @param name of the inviter
/// @param lines headline and place under the name, either may be empty
/// @param note their own words; empty for none and for stock sentences
/// @param links what the links say
/// @param mutuals shared connections
record InvitationCard(
        String name, Lines lines, String note, LinkedInLinks links, MutualConnections mutuals) {

    /// What stands under the name.
    record Lines(String headline, String place) {

        static final Lines NONE = new Lines("", "");

        /// Hides the text.
        @Override
        public String toString() {
            return "Lines[hidden]";
        }
    }

    /// A card of which only the name is known.
    static InvitationCard named(String name) {
        return new InvitationCard(
                name, Lines.NONE, "", LinkedInLinks.NONE, MutualConnections.NOT_SAID);
    }

    String headline() {
        return lines.headline();
    }

    String place() {
        return lines.place();
    }

    /// This card, with what it lacks taken from another part of the mail.
    InvitationCard with(InvitationCard more) {
        return new InvitationCard(
                name,
                new Lines(
                        headline().isEmpty() ? more.headline() : headline(),
                        place().isEmpty() ? more.place() : place()),
                note.isEmpty() ? more.note : note,
                links.with(more.links),
                mutuals.isKnown() ? mutuals : more.mutuals);
    }

    /// Whether both are about one invitation: by number, else by profile, else by name.
    boolean isSameAs(InvitationCard other) {
        if (!links.id().isEmpty() && !other.links.id().isEmpty()) {
            return links.id().equals(other.links.id());
        }
        if (links.profile() != null && other.links.profile() != null) {
            return links.profile().equals(other.links.profile());
        }
        return PersonName.of(name).text().equalsIgnoreCase(PersonName.of(other.name).text());
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "InvitationCard[hidden]";
    }
}
