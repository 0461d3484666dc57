package dev.familiar.network.search;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a question as they are found. For one question and one thread.
///
/// Of organisation, kind and place the first one found counts; what follows is searched as words.
final class QuestionDraft {

    private final List<Token> role = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> preferred = new ArrayList<>();
    private final List<Question> except = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private Question.@Nullable Organisation organisation;
    private Question.@Nullable Kind kind;
    private Question.@Nullable Place place;
    private Question.Time time = Question.Time.ANY;
    private Question.Tie tie = Question.Tie.ANY;

    void role(List<Token> tokens) {
        role.addAll(tokens);
    }

    void word(Token token) {
        words.addAll(token.words());
    }

    /// An address, which is one word.
    void address(Token token) {
        words.add(token.raw().toLowerCase(java.util.Locale.ROOT));
    }

    /// What counts where it is found and excludes nobody.
    void preferred(Token token) {
        preferred.add(token.raw());
    }

    /// What somebody must not be.
    void except(Question found) {
        except.add(found);
    }

    /// What is not understood: it is said so, and not searched.
    void unread(String text) {
        unread.add(text);
    }

    void organisation(Question.Organisation found) {
        if (organisation == null) {
            organisation = found;
        } else {
            words.addAll(FoldedText.words(found.text()));
        }
    }

    void place(Question.Place found) {
        if (place == null) {
            place = found;
        } else {
            words.addAll(FoldedText.words(found.text()));
        }
    }

    boolean hasPlace() {
        return place != null;
    }

    void kind(Question.Kind found) {
        if (kind == null) {
            kind = found;
        } else {
            preferred.add(found.text());
        }
    }

    Question.Time time() {
        return time;
    }

    void time(Question.Time found) {
        time = found;
    }

    Question.Tie tie() {
        return tie;
    }

    void tie(Question.Tie found) {
        tie = found;
    }

    /// The whole.
    ///
    /// @param orName whether the role's word may be a person's name instead
    Question question(boolean orName) {
        Question.Role sought = sought(orName);
        return new Question(
                sought,
                new Question.Where(organisation, kind, place),
                time,
                tie,
                new Question.Words(words.stream().distinct().toList(), preferred, unread),
                except);
    }

    private Question.@Nullable Role sought(boolean orName) {
        if (role.isEmpty()) {
            return null;
        }
        String text = Token.text(role);
        TitleQuery query = TitleQuery.read(text);
        if (query == null) {
            role.forEach(this::word);
            return null;
        }
        return new Question.Role(text, query, orName);
    }

    /// Whether all that was found of a role is one word, which somebody may be called.
    boolean isOneRoleWord(Vocabulary vocabulary) {
        return role.size() == 1 && vocabulary.isBearers(role.getFirst());
    }
}
