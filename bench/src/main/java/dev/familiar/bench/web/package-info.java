/// Visiting the web application as many browsers would.
@NullMarked
package dev.familiar.bench.web;

import org.jspecify.annotations.NullMarked;
