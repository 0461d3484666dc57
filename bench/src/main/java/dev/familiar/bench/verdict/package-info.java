/// How right Familiar's verdicts are, measured on made-up owners of whom the truth is known.
///
/// [dev.familiar.bench.verdict.OwnerTrial] makes an owner, imports the archives with the real
/// program and asks for its verdicts; what comes out is a list of
/// [dev.familiar.bench.verdict.Judged], which the scores and tables of this package read.
@NullMarked
package dev.familiar.bench.verdict;

import org.jspecify.annotations.NullMarked;
