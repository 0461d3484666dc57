package dev.familiar.checks.planted.identity;

import picocli.CommandLine.Command;

/// Breaks domainRoomsAreFrameworkFree.
@Command(name = "framework")
record UsesAFramework() {}
