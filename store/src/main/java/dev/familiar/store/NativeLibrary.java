package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite itself, which the driver carries along as a native library for each system. For many
/// threads.
///
/// Loaded from the folder that the property `org.sqlite.lib.path` names, where `./familiar` keeps
/// one copy for each build. Without it (a test, an IDE), or where that copy cannot be loaded, the
/// driver writes one of its own into the folder for temporary files at each start
/// (https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md). That fails if the folder is full,
/// or if nothing may run from it, as system administrators like to have it for `/tmp`; the driver
/// then reports an error of SQL, which would send the owner looking in the wrong place.
final class NativeLibrary {

    private static final String OWN_COPY = "org.sqlite.lib.path";
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /// Loads it unless it is loaded already.
    ///
    /// Cheap once it is loaded: the driver asks a flag.
    ///
    /// @throws StoreException naming the folders it was looked for in, if none of them serves
    static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new StoreException(Problem.NOT_ACCESSIBLE, whyNot(), e);
        }
    }

    /// Opens a connection; the only place that does, so that none is opened before the library is
    /// there.
    ///
    /// @param place what follows `jdbc:sqlite:`
    static Connection connect(SQLiteConfig config, Object place) throws SQLException {
        load();
        // In memory, since SQLite would sort and keep what a statement changed in the system's
        // folder
        // for temporary files otherwise (https://sqlite.org/tempfiles.html): outside the home, with
        // people's names in it, and full when others have filled it.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config.createConnection("jdbc:sqlite:" + place);
    }

    private static String whyNot() {
        if (!LibraryLoaderUtil.hasNativeLib(
                LibraryLoaderUtil.getNativeLibResourcePath(),
                LibraryLoaderUtil.getNativeLibName())) {
            return "there is no SQLite for this system ("
                    + System.getProperty("os.name")
                    + ", "
                    + System.getProperty("os.arch")
                    + "); run Familiar on Linux, macOS or Windows";
        }
        String own = System.getProperty(OWN_COPY);
        return "SQLite's library cannot be loaded"
                + (own == null ? "" : " from " + own + ", nor")
                + " through the folder for temporary files, "
                + System.getProperty(TEMPORARY, System.getProperty("java.io.tmpdir"))
                + ": it is full, not there, or lets nothing run from it; make room there, or name"
                + " another folder: FAMILIAR_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER";
    }
}
