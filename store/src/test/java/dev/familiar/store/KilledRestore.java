package dev.familiar.store;

import java.io.IOException;
import java.nio.file.Path;

/// A program that restores a backup and is gone before one of its steps, as by kill -9; see
/// [RestoreKillTest].
final class KilledRestore {

    /// What it ends with when it was not killed: there are no more steps.
    static final int DONE = 3;

    private KilledRestore() {}

    public static void main(String[] args) {
        int last = Integer.parseInt(args[2]);
        FileSteps steps =
                new FileSteps() {
                    private int taken;

                    @Override
                    void step(String name, Step step) throws IOException {
                        if (taken++ == last) {
                            Runtime.getRuntime().halt(137);
                        }
                        super.step(name, step);
                    }
                };
        Restore.run(Path.of(args[0]), Path.of(args[1]), steps);
        System.exit(DONE);
    }
}
