/// How right the answers about the owner's network are: who fits (`bench/run network`), on real
/// mail too (`network-domains`), and whom to ask about somebody (`network-paths`).
///
/// Begin with [NetworkCommand]. `QuestionMaker` draws questions with their truth from a made-up
/// world, worded by the tables that `Phrasing` reads; `HomeQuestions` puts them to the home of that
/// world's owner, which `MadeHome` fills. [PathsCommand] makes worlds in which people know each
/// other ([dev.familiar.testkit.society.Society]); `PathTrial` asks and compares, `SeenTogether`
/// reads off the mail what naive rules go by.
@NullMarked
package dev.familiar.bench.network;

import org.jspecify.annotations.NullMarked;
