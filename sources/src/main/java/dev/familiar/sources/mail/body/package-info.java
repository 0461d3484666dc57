/// The body of an internet message, down to the words its sender wrote.
///
/// [dev.familiar.sources.mail.body.MessageBody] finds the text, HTML and calendar parts;
/// [dev.familiar.sources.mail.body.OwnWords] drops quotations and signatures;
/// [dev.familiar.sources.mail.body.HtmlLines] turns HTML to lines. Nothing remote is ever loaded.
@NullMarked
package dev.familiar.sources.mail.body;

import org.jspecify.annotations.NullMarked;
