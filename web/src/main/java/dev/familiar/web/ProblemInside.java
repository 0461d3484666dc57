package dev.familiar.web;

/// What could not be done, within the pages: whoever is signed in keeps the navigation.
record ProblemInside(Frame frame, String title, String advice) {}
