package dev.familiar.sources.mail.outlook;

/// The three layouts of the file. They differ in the size of pages and of the numbers in them.
///
/// Source: [MS-PST] section 2.2.2; the large pages of Outlook 2013's OST files are no part of it.
enum Layout {
    /// Outlook 97 to 2002: numbers of 32 bits, files up to 2 GB.
    ANSI(512, 496, 500, 4),
    /// Outlook 2003 and later.
    UNICODE(512, 488, 496, 8),
    /// OST files of Outlook 2013 and later: pages of 4 KiB, blocks of 64 KiB, packed.
    LARGE(4096, 4056, 4072, 8);

    private final int pageBytes;
    private final int entryBytes;
    private final int trailerAt;
    private final int idBytes;

    Layout(int pageBytes, int entryBytes, int trailerAt, int idBytes) {
        this.pageBytes = pageBytes;
        this.entryBytes = entryBytes;
        this.trailerAt = trailerAt;
        this.idBytes = idBytes;
    }

    /// The layout that the header's version names (`wVer`).
    static Layout ofVersion(int version) throws DamageException {
        return switch (version) {
            case 14, 15 -> ANSI;
            case 21, 23, 37 -> UNICODE;
            case 36 -> LARGE;
            default -> throw DamageException.broken("The file is of an unknown version.");
        };
    }

    /// Bytes of a page.
    int pageBytes() {
        return pageBytes;
    }

    /// Where the entries of a page end and their count stands.
    int entryBytes() {
        return entryBytes;
    }

    /// Where a page says what it is.
    int trailerAt() {
        return trailerAt;
    }

    /// Bytes of an identifier or of a place in the file.
    int idBytes() {
        return idBytes;
    }

    /// The longest block.
    int longestBlock() {
        return this == LARGE ? 0xffff : 8192;
    }
}
