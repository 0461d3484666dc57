package dev.familiar.triage;

import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Known.Group;
import org.jspecify.annotations.Nullable;

/// How well the owner knows somebody whose name they asked about.
///
/// @param judgement the whole reasoning, as of a request; its verdict says what a request of theirs
///   would get
/// @param group the answer in a word, by the same bounds as of a present connection ([Audit])
/// @param last the first and last contact with the person found; null if nothing passed
public record NameAnswer(Judgement judgement, Group group, TieFacts.@Nullable Period last) {

    /// Better than even that the one asked about is the one found.
    private static final double LIKELY = 0.5;

    /// The tie is that of the person found, so it counts only as far as it is them: a namesake's
    /// traces make nobody known.
    static NameAnswer of(Judgement judgement, Dossier dossier, TriagePolicy policy) {
        Suspect named = dossier.named();
        if (named == null) {
            return new NameAnswer(judgement, Group.NOT_AT_ALL, null);
        }
        TieFacts facts = named.tie().facts();
        ColleagueClue.@Nullable Shared shared = dossier.shared();
        boolean together = shared != null && shared.clue().kind().equals(Audit.TOGETHER);
        boolean theirs = judgement.facts().share(policy.weights()) >= LIKELY;
        boolean tied = theirs && (Audit.isTied(facts) || together);
        return new NameAnswer(
                judgement,
                Audit.group(policy, judgement.probability(), named.tie(), tied),
                facts.anyTrace() ? facts.period() : null);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "NameAnswer[" + group + ", hidden]";
    }
}
