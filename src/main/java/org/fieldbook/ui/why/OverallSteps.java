package org.fieldbook.ui.why;

import org.fieldbook.framework.Rating;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Prospect;
import org.fieldbook.rating.Prospects;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.control.ProspectWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps from the standards' ratings to the overall one.
final class OverallSteps {

    private final Ratings ratings;
    private final Sentences words;
    private final ProspectWords prospectWords;

    OverallSteps(Ratings ratings, Messages messages) {
        this.ratings = ratings;
        this.words = new Sentences(messages);
        this.prospectWords = new ProspectWords(ratings, messages);
    }

    Step points() {
        List<FactSheet.Row<Run>> rows = new ArrayList<>();
        for (StandardResult result : ratings.standards()) {
            if (!result.isOnlyRecorded()) {
                rows.add(row(result));
            }
        }
        rows.add(
                new FactSheet.Row<>(
                        List.of(
                                new Run.Strong(words.text("why.total")),
                                new Run.Words(""),
                                new Run.Words(""),
                                new Run.Strong(
                                        words.text("why.outOf", ratings.score(), ratings.max()))),
                        true));
        FactSheet<Run> sheet =
                new FactSheet<>(
                        words.text("why.table.points"),
                        List.of(
                                new FactSheet.Head(words.text("why.column.standard"), false),
                                new FactSheet.Head(words.text("why.column.how"), false),
                                new FactSheet.Head(words.text("why.column.rating"), false),
                                new FactSheet.Head(words.text("why.column.points"), true)),
                        rows);
        return Step.of(
                words.text("why.step.points"),
                new Step.Tag.Words(words.text("why.outOf", ratings.score(), ratings.max())),
                List.of(new Part.Table("points", sheet)));
    }

    private FactSheet.Row<Run> row(StandardResult result) {
        String name = words.text("why.name", result.code(), result.standard().title());
        return new FactSheet.Row<>(
                List.of(
                        new Run.ToStandard(name, result.code()),
                        new Run.Words(how(result)),
                        new Run.Words(word(result.rating())),
                        new Run.Words(
                                result.points()
                                        .map(String::valueOf)
                                        .orElseGet(() -> words.text("why.percent.none")))),
                false);
    }

    /// What became of the computed rating.
    private String how(StandardResult result) {
        if (!result.counts()) {
            return words.text("ratings.notHere");
        }
        List<String> happened = new ArrayList<>();
        happened.add(word(result.computed()));
        result.decided()
                .filter(decided -> decided.from() != decided.to())
                .ifPresent(
                        decided -> happened.add(words.text("why.how.panel", decided.to().word())));
        ratings.rulesApplied().stream()
                .filter(applied -> applied.cap().standard().equals(result.code()))
                .map(AppliedCap::cap)
                .forEach(
                        cap -> happened.add(words.text("why.how.rule", cap.id(), cap.at().word())));
        return String.join(", ", happened);
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> words.text("rating.none"));
    }

    Step bands() {
        Optional<ScoreBands> bands = ratings.framework().findScoreBands(ratings.max());
        List<Part> parts = new ArrayList<>();
        if (bands.isEmpty()) {
            parts.add(words.sentence("ratings.open.bands", ratings.max()));
        } else {
            parts.add(new Part.Table("bands", sheet(bands.get())));
            parts.add(
                    ratings.overall().isEmpty()
                            ? words.sentence("ratings.overall.none")
                            : ratings.overall()
                                    .flatMap(Rating::next)
                                    .map(next -> distance(bands.get(), next))
                                    .orElseGet(() -> words.sentence("ratings.distance.top")));
        }
        return Step.of(
                words.text("why.step.bands", ratings.max()),
                ratings.overall().<Step.Tag>map(Step.Tag.Rated::new).orElseGet(Step.Tag.None::new),
                parts);
    }

    private Part.Sentence distance(ScoreBands bands, Rating next) {
        int edge = bands.edge(next);
        return words.sentence("why.distance", edge - ratings.score(), next.word(), edge);
    }

    private FactSheet<Run> sheet(ScoreBands bands) {
        List<FactSheet.Row<Run>> rows = new ArrayList<>();
        for (Rating rating : List.of(Rating.values()).reversed()) {
            int to = rating.next().map(next -> bands.edge(next) - 1).orElse(bands.max());
            rows.add(
                    FactSheet.Row.marked(
                            List.of(
                                    new Run.Words(rating.word()),
                                    new Run.Words(
                                            words.text("why.fromTo", bands.edge(rating), to))),
                            ratings.overall().equals(Optional.of(rating)),
                            words.text("why.here")));
        }
        return new FactSheet<>(
                words.text("why.table.bands", bands.max()),
                List.of(
                        new FactSheet.Head(words.text("why.column.rating"), false),
                        new FactSheet.Head(words.text("why.column.points"), true)),
                rows);
    }

    /// What answers still to be given could change; empty if none can.
    Optional<Step> prospects() {
        List<Part> parts = new ArrayList<>();
        for (Prospect prospect : Prospects.of(ratings)) {
            ProspectWords.Line line = prospectWords.line(prospect);
            parts.add(
                    new Part.Sentence(
                            prospect.better() ? "mdi2a-arrow-up" : "mdi2a-arrow-down",
                            List.of(
                                    new Run.Strong(line.lead() + ": "),
                                    new Run.Words(line.outcome() + ". " + line.detail()))));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.add(words.sentence("ratings.prospects.caption"));
        return Optional.of(Step.of(words.text("ratings.prospects"), new Step.Tag.None(), parts));
    }
}
