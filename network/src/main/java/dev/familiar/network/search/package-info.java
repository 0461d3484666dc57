/// Whom the owner knows who fits a description: a question in plain words, taken apart, and the
/// people who answer it, sorted by how well they fit and how well they are known.
///
/// Terms: a *part* of a question is a role, an organisation or a kind of it, a place, a time, a tie
/// or words; a *fit* is a person who answers all parts, with a [Match] for each that says why, from
/// when the word is and what is not known. A *facet* counts the answers by what they have in
/// common.
///
/// Begin with [Roster], everybody made ready; [Roster#understand] takes a question apart
/// (`QuestionReader`) and [Roster#search] answers it (`Inquiry`). People come in as [Someone];
/// [Places] and [AddressUse] are the ports to a gazetteer and to the archives. `RosterTest` shows
/// questions and answers.
@NullMarked
package dev.familiar.network.search;

import org.jspecify.annotations.NullMarked;
