package dev.familiar.web;

/// A page that says what could not be done, and what to do.
///
/// @param style address of the style sheet
/// @param canGoBack whether there is a page to go back to
/// @param isSignedOut whether a link that signs in is all that helps
record ProblemPage(
        String title, String advice, String style, boolean canGoBack, boolean isSignedOut) {

    static ProblemPage of(Problem problem) {
        return new ProblemPage(
                problem.title(),
                problem.advice(),
                Assets.address("app.css"),
                problem.canGoBack(),
                problem.isSignedOut());
    }
}
