/// Blocking: which descriptions are worth comparing at all.
///
/// Terms: a *blocking key* is a text that two descriptions of one person very likely share; only
/// descriptions that share one become a *candidate pair*. The front door is
/// [dev.familiar.identity.blocking.BlockingKeys]; the store indexes its keys, linkage and
/// resolution look people up by them.
@NullMarked
package dev.familiar.identity.blocking;

import org.jspecify.annotations.NullMarked;
