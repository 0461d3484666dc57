package dev.familiar.store;

import java.nio.file.Path;

/// A program that opens the store in the folder named and says how that went.
final class OpenedStore {

    private OpenedStore() {}

    static void main(String[] arguments) {
        try (Store store = Store.open(Path.of(arguments[0]))) {
            System.out.print(store.check().problems().size() + " problems");
        } catch (StoreException e) {
            System.out.print(e.problem() + " " + e.getMessage());
        }
    }
}
