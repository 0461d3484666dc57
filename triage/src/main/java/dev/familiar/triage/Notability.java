package dev.familiar.triage;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.identity.lexicon.Role;
import dev.familiar.identity.lexicon.RoleParser;
import dev.familiar.identity.lexicon.Seniority;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Requester;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells who is worth following though the owner does not know them: whose words or decisions reach
/// the owner's own field. Immutable.
///
/// Three ways lead there, the first that holds being told:
///
/// - a person of interest by the owner's policy;
/// - somebody who speaks to the public of the owner's line of work: an author, a speaker or a
///   professor of it, by another role or by a word of the owner's own titles; of the press, whose
///   line is reporting on others', whoever is near;
/// - somebody high up in it: a chief, a president, a vice president of a named organisation. A
///   founder or owner is none by the title alone: everybody can found a firm of one.
///
/// The owner's line of work is learned from their own headline and titles, so nothing need be set.
/// Whoever sells, recruits or coaches is only worth it for an owner who does so too: their
/// headlines claim a public more often than they have one. Of an owner of whom nothing is known
/// only the policy's people are.
///
/// This says nothing of whether the owner knows somebody, and moves no verdict.
public final class Notability {

    /// Words that say by themselves that somebody speaks to a public. In the languages of the
    /// headlines that platforms show most; hand-set.
    private static final Pattern PUBLIC_VOICE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:author|co-author|keynote(?: speaker)?|speaker|columnist"
                            + "|journalist|reporter|correspondent|editor(?:-in-chief| in chief)?"
                            + "|professor|lecturer|podcaster|podcast host|laureate"
                            + "|autorin|autor|autore|autrice|autora|auteure|auteur|professorin"
                            + "|redakteurin|redakteur|journalistin|journaliste|periodista"
                            + "|giornalista|jornalista|hoogleraar|catedrático|catedrática"
                            + "|professeure|professeur|profesora|profesor|professore"
                            + "|conférencier|conférencière|conferencista|relatore)(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Words of titles that are in those of every field.
    private static final Set<String> EVERYWHERE =
            Set.of(
                    "manager",
                    "director",
                    "senior",
                    "junior",
                    "officer",
                    "assistant",
                    "associate",
                    "specialist",
                    "consultant",
                    "president",
                    "partner",
                    "member",
                    "candidate",
                    "student",
                    "freelance",
                    "freelancer",
                    "international",
                    "global",
                    "business",
                    "company",
                    "group",
                    "solutions",
                    "services",
                    "intern",
                    "trainee",
                    "founder",
                    "owner",
                    "author",
                    "speaker",
                    "keynote",
                    "professor",
                    "general",
                    "leiter",
                    "leitung",
                    "responsable",
                    "directeur",
                    "gerente");

    private static final int SHORTEST_TOPIC = 5;

    private static final Pattern HIGH =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:c[efimopt]o|ciso|cmo|chro|chief|president|svp|evp|vp"
                            + "|vice[ -]president|vorständin|vorstand|präsidentin|präsident"
                            + "|président|présidente|presidente)(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Whose headlines address customers.
    private static final Set<OccupationFamily> SELLING =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            OccupationFamily.SALES,
                            OccupationFamily.REAL_ESTATE,
                            OccupationFamily.INSURANCE,
                            OccupationFamily.PEOPLE,
                            OccupationFamily.COACHING,
                            OccupationFamily.FITNESS,
                            OccupationFamily.BEAUTY));

    private static final Phrases SALES = Phrases.load("sales-phrases.txt");

    private final Interests interests;
    private final Set<OccupationFamily> field;
    private final Set<String> topics;

    /// @param owner the owner's own life
    /// @param policy the owner's rules
    public Notability(OwnerProfile owner, TriagePolicy policy) {
        this.interests = new Interests(policy.interests());
        List<String> titles = titles(owner);
        this.field =
                titles.stream()
                        .flatMap(title -> OccupationFamily.of(title).stream())
                        .collect(Collectors.toUnmodifiableSet());
        this.topics =
                titles.stream()
                        .flatMap(title -> topics(title).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// What the owner says they do, and what they did at each of their jobs.
    private static List<String> titles(OwnerProfile owner) {
        return Stream.concat(
                        // Behind "at" stands a firm, which is no field.
                        Stream.of(Organisations.title(owner.headline())),
                        owner.affiliations().stream()
                                .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                                .map(Affiliation::title))
                .toList();
    }

    private static Set<String> topics(String text) {
        return FoldedText.words(text).stream()
                .filter(word -> word.length() >= SHORTEST_TOPIC && !EVERYWHERE.contains(word))
                .collect(Collectors.toSet());
    }

    /// Why somebody is worth following, half a sentence; empty if they are not.
    ///
    /// @param name theirs
    /// @param headline what they say they do, may be empty
    /// @param company where, may be empty
    public Optional<String> of(PersonName name, String headline, String company) {
        return of(new Requester(name, null, headline, "", company));
    }

    Optional<String> of(Requester requester) {
        Optional<String> interest = interests.of(requester).map(Interest::reason);
        if (interest.isPresent()) {
            return interest;
        }
        String headline = requester.headline();
        if (headline.isBlank() || SALES.findIn(headline).isPresent()) {
            return Optional.empty();
        }
        Set<OccupationFamily> theirs = OccupationFamily.of(headline);
        if (isSelling(theirs)) {
            return Optional.empty();
        }
        if (PUBLIC_VOICE.matcher(headline).find() && isOfTheField(headline, theirs)) {
            return Optional.of("speaks to the public of your field");
        }
        return isHigh(headline, requester.company())
                ? Optional.of("stands high in your field")
                : Optional.empty();
    }

    /// Whether a headline is of the owner's line of work.
    private boolean isOfTheField(String headline, Set<OccupationFamily> theirs) {
        return theirs.stream().anyMatch(field::contains)
                || topics(headline).stream().anyMatch(topics::contains)
                || (theirs.contains(OccupationFamily.MEDIA)
                        && field.stream().anyMatch(OccupationFamily.MEDIA::isNear));
    }

    private boolean isSelling(Set<OccupationFamily> theirs) {
        return theirs.stream().anyMatch(one -> SELLING.contains(one) && !field.contains(one));
    }

    /// Whether a role of the owner's field stands high somewhere that has a name.
    private boolean isHigh(String headline, String company) {
        List<Role> roles = RoleParser.parse(headline);
        return roles.stream()
                .filter(role -> role.seniority() == Seniority.EXECUTIVE)
                .filter(role -> HIGH.matcher(role.title()).find())
                .filter(role -> role.families().stream().anyMatch(field::contains))
                .anyMatch(role -> !role.organisation().isEmpty() || !company.isBlank());
    }
}
