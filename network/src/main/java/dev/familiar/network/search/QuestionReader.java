package dev.familiar.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// A question is cut where a small word says what follows: after "at" an organisation, after "in" a
// place. What follows is taken at its word even if nobody here is called so, because the answer is
// nobody then. What stands before is read by OpenReader.

/// Takes a question apart. For one question.
final class QuestionReader {

    /// What the words before a piece say of it.
    private enum After {
        NOTHING,
        AT,
        IN,
        EITHER
    }

    /// So many words may stand from "not" to "any more".
    private static final int NEAR = 6;

    private static final int LONGEST_PHRASE = 4;

    private final Roster roster;
    private final Vocabulary vocabulary;
    private QuestionDraft draft = new QuestionDraft();
    private OpenReader open;
    private boolean isOneWord;

    QuestionReader(Roster roster) {
        this.roster = roster;
        this.vocabulary = new Vocabulary(roster);
        this.open = new OpenReader(vocabulary, draft, false);
    }

    Question read(String text) {
        // Names first: what is a name asks nothing of a time or a tie.
        List<Token> named =
                Alternatives.bound(
                        Alternatives.plain(new KnownNames(roster).bound(Token.of(text))),
                        vocabulary);
        List<Token> tokens = withoutPhrases(withoutNoLonger(withoutTie(named)));
        isOneWord = tokens.size() == 1;
        open = new OpenReader(vocabulary, draft, isOneWord);
        int from = 0;
        After after = After.NOTHING;
        Token not = null;
        tokens = withoutHalves(tokens);
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            if (!end && Negation.isAt(tokens, i, vocabulary)) {
                not = pieceOrNot(tokens.subList(from, i), after, true, not);
                unread(not, List.of());
                not = tokens.get(i);
                after = After.NOTHING;
                from = i + 1;
                continue;
            }
            After next = end ? After.NOTHING : after(tokens, i);
            // A comma parts two things, but not a town from its country.
            boolean comma = !end && tokens.get(i).isComma() && after != After.IN;
            if (end || comma || next != After.NOTHING) {
                not = pieceOrNot(tokens.subList(from, i), after, !end, not);
                after = next;
                from = next == After.NOTHING ? i : i + 1;
            }
        }
        unread(not, List.of());
        return draft.question(isOneWord && draft.isOneRoleWord(vocabulary));
    }

    private static List<Token> withoutHalves(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!Negation.isHalf(tokens, i)) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    /// Reads a piece, which may be what somebody is not.
    ///
    /// @param not the word that says so, null if none does
    /// @return the same if the piece has nothing to be denied: "do not work | at Acme"
    private @Nullable Token pieceOrNot(
            List<Token> tokens, After after, boolean isFollowed, @Nullable Token not) {
        if (not == null) {
            piece(tokens, after, isFollowed);
            return null;
        }
        if (tokens.stream().allMatch(one -> isPhrase(one) || one.isComma() || isLoose(one))) {
            return not;
        }
        QuestionDraft whole = draft;
        draft = new QuestionDraft();
        open = new OpenReader(vocabulary, draft, false);
        piece(tokens, after, isFollowed);
        if (Negation.isNever(not)) {
            draft.time(Question.Time.EVER);
        } else if (draft.time() == Question.Time.ANY) {
            draft.time(Question.Time.NOW);
        }
        Question denied = draft.question(false);
        draft = whole;
        open = new OpenReader(vocabulary, draft, isOneWord);
        boolean isWords = denied.isWordsOnly();
        if (isWords && !vocabulary.isAllWords(denied.words().all())) {
            unread(not, tokens);
        } else {
            draft.except(denied);
        }
        return null;
    }

    private void unread(@Nullable Token not, List<Token> tokens) {
        if (not != null) {
            draft.unread((not.raw() + " " + Token.text(tokens)).strip());
        }
    }

    private List<Token> withoutTie(List<Token> tokens) {
        StringBuilder folded = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Token token : tokens) {
            starts.add(folded.length());
            // What stands in quotes, and a known name, is said of no tie.
            folded.append(token.quoted() ? "\0" : token.folded()).append(' ');
        }
        TieReader.Found found = TieReader.read(folded.toString(), roster.today());
        if (found == null) {
            return tokens;
        }
        draft.tie(found.tie());
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int start = starts.get(i);
            if (start < found.from() || start >= found.to()) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    /// "no longer", "nicht mehr", "ya no", "ne travaille plus".
    private List<Token> withoutNoLonger(List<Token> tokens) {
        for (int from = 0; from < tokens.size(); from++) {
            int end = Math.min(from + NEAR, tokens.size());
            for (int to = from + 1; tokens.get(from).is(QuestionWords.NO) && to < end; to++) {
                if (tokens.get(to).is(QuestionWords.LONGER)) {
                    draft.time(Question.Time.FORMERLY);
                    List<Token> kept = new ArrayList<>(tokens);
                    kept.remove(to);
                    kept.remove(from);
                    return kept;
                }
            }
        }
        return tokens;
    }

    /// "these days", "zur Zeit": several words that say when.
    private List<Token> withoutPhrases(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int length = Math.min(LONGEST_PHRASE, tokens.size() - i);
            while (length > 1 && !isTime(tokens.subList(i, i + length))) {
                length--;
            }
            if (length < 2) {
                kept.add(tokens.get(i));
            }
            i += Math.max(1, length);
        }
        return kept;
    }

    private boolean isTime(List<Token> span) {
        String phrase = String.join("_", Token.flat(span));
        if (QuestionWords.FORMERLY.contains(phrase)) {
            draft.time(Question.Time.FORMERLY);
            return true;
        }
        if (QuestionWords.NOW.contains(phrase)) {
            draft.time(Question.Time.NOW);
            return true;
        }
        return false;
    }

    private static After after(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean last = at == tokens.size() - 1;
        if (tokens.size() == 1 || (last && !token.is(QuestionWords.AT))) {
            return After.NOTHING;
        }
        if (token.is(QuestionWords.AT)) {
            return After.AT;
        }
        if (token.is(QuestionWords.IN)) {
            return After.IN;
        }
        boolean either = token.is(QuestionWords.EITHER) || isLink(tokens, at);
        return either ? After.EITHER : After.NOTHING;
    }

    /// "works for", "employees of", "für Acme arbeiten": small words that name an employer only
    /// because of a word of work beside them.
    private static boolean isLink(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean behind =
                tokens.subList(Math.max(0, at - 2), at).stream()
                        .anyMatch(one -> one.is(QuestionWords.WORK));
        return (behind && token.is(QuestionWords.OF))
                || (token.is(QuestionWords.FOR)
                        && tokens.stream().anyMatch(one -> one.is(QuestionWords.WORK)));
    }

    private void piece(List<Token> all, After after, boolean isFollowed) {
        List<Token> tokens = new ArrayList<>(all);
        // "Berlin, Munich or Vienna" is a list, "Berlin, Germany" is not.
        boolean list = after == After.IN && all.stream().anyMatch(Alternatives::isParting);
        if (list && place(Alternatives.list(all).raw())) {
            return;
        }
        tokens.removeIf(Token::isComma);
        while (isFollowed && tokens.size() > 1 && isLoose(tokens.getLast())) {
            tokens.removeLast();
        }
        if (isFollowed && tokens.size() == 1 && tokens.getFirst().is(QuestionWords.BUT)) {
            return;
        }
        tokens = timed(tokens, after);
        if (tokens.isEmpty()) {
            return;
        }
        switch (after) {
            case NOTHING -> open.read(unframed(tokens, isFollowed));
            case AT -> at(tokens);
            case IN -> in(tokens);
            case EITHER -> either(tokens);
        }
    }

    /// "at Acme and | in Berlin", "at Acme but | not …".
    private static boolean isLoose(Token token) {
        return Alternatives.isParting(token) || token.is(QuestionWords.BUT);
    }

    /// Takes out what says when; in a name it is left alone where it is no first or last word.
    private List<Token> timed(List<Token> tokens, After after) {
        List<Token> kept = new ArrayList<>();
        boolean used = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean edge = after == After.NOTHING || i == 0 || i == tokens.size() - 1;
            boolean speaks = !isOneWord && edge;
            if (speaks && token.is(QuestionWords.FORMERLY)) {
                draft.time(Question.Time.FORMERLY);
            } else if (speaks && token.is(QuestionWords.NOW) && !isNamed(token)) {
                boolean former = draft.time() == Question.Time.FORMERLY;
                draft.time(former ? Question.Time.FORMERLY : Question.Time.NOW);
            } else {
                used |= token.folded().equals("used");
                if (used && token.folded().equals("to")) {
                    draft.time(Question.Time.FORMERLY);
                }
                boolean ever = token.is(QuestionWords.EVER) && !isOneWord;
                if (ever && draft.time() == Question.Time.ANY) {
                    draft.time(Question.Time.EVER);
                }
                boolean once = speaks && token.is(QuestionWords.ONCE) && !isNamed(token);
                if (!once) {
                    kept.add(token);
                }
            }
        }
        return kept;
    }

    /// "ora", "still", "antes": words of time that are names here are names.
    private boolean isNamed(Token token) {
        return vocabulary.isNames(token) && !token.folded().equals("now");
    }

    /// Without the words a question is put with.
    private List<Token> unframed(List<Token> tokens, boolean isFollowed) {
        List<Token> kept = new ArrayList<>(tokens);
        boolean opened = isPhrase(kept.getFirst()) && !isOneWord;
        while (opened && !kept.isEmpty() && isPhrase(kept.getFirst())) {
            kept.removeFirst();
        }
        // "journalists whom I know": what is left of a tie, or of a relative clause.
        boolean ends = isFollowed || !draft.tie().isAny() || opened;
        while (ends && !kept.isEmpty() && kept.getLast().is(QuestionWords.FRAME)) {
            kept.removeLast();
        }
        return kept;
    }

    private static boolean isPhrase(Token token) {
        return token.is(QuestionWords.FRAME) || token.is(QuestionWords.OPEN);
    }

    private void at(List<Token> all) {
        List<Token> tokens = Token.trimmed(all);
        if (organisation(all, tokens.size()) || kind(tokens)) {
            return;
        }
        if (organisationAndRest(all) || someOf(tokens)) {
            return;
        }
        if (!kindAndRest(tokens)) {
            unknown(tokens);
        }
    }

    /// "at Acme Berlin", "at Acme is a programmer": the longest name that is known, then a place or
    /// what is said of who is there. Not "at Acme Foods", which is another than Acme.
    private boolean organisationAndRest(List<Token> tokens) {
        for (int length = tokens.size() - 1; length > 0; length--) {
            List<Token> rest = tokens.subList(length, tokens.size());
            boolean said = rest.getFirst().is(QuestionWords.COPULA);
            List<Token> bare = said ? unframed(rest, false) : rest;
            boolean tells =
                    !bare.isEmpty()
                            && (said
                                    ? vocabulary.isMeaningful(Token.withoutArticles(bare))
                                    : vocabulary.mention(Token.text(bare), false) != null);
            if (tells && organisation(Token.text(tokens.subList(0, length)))) {
                open.read(Token.withoutArticles(bare));
                return true;
            }
        }
        return false;
    }

    /// "at Acme or Nowhere": one of them will do, so the other is left out and named.
    private boolean someOf(List<Token> tokens) {
        if (tokens.stream().noneMatch(Alternatives::isOr)) {
            return false;
        }
        Question.Organisation some = vocabulary.someOf(Token.text(tokens), draft::unread);
        if (some != null) {
            draft.organisation(some);
        }
        return some != null;
    }

    /// An organisation at which nobody is: taken at its word, so that the answer is nobody.
    private void unknown(List<Token> tokens) {
        if (tokens.stream().allMatch(QuestionReader::isPhrase)) {
            return;
        }
        String text = Token.text(Token.withoutArticles(tokens));
        draft.organisation(new Question.Organisation(text, List.of(), "", false));
    }

    private void in(List<Token> all) {
        List<Token> tokens = Token.trimmed(all);
        List<Token> bare = Token.withoutArticles(tokens);
        // "Los Angeles" begins with an article.
        if (noun(tokens) || place(Token.text(tokens)) || place(Token.text(bare)) || kind(tokens)) {
            return;
        }
        if (Vocabulary.isRole(bare)) {
            draft.role(bare);
            return;
        }
        if (organisation(all, tokens.size())) {
            return;
        }
        for (int length = bare.size() - 1; length > 0; length--) {
            List<Token> rest = bare.subList(length, bare.size());
            if (vocabulary.isMeaningful(rest) && place(Token.text(bare.subList(0, length)))) {
                open.read(rest);
                return;
            }
        }
        // "in my network" is nowhere.
        if (!all.stream().allMatch(QuestionReader::isPhrase) && !kindAndRest(tokens)) {
            draft.place(new Question.Place(Token.text(bare), List.of(), false));
        }
    }

    private void either(List<Token> all) {
        List<Token> tokens = Token.trimmed(all);
        List<Token> bare = Token.withoutArticles(tokens);
        if (organisation(all, tokens.size())
                || noun(tokens)
                || place(Token.text(tokens))
                || place(Token.text(bare))
                || kind(tokens)) {
            return;
        }
        if (Vocabulary.isRole(bare)) {
            draft.role(bare);
        } else if (vocabulary.isMeaningful(bare)) {
            open.read(bare);
        } else if (!kindAndRest(tokens)) {
            unknown(tokens);
        }
    }

    /// Verbs end a German clause, and names: "bei Red Hat gearbeitet".
    ///
    /// @param least how many words the name has at least
    private boolean organisation(List<Token> all, int least) {
        for (int length = all.size(); length >= least; length--) {
            if (organisation(Token.text(all.subList(0, length)))) {
                return true;
            }
        }
        return false;
    }

    private boolean organisation(String text) {
        Question.@Nullable Organisation found = vocabulary.organisation(text, false);
        if (found != null) {
            draft.organisation(found);
        }
        return found != null;
    }

    private boolean place(String text) {
        Question.@Nullable Place found = vocabulary.place(text, false);
        if (found != null) {
            draft.place(found);
        }
        return found != null;
    }

    /// A kind of organisation behind "a": "in una banca" is not in the town of Banca.
    private boolean noun(List<Token> tokens) {
        return tokens.size() > 1 && tokens.getFirst().is(QuestionWords.INDEFINITE) && kind(tokens);
    }

    /// A kind of organisation, and what follows it: "una banca a Milano".
    private boolean kindAndRest(List<Token> tokens) {
        for (int length = tokens.size() - 1; length > 0; length--) {
            List<Token> rest = Token.withoutGenerics(tokens.subList(length, tokens.size()));
            if (vocabulary.isMeaningful(rest) && kind(tokens.subList(0, length))) {
                open.read(rest);
                return true;
            }
        }
        return false;
    }

    /// A kind of organisation, with what stands before it and archives seldom tell: "early-stage
    /// venture capital firms".
    private boolean kind(List<Token> tokens) {
        Set<String> indefinites = QuestionWords.INDEFINITE;
        boolean indefinite = tokens.getFirst().is(indefinites);
        List<Token> bare = Token.withoutArticles(tokens);
        for (int from = 0; from < bare.size(); from++) {
            String asked = Token.text(bare.subList(from, bare.size()));
            Optional<String> named = vocabulary.kind(asked);
            if (named.isEmpty()) {
                named =
                        vocabulary.kind(
                                Token.text(Token.withoutGenerics(bare.subList(from, bare.size()))));
            }
            if (named.isPresent()) {
                bare.subList(0, from).forEach(draft::preferred);
                draft.kind(new Question.Kind(asked, named.get()));
                return true;
            }
            if (!indefinite && !OpenReader.isModifier(bare.get(from))) {
                return false;
            }
        }
        return false;
    }
}
