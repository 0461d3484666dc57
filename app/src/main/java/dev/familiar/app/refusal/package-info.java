/// Why a desk does not do what it was asked. The message of each is a sentence for the owner, says
/// what to do, and holds nothing personal.
///
/// [NotFoundException] for what is not there, [ConfigurationException] for a file or address that
/// cannot be used; [dev.familiar.app.people.UnclearException] is beside the people it lists.
/// `PolicyFileTest` shows how a broken policy is refused.
@NullMarked
package dev.familiar.app.refusal;

import org.jspecify.annotations.NullMarked;
