/// Measures how fast and how well Familiar works, and makes the data to measure on.
///
/// `bench/run COMMAND` builds what is missing and runs [dev.familiar.bench.BenchCommand]; each
/// command is a class of its own. All data is made up and comes with its truth, from a seed, so
/// that every figure can be had again. Results go to standard output, how it went to standard
/// error.
///
/// The room may use every other room and none uses it: nothing of it is part of the program.
@NullMarked
package dev.familiar.bench;

import org.jspecify.annotations.NullMarked;
