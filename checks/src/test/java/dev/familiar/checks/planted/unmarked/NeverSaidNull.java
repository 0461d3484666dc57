package dev.familiar.checks.planted.unmarked;

/// Breaks everyPackageIsNullMarked: its package has no package-info.
final class NeverSaidNull {
    private NeverSaidNull() {}
}
