package dev.familiar.identity.candidate;

import java.util.List;

/// The keys that too many records share, per rule, sorted. Immutable once made.
///
/// @param ofRules in the order of the plan's rules; the hashes shifted as in [CandidatePairs]
public record StopKeys(List<LongList> ofRules) {

    /// The stop keys of one rule.
    LongList ofRule(int rule) {
        return ofRules.get(rule);
    }

    /// Whether a key of a rule brings no pairs.
    boolean stops(int rule, long key) {
        return ofRules.get(rule).indexOf(key << CandidatePairs.RECORD_BITS) >= 0;
    }
}
