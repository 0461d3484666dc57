/// What one search field shows while its owner types: people, organisations and messages at once.
///
/// Begin with [GlanceDesk#look], which answers within milliseconds however much there is, from what
/// the store has at hand: it opens no archive and looks at a bounded number of matches. Whoever
/// wants all of them asks [dev.familiar.app.people.PeopleDesk] or
/// [dev.familiar.app.search.SearchDesk].
///
/// `GlanceTest` shows what is found and what is set apart.
@NullMarked
package dev.familiar.app.glance;

import org.jspecify.annotations.NullMarked;
