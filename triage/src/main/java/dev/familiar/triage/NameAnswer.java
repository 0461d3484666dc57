package dev.familiar.triage;

import dev.familiar.model.Person;
import dev.familiar.model.verdict.Reason;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Known.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well the owner knows somebody whose name they asked about.
///
/// @param judgement the whole reasoning, as of a request; its verdict says what a request of theirs
///   would get
/// @param group the answer in a word, by the same bounds as of a present connection ([Audit])
/// @param last the first and last contact with the person found; null if nothing passed between the
///   two: who never answered, or whose programs alone did, had no contact
/// @param mayBeAnother whether it may be somebody else of that name, so that nobody is known well
/// @param others who else in the archives it may be, the likeliest first; only where it may be
///   another
public record NameAnswer(
        Judgement judgement,
        Group group,
        TieFacts.@Nullable Period last,
        boolean mayBeAnother,
        List<Person> others) {

    /// Copies the list.
    public NameAnswer {
        others = List.copyOf(others);
    }

    /// Better than even that the one asked about is the one found.
    private static final double LIKELY = 0.5;

    /// Of a common name there may be dozens.
    private static final int MOST_OTHERS = 5;

    /// The tie is that of the person found, so it counts only as far as it is them: a namesake's
    /// traces make nobody known.
    static NameAnswer of(Judgement judgement, Dossier dossier, TriagePolicy policy) {
        Suspect named = dossier.named();
        boolean another = isAnother(judgement.verdict().reason());
        List<Person> others = another ? others(dossier) : List.of();
        if (named == null) {
            return new NameAnswer(judgement, Group.NOT_AT_ALL, null, another, others);
        }
        TieFacts facts = named.tie().facts();
        ColleagueClue.@Nullable Shared shared = dossier.shared();
        boolean together = shared != null && shared.clue().kind().equals(Audit.TOGETHER);
        boolean theirs = judgement.facts().share(policy.weights()) >= LIKELY;
        boolean heard = facts.written().received() > 0 || facts.met().small() > 0;
        boolean tied = theirs && (heard && Audit.isTied(facts) || together);
        Group group = Audit.group(policy, judgement.probability(), named.tie(), tied);
        return new NameAnswer(
                judgement,
                another && group == Group.WELL ? Group.SOMEWHAT : group,
                isContact(facts) ? facts.period() : null,
                another,
                others);
    }

    /// What a request of theirs would have to be looked at for.
    private static boolean isAnother(Reason reason) {
        return reason == Reason.NAMESAKE || reason == Reason.AMBIGUOUS;
    }

    private static List<Person> others(Dossier dossier) {
        return dossier.suspects().stream()
                .map(Suspect::person)
                .filter(person -> !person.equals(dossier.person()))
                .limit(MOST_OTHERS)
                .toList();
    }

    private static boolean isContact(TieFacts facts) {
        TieFacts.Met met = facts.met();
        return facts.written().bothWays() || met.small() + met.large() > 0;
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "NameAnswer[" + group + ", hidden]";
    }
}
