package dev.familiar.testkit.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of one culture as their file gives them; `ORIGIN.md` beside the files explains the
/// format.
///
/// @param weight the share of the culture in a population, against the other cultures' weights
/// @param familyFirst whether the family name is spoken first
/// @param kinds the entries of each kind of line, cut at `|`
public record NameList(int weight, boolean familyFirst, Map<String, List<List<String>>> kinds) {
    private static final List<NameList> ALL =
            Pools.lines("names/cultures.txt").stream().map(NameList::read).toList();

    public NameList {
        kinds = Map.copyOf(kinds);
    }

    /// The lists of all cultures, always in the same order.
    public static List<NameList> all() {
        return ALL;
    }

    private static NameList read(String culture) {
        int weight = 1;
        boolean familyFirst = false;
        Map<String, List<List<String>>> kinds = new HashMap<>();
        for (String line : Pools.lines("names/" + culture + ".txt")) {
            if (line.equals("familyfirst")) {
                familyFirst = true;
            } else if (line.startsWith("w ")) {
                weight = Integer.parseInt(line.substring(2));
            } else {
                List<List<String>> entries =
                        kinds.computeIfAbsent(line.substring(0, 1), _ -> new ArrayList<>());
                Pools.split(line.substring(2), ';').forEach(e -> entries.add(Pools.split(e, '|')));
            }
        }
        return new NameList(weight, familyFirst, kinds);
    }

    /// The entries of one kind: `f` and `m` given names, `c` common family names, `r` roots and `e`
    /// endings of composed ones; empty if the culture has none.
    public List<List<String>> entries(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    /// The form of a family name or ending for a man or a woman, in Latin (script 0) or the own
    /// script (script 1).
    ///
    /// Polish entries give the feminine form in the third field and have no script of their own.
    public static String form(List<String> entry, int script, boolean woman) {
        String feminine = field(entry, script + 2);
        return woman && !feminine.isEmpty() ? feminine : field(entry, script);
    }

    /// The field at a place, empty if the entry is shorter.
    public static String field(List<String> entry, int at) {
        return at < entry.size() ? entry.get(at) : "";
    }
}
