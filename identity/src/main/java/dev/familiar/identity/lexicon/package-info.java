/// What words say about people beyond their names: the organisation behind a mail domain or in a
/// headline, the line of work in a title, the town and country in a place.
///
/// Each type reads one sort of text and brings it to a form that compares equal for equal meanings.
/// The tables behind them are text files beside the classes, meant to be read and extended.
///
/// Pure functions; safe for many threads.
@NullMarked
package dev.familiar.identity.lexicon;

import org.jspecify.annotations.NullMarked;
