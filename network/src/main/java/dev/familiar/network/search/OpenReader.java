package dev.familiar.network.search;

import java.util.List;
import java.util.Optional;

/// Reads what no small word says anything of, "partners venture capital Berlin": cut into the
/// longest pieces that mean something; what means nothing is searched as words. For one question.
final class OpenReader {

    /// As many words as a name or a title has.
    private static final int LONGEST = 6;

    private final Vocabulary vocabulary;
    private final QuestionDraft draft;

    /// Whether these words are all that is asked: then they may be a name instead.
    private final boolean whole;

    /// @param whole whether the question is one word
    OpenReader(Vocabulary vocabulary, QuestionDraft draft, boolean whole) {
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.whole = whole;
    }

    void read(List<Token> tokens) {
        if (vocabulary.isOneName(tokens)) {
            tokens.forEach(draft::word);
            return;
        }
        for (int i = 0; i < tokens.size(); ) {
            i += longest(tokens, i);
        }
    }

    /// Takes the longest piece from there on; returns how many tokens it has.
    private int longest(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        if (first.raw().indexOf('@') > 0) {
            draft.address(first);
            return 1;
        }
        int name = unknownName(tokens, from);
        if (name > 0) {
            return name;
        }
        int house = house(tokens, from);
        if (house > 0) {
            return house;
        }
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
            List<Token> span = tokens.subList(from, from + length);
            boolean edge = first.is(QuestionWords.SMALL) || span.getLast().is(QuestionWords.SMALL);
            boolean frame = length == 1 && !whole && first.is(QuestionWords.FRAME);
            boolean rest = from + length < tokens.size();
            if ((length == 1 || !edge) && !frame && take(span, rest)) {
                return length;
            }
        }
        if (!first.is(QuestionWords.SMALL) && !first.is(QuestionWords.ARTICLE)) {
            rest(tokens, from);
        }
        return 1;
    }

    /// "Thistle Advertising", where there is a Thistle: with capitals and a word that names of
    /// organisations have, it is another one, at which nobody is. 0 if there is none.
    private int unknownName(List<Token> tokens, int from) {
        int length = 0;
        while (from + length < tokens.size()
                && Character.isUpperCase(tokens.get(from + length).raw().codePointAt(0))) {
            length++;
        }
        String text = Token.text(tokens.subList(from, from + length));
        boolean begun =
                length > 1
                        && length < LONGEST
                        && vocabulary.isEmployer(
                                Token.text(tokens.subList(from, from + length - 1)));
        if (!begun || vocabulary.isEmployer(text) || !vocabulary.looksLikeOne(text)) {
            return 0;
        }
        draft.organisation(new Question.Organisation(text, List.of(), "", false));
        return length;
    }

    private void rest(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        if (isModifier(first) && isKindAfter(tokens, from)) {
            draft.preferred(first);
        } else if (whole || !first.is(QuestionWords.FRAME)) {
            draft.word(first);
        }
    }

    static boolean isModifier(Token token) {
        return QuestionWords.MODIFIER.containsAll(token.words());
    }

    private boolean isKindAfter(List<Token> tokens, int from) {
        for (int i = from + 1; i < tokens.size(); i++) {
            if (vocabulary.kindLength(tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /// A kind of organisation before somebody's work: "bank managers". 0 if there is none.
    private int house(List<Token> tokens, int from) {
        int length = vocabulary.kindLength(tokens, from);
        if (length == 0) {
            return 0;
        }
        // "logistics firms" are no work in logistics.
        int next = from + length;
        boolean firms = next < tokens.size() && tokens.get(next).is(QuestionWords.GENERIC);
        boolean noun = length > 1 || firms || tokens.get(from).is(QuestionWords.HOUSE);
        List<String> singular =
                Token.flat(tokens.subList(from, tokens.size())).stream()
                        .map(Titles::singular)
                        .toList();
        boolean title = Titles.shipped().longest(singular, 0) > length;
        String text = Token.text(tokens.subList(from, from + length));
        if (!noun || title || vocabulary.isEmployer(text)) {
            return 0;
        }
        draft.kind(new Question.Kind(text, vocabulary.kind(text).orElse(text)));
        return firms ? length + 1 : length;
    }

    /// Takes a piece for what it means; false if it means nothing.
    ///
    /// @param rest whether more words follow
    private boolean take(List<Token> span, boolean rest) {
        String text = Token.text(span);
        boolean several = span.size() > 1;
        if ((several || Vocabulary.isDomain(text)) && takeOrganisation(text, false, rest)) {
            return true;
        }
        if (Vocabulary.isRole(span) && !(whole && vocabulary.isEmployer(text))) {
            draft.role(span);
            return true;
        }
        Optional<String> kind = vocabulary.kind(text);
        if (kind.isPresent() && !vocabulary.isEmployer(text)) {
            draft.kind(new Question.Kind(text, kind.get()));
            return true;
        }
        // A word that is somebody's name beside other words is part of a name.
        boolean name = !several && vocabulary.isRatherName(span.getFirst());
        if (name && !whole) {
            return !draft.hasPlace() && vocabulary.isLivedIn(text) && takePlace(text, false);
        }
        boolean orName = whole && vocabulary.isBearers(span.getFirst());
        // Of a name that is an organisation's and a place's: the place, if anybody lives there.
        if (vocabulary.isEmployer(text) && !vocabulary.isLivedIn(text)) {
            return takeOrganisation(text, orName, rest);
        }
        return takePlace(text, orName) || takeOrganisation(text, orName, rest);
    }

    private boolean takeOrganisation(String text, boolean orName, boolean rest) {
        Question.Organisation found =
                rest ? vocabulary.named(text) : vocabulary.organisation(text, orName);
        if (found != null) {
            draft.organisation(found);
        }
        return found != null;
    }

    private boolean takePlace(String text, boolean orName) {
        Question.Place found = vocabulary.mention(text, orName);
        if (found != null) {
            draft.place(found);
        }
        return found != null;
    }
}
