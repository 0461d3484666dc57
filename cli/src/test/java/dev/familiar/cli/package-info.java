/// Tests of the command line.
@NullMarked
package dev.familiar.cli;

import org.jspecify.annotations.NullMarked;
