/// Benchmarks of single pieces of the program, run by JMH: `bench/run jmh [PATTERN]`.
///
/// Types and methods here are public because JMH's generated code, which lies in a package of its
/// own, must reach them; nothing else uses them.
@NullMarked
package dev.familiar.bench.speed;

import org.jspecify.annotations.NullMarked;
