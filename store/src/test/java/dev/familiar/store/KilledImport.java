package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;

import dev.familiar.model.source.Position;
import dev.familiar.model.source.Role;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A program that imports without end until it is killed; see [KilledImportTest].
final class KilledImport {

    static final int STEP = 100;

    private KilledImport() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        Store store = Store.open(home);
        ImportSession session = store.begin(archive("killed"), AS_OF);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int i = 0; ; i++) {
            deliver(session, i);
            if (i % STEP == STEP - 1) {
                session.checkpoint(i + 1);
            }
            if (i == 5 * STEP + 50) {
                out.write("in the middle\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    static void deliver(ImportSession session, int i) {
        session.put(
                happened(
                        mail(
                                "m" + i,
                                part(Role.FROM, "Ada Example", ADA),
                                part(Role.TO, "", OWNER))),
                new Position("killed", "byte " + i));
    }
}
