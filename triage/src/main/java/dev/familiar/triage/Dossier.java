package dev.familiar.triage;

import dev.familiar.model.Person;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything found out about one request, not weighed yet.
///
/// @param request the request
/// @param coverage how far each kind of archive reaches
/// @param suspects whom the requester could be, the one to weigh first being first
/// @param named the one of them the verdict speaks of, null if none is likely enough
/// @param shared an employer or school in common, null if none
/// @param mention where others speak of the requester, null if nobody does or nobody was asked
/// @param household what to say of a couple or a family that the requester may belong to, null if
///   there is none or the requester is found
/// @param unsearched why the name could not be searched, and what to do; null if it was, or the
///   requester is found
/// @param clues read off the request
/// @param goBetween whom the note names, null if nobody the owner knows well; also a clue
/// @param interest the rule that makes the requester a person of interest, null if none does
/// @param notable why the requester would be worth following, null if they would not be
/// @param absence what it says that somebody does not turn up in the archives
record Dossier(
        ConnectionRequest request,
        List<Coverage> coverage,
        List<Suspect> suspects,
        @Nullable Suspect named,
        ColleagueClue.@Nullable Shared shared,
        @Nullable Clue mention,
        @Nullable String household,
        @Nullable String unsearched,
        List<Clue> clues,
        GoBetweenClue.@Nullable GoBetween goBetween,
        @Nullable Interest interest,
        @Nullable String notable,
        List<Term> absence) {

    Dossier {
        coverage = List.copyOf(coverage);
        suspects = List.copyOf(suspects);
        clues = List.copyOf(clues);
        absence = List.copyOf(absence);
    }

    /// The first suspect, null if there is none.
    @Nullable Suspect first() {
        return suspects.isEmpty() ? null : suspects.getFirst();
    }

    @Nullable Person person() {
        return named == null ? null : named.person();
    }

    List<Exchange> exchanges() {
        return named == null ? List.of() : named.exchanges();
    }

    /// What the owner and the first suspect share of which the request says nothing: it speaks for
    /// the tie, not for the requester.
    @Nullable Clue unsaidTie() {
        return shared == null || shared.said() ? null : shared.clue();
    }

    /// The whole as numbers.
    Case facts(double priorBits) {
        Clue unsaid = unsaidTie();
        List<Term> more = unsaid == null ? List.of() : List.of(unsaid.term());
        List<Case.Suspect> people = new java.util.ArrayList<>();
        for (Suspect suspect : suspects) {
            people.add(suspect.facts(people.isEmpty() ? more : List.of()));
        }
        List<Term> said = new java.util.ArrayList<>(Suspect.terms(clues));
        if (mention != null) {
            said.add(mention.term());
        }
        return new Case(priorBits, people, absence, said);
    }

    /// The suspects of the whole, the first without what the owner and they share unsaid.
    List<Case.Suspect> withoutTheUnsaid(Case facts) {
        List<Case.Suspect> people = new java.util.ArrayList<>(facts.suspects());
        Suspect first = first();
        if (first != null) {
            people.set(0, first.facts(List.of()));
        }
        return people;
    }

    /// Hides the request.
    @Override
    public String toString() {
        return "Dossier[hidden]";
    }
}
