/// The platform's data export as a zip, in the layouts of its successive years.
@NullMarked
package dev.familiar.testkit.linkedin;

import org.jspecify.annotations.NullMarked;
