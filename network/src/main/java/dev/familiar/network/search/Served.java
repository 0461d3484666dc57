package dev.familiar.network.search;

import java.util.regex.Pattern;

/// Takes out of a title whom somebody works for: the assistant to the CEO is no CEO. In English,
/// German, French, Spanish, Portuguese, Italian and Dutch. Stateless.
final class Served {

    private static final String SERVANT =
            "assistants?|p\\.?a\\.?|e\\.?a\\.?|aide|secretar(?:y|ies)|advis[eo]rs?|office|referent\\w*|assistent\\w*"
                    + "|assistenz|sekret\\w+|büro|berater\\w*|assistante?s?|secr[ée]taire|conseill[eè]re?|bureau"
                    + "|asistentes?|secretari[oa]|asesora?|assessora?|segretari[oa]|consulente|adviseur";

    private static final String OF =
            "to|of|for|des|der|für|vom|von|du|de|del|della|dello|do|da|di|van|voor|à|al|ao";

    private static final String ARTICLE =
            "(?:the|our|a|den|dem|la|le|el|il|o|het|group|deputy|global|vice)\\s+";

    private static final String MASTER =
            "c[a-z]?[a-z]o|chief|president\\w*|präsident\\w*|vorst[aä]nd\\w*|geschäftsführ\\w*|director\\w*|direktor\\w*"
                    + "|managing|founders?|chair\\w*|board|pdg|dg|directeur\\w*|directri\\w*|head|leiter\\w*|partners?"
                    + "|presidente|diretor\\w*|direttor\\w*|directeur|bestuur\\w*|executive|general|md|vp|svp|evp|ministe?r\\w*";

    /// Up to where something else is said.
    private static final Pattern PHRASE =
            Pattern.compile(
                    "(?iU)\\b("
                            + SERVANT
                            + ")\\s+(?:"
                            + OF
                            + ")\\s+(?:"
                            + ARTICLE
                            + "){0,3}(?:"
                            + MASTER
                            + ")\\b[^,;|·•()/–—@]*?(?=$|[,;|·•()/–—@]|\\s(?:at|bei|chez|and|und)\\s)");

    private Served() {}

    /// The title without whom it serves.
    static String without(String title) {
        return PHRASE.matcher(title).replaceAll("$1");
    }
}
