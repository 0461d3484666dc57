package dev.familiar.bench.titles;

import dev.familiar.identity.lexicon.TitlePhrase;
import java.util.List;

/// A job title with its group.
///
/// @param occupation the occupation whose label it is; one has several labels
/// @param title as written
/// @param unit unit group of ISCO-08, four digits
record Label(String occupation, String title, String unit) {

    List<String> words() {
        return TitlePhrase.words(title);
    }
}
