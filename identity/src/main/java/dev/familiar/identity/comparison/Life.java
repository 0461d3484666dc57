package dev.familiar.identity.comparison;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.identity.lexicon.Place;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Work, places and birthdays of a [Portrait].
///
/// @param employers normalised names of organisations, also those behind mail domains
/// @param headlineRuns joined words of headlines, any of which may be an organisation
/// @param places as parsed
/// @param occupations lines of work, empty if none is known
/// @param birthdays at most a few
public record Life(
        Set<String> employers,
        Set<String> headlineRuns,
        List<Place> places,
        Set<OccupationFamily> occupations,
        List<PartialDate> birthdays) {

    private static final int MOST = 40;

    static Life of(
            Collection<PersonDescription> descriptions,
            List<EmailAddress> addresses,
            List<PartialDate> birthdays) {
        Set<String> employers = new HashSet<>();
        Set<String> runs = new HashSet<>();
        List<Place> places = new ArrayList<>();
        Set<OccupationFamily> occupations = EnumSet.noneOf(OccupationFamily.class);
        for (PersonDescription description : descriptions) {
            Biography biography = description.biography();
            if (!biography.headline().isEmpty()) {
                runs.addAll(Organisations.runs(biography.headline()));
                Organisations.inHeadline(biography.headline())
                        .forEach(name -> employers.add(Organisations.key(name)));
                occupations.addAll(OccupationFamily.of(Organisations.title(biography.headline())));
            }
            Place.parse(biography.place()).filter(p -> places.size() < MOST).ifPresent(places::add);
            for (Affiliation affiliation : biography.affiliations()) {
                if (employers.size() < MOST && !affiliation.organisation().isEmpty()) {
                    employers.add(Organisations.key(affiliation.organisation()));
                }
                if (affiliation.kind() == Affiliation.Kind.EMPLOYER) {
                    occupations.addAll(OccupationFamily.of(affiliation.title()));
                }
            }
        }
        for (EmailAddress address : addresses) {
            MailDomains.organisation(address).ifPresent(employers::add);
        }
        employers.remove("");
        return new Life(employers, runs, places, occupations, List.copyOf(birthdays));
    }

    /// Employers and towns, by which descriptions of one common name find each other.
    public List<String> supportKeys() {
        List<String> keys = new ArrayList<>(employers);
        places.forEach(place -> keys.add(place.parts().getFirst()));
        return keys.stream().sorted().toList();
    }
}
