package dev.familiar.testkit.table;

/// What an archive may say of a person; the columns of the table between `Source` and `Person`.
public enum Column {
    /// The name as this archive shows it.
    NAME("Name"),
    /// Mail addresses, several separated by `; `.
    EMAIL("Email"),
    /// A telephone number in one of several spellings.
    PHONE("Phone"),
    /// An employer, with or without its legal form.
    COMPANY("Company"),
    /// A job title.
    TITLE("Title"),
    /// A town with its region and country, or the area around it.
    PLACE("Place"),
    /// ISO 8601: `1980-05-12`, or `--05-12` where the archive hides the year.
    BIRTHDAY("Birthday"),
    /// The address of the profile page.
    PROFILE("Profile URL");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    /// The column's name in the first line of the table.
    public String header() {
        return header;
    }
}
