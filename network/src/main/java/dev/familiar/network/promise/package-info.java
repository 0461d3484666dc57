/// What people promised to do for each other, in the words of their mail.
///
/// Begin with [PromiseFinder], which finds the sentences in what somebody wrote themselves, in
/// seven languages, by the rules of `promise-rules.txt`. Whether a promise was kept is nothing that
/// words tell. `PromiseFinderTest` shows what is one, and what only sounds like one.
@NullMarked
package dev.familiar.network.promise;

import org.jspecify.annotations.NullMarked;
