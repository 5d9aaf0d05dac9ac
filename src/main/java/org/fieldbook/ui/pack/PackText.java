package org.fieldbook.ui.pack;

import org.fieldbook.framework.PackComparison;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.MovePreview;
import org.fieldbook.inspection.PackCohort;
import org.fieldbook.service.MovePack;
import org.fieldbook.service.RatingMoves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said of a pack and of moving to it, line by line.
final class PackText {

    private final Messages messages;

    PackText(Messages messages) {
        this.messages = messages;
    }

    /// Lines under a heading.
    record Part(String title, List<String> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    /// Everything that moving would mean; a part without lines says so.
    List<Part> parts(MovePack.Preview preview) {
        PackComparison found = preview.recorded().comparison();
        return List.of(
                part(
                        "move.renamed",
                        found.renamed().stream()
                                .map(one ->
                                        messages.text(
                                                "move.renamed.line",
                                                one.was(),
                                                one.now().code(),
                                                one.now().text()))),
                part("move.listed", found.listed().stream().map(one -> listed(one, preview))),
                part("move.dropped", found.dropped().stream().map(ask -> dropped(ask, preview))),
                part("move.added", found.added().stream().map(this::ask)),
                part("move.changed", found.changed().stream().map(one -> changed(one, preview))),
                part(
                        "move.rules",
                        found.rules().stream().sorted().map(rule -> messages.text(key(rule)))),
                part("move.ratings", ratings(preview.moves())));
    }

    private Part part(String key, Stream<String> lines) {
        List<String> all = new ArrayList<>(lines.toList());
        if (all.isEmpty()) {
            all.add(messages.text("move.none"));
        }
        return new Part(messages.text(key), all);
    }

    /// The code of a question is printed on paper, such as "2.2.1"; that of an item only names a field.
    private String ask(PackComparison.Ask ask) {
        return ask.code().contains(".")
                ? messages.text("move.ask", ask.code(), ask.text())
                : ask.text();
    }

    private String listed(PackComparison.Listed listed, MovePack.Preview preview) {
        String line = messages.text("move.listed.line", ask(listed.now()), listed.title());
        return recorded(listed.now(), preview.recorded().listed())
                .map(one ->
                        messages.text(
                                "move.listed.kept", line, one.references().size(), names(one)))
                .orElse(line);
    }

    private String dropped(PackComparison.Ask ask, MovePack.Preview preview) {
        return recorded(ask, preview.recorded().dropped())
                .map(this::kept)
                .orElseGet(() -> messages.text("move.dropped.line", ask(ask)));
    }

    /// Where an ask that went has answers.
    String kept(MovePreview.Recorded one) {
        return messages.text(
                "move.dropped.kept", ask(one.ask()), one.references().size(), names(one));
    }

    private String changed(PackComparison.Changed changed, MovePack.Preview preview) {
        String what =
                String.join(
                        messages.text("move.and"),
                        changed.what().stream().map(one -> messages.text(key(one))).toList());
        String meaning = changed.meaning().replaceAll("\\.$", "");
        String line =
                meaning.isEmpty()
                        ? messages.text("move.changed.line", ask(changed.now()), what)
                        : messages.text("move.changed.meaning", ask(changed.now()), what, meaning);
        return recorded(changed.now(), preview.recorded().changed())
                .map(one ->
                        messages.text(
                                "move.changed.answers", line, one.references().size(), names(one)))
                .orElse(line);
    }

    private static Optional<MovePreview.Recorded> recorded(
            PackComparison.Ask ask, List<MovePreview.Recorded> all) {
        return all.stream().filter(one -> one.ask().equals(ask)).findFirst();
    }

    private static String names(MovePreview.Recorded one) {
        return String.join(", ", one.references());
    }

    private static String key(PackComparison.What what) {
        return switch (what) {
            case MEANING -> "move.what.meaning";
            case TEXT -> "move.what.text";
            case CONDITION -> "move.what.condition";
            case ANSWER -> "move.what.answer";
            case REQUIRED -> "move.what.required";
        };
    }

    private static String key(PackComparison.Rule rule) {
        return switch (rule) {
            case BANDS -> "move.rule.bands";
            case SCORE_BANDS -> "move.rule.scoreBands";
            case CAPS -> "move.rule.caps";
            case DISCRETION -> "move.rule.discretion";
            case CONSISTENCY -> "move.rule.consistency";
            case STANDARDS -> "move.rule.standards";
        };
    }

    private Stream<String> ratings(RatingMoves moves) {
        return Stream.concat(
                moves.standards().stream()
                        .map(one ->
                                messages.text(
                                        "move.rating",
                                        one.code(),
                                        one.title(),
                                        word(one.from()),
                                        word(one.to()))),
                moves.questions().stream()
                        .filter(one ->
                                one.from().yes() != one.to().yes()
                                        || one.from().judged() != one.to().judged())
                        .map(one ->
                                messages.text(
                                        "move.count",
                                        one.code(),
                                        one.from().yes(),
                                        one.from().judged(),
                                        one.to().yes(),
                                        one.to().judged())));
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> messages.text("rating.none"));
    }

    /// What of before a move is counted with what came after it.
    List<String> cohort(PackCohort cohort) {
        List<String> lines = new ArrayList<>();
        if (!cohort.older().isEmpty()) {
            lines.add(
                    messages.text(
                            "move.mixed",
                            cohort.older().size(),
                            references(cohort.older()),
                            cohort.newer()));
        }
        cohort.answers()
                .forEach(one ->
                        lines.add(
                                messages.text(
                                        "move.flagged",
                                        one.code(),
                                        one.meaning(),
                                        references(one.subjects()))));
        return lines;
    }

    private static String references(List<PackCohort.Named> subjects) {
        return String.join(", ", subjects.stream().map(PackCohort.Named::reference).toList());
    }
}
