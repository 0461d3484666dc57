package dev.familiar.testkit.table;

import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.chance.Dice;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Writes out what a record shows, in the spelling of its archive.
final class RowMaker {
    private final Handles handles;
    private final Employers employers;

    RowMaker(Handles handles, Employers employers) {
        this.handles = handles;
        this.employers = employers;
    }

    /// The columns of one record.
    Map<Column, String> shown(Life life, Sighting sighting, Dice dice) {
        Map<Column, String> shown = new EnumMap<>(Column.class);
        String name = Spelling.text(life.naming(), sighting.early(), sighting.form(), dice);
        put(shown, Column.NAME, name);
        TreeSet<String> addresses = new TreeSet<>();
        for (Fact fact : sighting.facts()) {
            // Chance of its own for each kind of fact: the order of the facts does not matter.
            Dice own = dice.fork("fact", fact.getClass().getSimpleName().hashCode());
            switch (fact) {
                case Fact.Address(int number) ->
                        addresses.add(handles.address(life, life.addresses().get(number)));
                case Fact.HomeAddress() -> addresses.add(handles.homeAddress(life));
                case Fact.RoleAddress(int job) -> {
                    int employer = life.employers().get(job);
                    addresses.add(employers.shared(employer));
                    // An office without a person's name shows its own.
                    shown.putIfAbsent(Column.NAME, employers.name(employer));
                }
                case Fact.OwnPhone() -> shown.put(Column.PHONE, handles.phone(life, false, own));
                case Fact.HomePhone() -> shown.put(Column.PHONE, handles.phone(life, true, own));
                case Fact.Job(int job) ->
                        job(shown, life.employers().get(job), sighting.archive(), own);
                case Fact.Town(int number) ->
                        shown.put(Column.PLACE, place(life.home().places().get(number), own));
                case Fact.Birthday() ->
                        shown.put(Column.BIRTHDAY, birthday(life, sighting.archive()));
                case Fact.Profile() -> shown.put(Column.PROFILE, handles.profile(life));
            }
        }
        put(shown, Column.EMAIL, String.join("; ", addresses));
        return shown;
    }

    /// Employers with and without legal form, a few in capitals; only profiles have titles.
    private void job(Map<Column, String> shown, int employer, Archive archive, Dice dice) {
        String company = dice.chance(0.7) ? employers.fullName(employer) : employers.name(employer);
        shown.put(Column.COMPANY, dice.chance(0.03) ? company.toUpperCase(Locale.ROOT) : company);
        if (archive == Archive.LINKEDIN && dice.chance(0.95)) {
            shown.put(Column.TITLE, employers.title(employer, dice));
        }
    }

    /// A place the way one archive or another writes it: in full, without the country, or as the
    /// area around it.
    private static String place(int number, Dice dice) {
        Place place = Place.all().get(number);
        boolean area = !place.area().isEmpty() && dice.chance(0.4);
        List<String> spellings =
                place.region().isEmpty()
                        ? List.of(place.full())
                        : List.of(place.full(), place.city() + ", " + place.region());
        return area ? place.area() : dice.pick(spellings);
    }

    /// Friends see the day without the year.
    private static String birthday(Life life, Archive archive) {
        String day = life.home().birthday();
        return archive == Archive.FACEBOOK ? "-" + day.substring(4) : day;
    }

    private static void put(Map<Column, String> shown, Column column, String text) {
        if (!text.isEmpty()) {
            shown.put(column, text);
        }
    }
}
