package dev.familiar.identity.compare;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

// A couple's address, a landline and devnull@localhost are shared by people, and the names they are
// used under show it. So an account's identifying power falls with the number of clearly different
// names, not with the number of records: somebody with twelve mail programs is still one person.

/// How many people the names on each account show.
final class AccountUsers {

    /// Beyond this many the account is a crowd's.
    static final int CROWD = 4;

    private static final int MOST_COMPARED = 64;
    private static final int SHORTEST_WORD = 5;

    private final Map<Integer, TreeSet<Integer>> names = new HashMap<>();
    private final Column column;
    private final Column written;

    private AccountUsers(Column column, Column written) {
        this.column = column;
        this.written = written;
    }

    /// The number of clearly different names per value of a column of accounts: 1 for most, at most
    /// [#CROWD].
    static int[] of(Roster roster, Column column, Column written) {
        AccountUsers users = new AccountUsers(column, written);
        for (int record = 0; record < roster.size(); record++) {
            users.collect(record);
        }
        int[] different = new int[column.size()];
        java.util.Arrays.fill(different, 1);
        users.names.forEach(
                (account, values) -> different[account] = users.different(account, values));
        return different;
    }

    private void collect(int record) {
        for (int k = 0; k < column.count(record); k++) {
            int account = column.value(record, k);
            if (column.records(account) > 1) {
                TreeSet<Integer> values = names.computeIfAbsent(account, _ -> new TreeSet<>());
                for (int i = 0; i < written.count(record) && values.size() < MOST_COMPARED; i++) {
                    values.add(written.value(record, i));
                }
            }
        }
    }

    private int different(int account, Set<Integer> values) {
        if (values.size() < 2) {
            return 1;
        }
        List<ParsedName> sorted =
                values.stream()
                        .map(written::name)
                        .filter(name -> name.isFull() && !isItsWord(account, name))
                        .sorted(Comparator.comparing(ParsedName::canonical))
                        .toList();
        List<ParsedName> representatives = new ArrayList<>();
        for (ParsedName name : sorted) {
            if (representatives.stream().allMatch(known -> clearlyDiffer(known, name))) {
                representatives.add(name);
            }
            if (representatives.size() >= CROWD) {
                break;
            }
        }
        return Math.max(1, representatives.size());
    }

    /// Whether a name is but the account's own word written apart, `Moon Base` on `moon-base@`, and
    /// no name that anybody bears.
    private boolean isItsWord(int account, ParsedName name) {
        String word = FoldedText.joined(column.text(account).replaceFirst("@.*", ""));
        return word.length() >= SHORTEST_WORD
                && String.join("", name.allTokens()).startsWith(word)
                && name.allTokens().stream()
                        .noneMatch(t ->
                                NameFrequencies.isCommonGiven(t)
                                        || NameFrequencies.isCommonFamily(t));
    }

    /// Whether two names cannot be one person's without an explanation.
    private static boolean clearlyDiffer(ParsedName one, ParsedName other) {
        NameLevel level = NameComparison.compare(one, other).level();
        return level == NameLevel.OTHER_GIVEN || level == NameLevel.DIFFERENT;
    }
}
