package dev.familiar.testkit.world;

/// How the owner and a person are tied, by the traces they left.
public enum TieKind {
    /// Mail both ways over years, events, usually a card.
    STRONG,
    /// A few messages both ways.
    WEAK,
    /// They wrote, the owner never answered.
    THEY_WROTE,
    /// The owner wrote, they never answered.
    OWNER_WROTE,
    /// Only copied beside the owner on other people's messages.
    COPIED,
    /// Only met at an event of the calendar.
    EVENT_ONLY,
    /// Only a card in the address book.
    CARD_ONLY,
    /// Only messages on the platform.
    PLATFORM_MESSAGES,
    /// Only a friend on Facebook.
    FACEBOOK_ONLY,
    /// Worked at the same place at the same time; no mail at all.
    SILENT_COLLEAGUE,
    /// Only heard on a mailing list.
    OVERHEARD,
    /// Wrote on an errand, and was answered once, briefly: a seller, a recruiter, a support desk, a
    /// shop.
    BRUSHED_OFF,
    /// A card saved for a delivery, a demonstration sat through, a friend never met: a trace of the
    /// best kind, of somebody the owner would not recognise.
    PASSING,
    /// A neighbour, an aunt: known well, and no archive holds a word of it.
    OFFLINE,
    /// A connection on the platform and nothing else.
    CONNECTION_ONLY,
    /// Nothing at all: a stranger.
    NONE;

    /// Whether the owner would say "I know this person". An exchange both ways is knowing, unless
    /// it is one errand answered once.
    public boolean known() {
        return switch (this) {
            case STRONG, WEAK, EVENT_ONLY, CARD_ONLY, PLATFORM_MESSAGES, FACEBOOK_ONLY, OFFLINE ->
                    true;
            case THEY_WROTE,
                    OWNER_WROTE,
                    COPIED,
                    SILENT_COLLEAGUE,
                    OVERHEARD,
                    BRUSHED_OFF,
                    PASSING,
                    CONNECTION_ONLY,
                    NONE ->
                    false;
        };
    }
}
