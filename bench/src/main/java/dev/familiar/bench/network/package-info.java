/// How right the answers to questions for people are: `bench/run network`.
///
/// Begin with [NetworkCommand]. `QuestionMaker` draws questions with their truth from a made-up
/// world, worded by the tables that `Phrasing` reads; `HomeQuestions` puts them to the home of that
/// world's owner; `DomainQuestions` asks a home of real mail instead.
@NullMarked
package dev.familiar.bench.network;

import org.jspecify.annotations.NullMarked;
