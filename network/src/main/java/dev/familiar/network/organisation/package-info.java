/// Organisations: when two names mean one, which mail domain is whose, and what kind of
/// organisation a name tells of.
///
/// Terms: a *kind* is what an organisation is (`bank`, `advertising agency`); kinds may be kinds of
/// a wider one (an advertising agency is an agency). A name that tells nothing has no kind here,
/// which means *not known* and never *no*.
///
/// Begin with [OrganisationName], the words that two writings of one name share. [OrganisationBook]
/// gives each organisation of a home a number, by its names, by [OwnerOrganisations] and by the
/// mail domains learned from people's own jobs; [OrganisationKinds] holds the words of the kinds.
@NullMarked
package dev.familiar.network.organisation;

import org.jspecify.annotations.NullMarked;
