/// What passed with one person, told in the words and pieces that a page of them shows.
///
/// Terms: a *course* is all that passed, oldest to newest; a *talk* is a conversation of it with
/// its subject.
///
/// Begin with [CourseDesk]: it tells a course as a [CourseView] and gives the talks of a page.
/// [PersonWords] has the sentences on the person, `LastWords` those on the last exchange.
///
/// `CourseDeskTest` goes through a made-up mailbox, `PersonWordsTest` through the sentences.
@NullMarked
package dev.familiar.app.course;

import org.jspecify.annotations.NullMarked;
