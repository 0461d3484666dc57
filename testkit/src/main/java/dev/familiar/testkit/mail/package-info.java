/// Mail of a made-up world, written as mbox one message at a time.
@NullMarked
package dev.familiar.testkit.mail;

import org.jspecify.annotations.NullMarked;
