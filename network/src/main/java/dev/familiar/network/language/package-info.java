/// Which language two people write each other in, so that a draft can go on in it.
///
/// Begin with [dev.familiar.network.language.Language]; `LanguageTest` shows what tells one.
@NullMarked
package dev.familiar.network.language;

import org.jspecify.annotations.NullMarked;
