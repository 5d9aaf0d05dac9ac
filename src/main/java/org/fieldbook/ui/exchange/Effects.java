package org.fieldbook.ui.exchange;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.ResolveConflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each way of deciding a conflict would do to the ratings. Rates once for each: not for the FX thread.
final class Effects {

    private final ResolveConflicts resolving;
    private final Ratings today;
    private final FieldText words;
    private final Messages messages;

    Effects(ResolveConflicts resolving, Ratings today, FieldText words, Messages messages) {
        this.resolving = resolving;
        this.today = today;
        this.words = words;
        this.messages = messages;
    }

    /// What would come of one way.
    private record Effect(String name, Ratings ratings) {}

    /// Such as "2.3.3 today 21/40 53%. Yes: 22/41 54%. No: 21/41 51%. Requires improvement either way."
    String of(OpenConflict conflict) {
        List<Effect> effects =
                Choice.of(conflict).stream()
                        .filter(choice -> !(choice instanceof Choice.Combine))
                        .map(choice ->
                                new Effect(
                                        name(conflict, choice),
                                        resolving.ratings(conflict, choice.decision("", ""))))
                        .toList();
        return conflict.code()
                .filter(_ -> !FieldText.isNote(conflict))
                .flatMap(code -> find(today, code))
                .map(question -> question(question, effects))
                .orElseGet(() -> whole(effects));
    }

    private String name(OpenConflict conflict, Choice choice) {
        return switch (choice) {
            case Choice.Keep(OpenConflict.Side side) -> words.value(conflict, side.content());
            case Choice.Combine() -> "";
            case Choice.Delete() -> messages.text("conflict.effect.deleted");
            case Choice.Restore() -> messages.text("conflict.effect.kept");
        };
    }

    private static Optional<QuestionResult> find(Ratings ratings, String code) {
        return ratings.questions().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private String question(QuestionResult now, List<Effect> effects) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                messages.text("conflict.effect.today", now.code(), Percent.of(now, messages)));
        for (Effect effect : effects) {
            find(effect.ratings(), now.code())
                    .map(after ->
                            messages.text(
                                    "conflict.effect.one",
                                    effect.name(),
                                    Percent.of(after, messages)))
                    .ifPresent(sentences::add);
        }
        sentences.add(standard(now.code(), effects));
        return String.join(" ", sentences);
    }

    /// The standard's rating: one word if it is the same either way.
    private String standard(String question, List<Effect> effects) {
        List<String> ratings =
                effects.stream().map(effect -> rating(effect.ratings(), question)).toList();
        if (ratings.stream().distinct().count() <= 1) {
            return messages.text("conflict.effect.same", code(question), ratings.getFirst());
        }
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < effects.size(); index++) {
            parts.add(
                    messages.text(
                            "conflict.effect.part", effects.get(index).name(), ratings.get(index)));
        }
        return messages.text("conflict.effect.differs", code(question), String.join(", ", parts));
    }

    private String code(String question) {
        return standardOf(today, question).code();
    }

    private String rating(Ratings ratings, String question) {
        return standardOf(ratings, question)
                .rating()
                .map(Rating::word)
                .orElseGet(() -> messages.text("rating.none"));
    }

    private static StandardResult standardOf(Ratings ratings, String question) {
        return ratings.standards().stream()
                .filter(standard ->
                        standard.questions().stream().anyMatch(one -> one.code().equals(question)))
                .findFirst()
                .orElseThrow();
    }

    /// For what is no answer to a key question: the score, where it makes a difference.
    private String whole(List<Effect> effects) {
        boolean isSame =
                effects.stream()
                        .map(Effect::ratings)
                        .allMatch(ratings -> ratings.standards().equals(today.standards()));
        if (isSame || !today.framework().isRated()) {
            return messages.text("conflict.effect.none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("conflict.effect.score", today.score(), today.max()));
        effects.forEach(effect ->
                sentences.add(
                        messages.text(
                                "conflict.effect.one.score",
                                effect.name(),
                                effect.ratings().score(),
                                effect.ratings().max())));
        return String.join(" ", sentences);
    }
}
