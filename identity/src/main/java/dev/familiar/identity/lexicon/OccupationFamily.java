package dev.familiar.identity.lexicon;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A broad line of work, read off a headline or a job title.
///
/// People change jobs often and lines of work seldom: two families that have nothing to do with
/// each other speak against one person, and a request's family tells the owner what somebody does.
/// [RoleParser] tells them from titles.
public enum OccupationFamily {
    /// Software, computers, engineering of all kinds.
    ENGINEERING,
    /// Research and the sciences.
    SCIENCE,
    /// Schools and universities.
    EDUCATION,
    /// Medicine, care, therapy.
    HEALTH,
    /// Animals and their doctors.
    VETERINARY,
    /// Law.
    LEGAL,
    /// Houses and land.
    REAL_ESTATE,
    /// Insurance.
    INSURANCE,
    /// Money: accounts, banks, investment.
    FINANCE,
    /// Selling.
    SALES,
    /// Marketing and communication.
    MARKETING,
    /// Recruiting and human resources.
    PEOPLE,
    /// Coaching and the esoteric.
    COACHING,
    /// Sport and fitness.
    FITNESS,
    /// Photography, music, writing, design, stage.
    ARTS,
    /// Press, radio, publishing.
    MEDIA,
    /// Building and handicraft.
    TRADES,
    /// Driving, flying, shipping.
    TRANSPORT,
    /// Food, hotels, travel, events.
    HOSPITALITY,
    /// Hair, skin, nails.
    BEAUTY,
    /// Farming, forestry, fishing.
    AGRICULTURE,
    /// Government, police, the forces.
    PUBLIC,
    /// Churches and their like.
    RELIGION,
    /// Funerals, cleaning, households, guarding.
    SERVICE;

    /// The families that the roles of a headline or title may belong to, empty if its words show
    /// none.
    public static Set<OccupationFamily> of(String headline) {
        return RoleParser.families(headline);
    }

    /// Whether the two sets are both known and no family of one is near any of the other: a dentist
    /// and a kernel developer.
    public static boolean areUnrelated(Set<OccupationFamily> some, Set<OccupationFamily> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return false;
        }
        for (OccupationFamily one : some) {
            for (OccupationFamily other : others) {
                if (one.isNear(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether people move between the two lines of work, or headlines use one's words for the
    /// other. Symmetric; every family is near itself.
    public boolean isNear(OccupationFamily other) {
        return this == other || neighbours().contains(other) || other.neighbours().contains(this);
    }

    /// Hand-set, wide where in doubt: a wrong contradiction costs more than a missed one.
    private Set<OccupationFamily> neighbours() {
        return switch (this) {
            case ENGINEERING ->
                    EnumSet.of(SCIENCE, EDUCATION, FINANCE, MARKETING, SALES, MEDIA, PEOPLE);
            case SCIENCE -> EnumSet.of(EDUCATION, HEALTH, FINANCE, AGRICULTURE, VETERINARY);
            case EDUCATION -> EnumSet.of(PUBLIC, RELIGION, COACHING, ARTS, MEDIA, FITNESS);
            case HEALTH -> EnumSet.of(EDUCATION, VETERINARY, COACHING, FITNESS);
            case VETERINARY -> EnumSet.of(AGRICULTURE);
            case LEGAL -> EnumSet.of(FINANCE, PUBLIC, REAL_ESTATE, INSURANCE, EDUCATION);
            case REAL_ESTATE -> EnumSet.of(FINANCE, INSURANCE, SALES, TRADES, MARKETING);
            case INSURANCE -> EnumSet.of(FINANCE, SALES);
            case FINANCE -> EnumSet.of(SALES, EDUCATION, PUBLIC);
            case SALES -> EnumSet.of(MARKETING, PEOPLE, HOSPITALITY, COACHING);
            case MARKETING -> EnumSet.of(MEDIA, ARTS, PEOPLE, COACHING);
            case PEOPLE -> EnumSet.of(COACHING, EDUCATION);
            case COACHING -> EnumSet.of(FITNESS, BEAUTY, RELIGION);
            case ARTS -> EnumSet.of(MEDIA, BEAUTY, TRADES);
            case TRADES -> EnumSet.of(TRANSPORT, AGRICULTURE);
            case TRANSPORT -> EnumSet.of(PUBLIC, HOSPITALITY);
            case PUBLIC -> EnumSet.of(MEDIA, ENGINEERING);
            case HOSPITALITY -> EnumSet.of(AGRICULTURE);
            case SERVICE -> EnumSet.of(HOSPITALITY, BEAUTY, TRADES, HEALTH, RELIGION, PUBLIC);
            case FITNESS, MEDIA, BEAUTY, AGRICULTURE, RELIGION ->
                    EnumSet.noneOf(OccupationFamily.class);
        };
    }

    /// The word for outputs, e.g. `real estate`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
