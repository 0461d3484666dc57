/// Names of people taken apart and compared.
///
/// Terms: a *token* is one word of a name, folded to lower-case ASCII letters. A *canonical* name
/// is its given tokens before its family tokens. An *alias* is a nickname in brackets or quotes, a
/// *former* name one marked as such (née, geb.). A *level* says how far two names agree.
///
/// The path: [dev.familiar.identity.name.ParsedName] from a written name,
/// [dev.familiar.identity.name.NameComparison] of two of them,
/// [dev.familiar.identity.name.NameFrequencies] for how many others share what agreed.
///
/// Pure functions over small tables shipped as resources; safe for many threads.
@NullMarked
package dev.familiar.identity.name;

import org.jspecify.annotations.NullMarked;
