/// The command line: the program `familiar`, and the only room that prints.
///
/// Results go to standard output, as text for people or with `--json` as JSON Lines; progress and
/// messages go to standard error. The exit status is one of four ([dev.familiar.cli.ExitStatus]).
///
/// Commands only translate: from the command line to a use case of the app room, and from its
/// answer to text. [dev.familiar.cli.Text] makes a stranger's text harmless before it is shown.
@NullMarked
package dev.familiar.cli;

import org.jspecify.annotations.NullMarked;
