package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Participant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The one account that takes part in every message of a mailbox: its owner's.
///
/// Said only if exactly one is left after at least two conversations with different people; a
/// single conversation has two candidates. For one thread.
final class CommonParty {

    private static final int ENOUGH = 3;

    private final Map<Handle, PersonName> candidates = new LinkedHashMap<>();
    private final Set<Handle> others = new HashSet<>();
    private int line;
    private int messages;

    /// Takes one message in; whoever is not in it is no owner.
    void saw(List<Participant> people, String conversation, int atLine) {
        Map<Handle, PersonName> here = new HashMap<>();
        people.forEach(person -> here.put(person.handle(), person.name()));
        if (messages++ == 0) {
            candidates.putAll(here);
            line = atLine;
        } else {
            candidates.keySet().retainAll(here.keySet());
        }
        candidates.replaceAll(
                (handle, name) -> name.isEmpty() ? here.getOrDefault(handle, name) : name);
        if (others.size() < ENOUGH) {
            others.addAll(here.keySet());
        }
    }

    /// Puts out the owner, if there is no doubt.
    void put(Output out) {
        if (candidates.size() == 1 && others.size() >= ENOUGH) {
            candidates.forEach((handle, name) ->
                    out.put(Owners.of(handle.key(), name, List.of(handle)), line));
        }
    }
}
