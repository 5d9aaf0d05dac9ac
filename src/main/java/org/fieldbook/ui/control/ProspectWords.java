package org.fieldbook.ui.control;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Prospect;
import org.fieldbook.rating.Ratings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What answers still to be given could change, in words.
public final class ProspectWords {

    private final Ratings ratings;
    private final Messages messages;

    public ProspectWords(Ratings ratings, Messages messages) {
        this.ratings = ratings;
        this.messages = messages;
    }

    /// One prospect.
    ///
    /// @param lead what it takes
    /// @param outcome the score and the overall rating then
    /// @param detail the sums behind it and what follows
    public record Line(String lead, String outcome, String detail) {}

    public Line line(Prospect prospect) {
        return new Line(lead(prospect), outcome(prospect), detail(prospect));
    }

    private String lead(Prospect prospect) {
        return messages.text(
                "ratings.prospect.lead",
                prospect.standard(),
                String.join(
                        messages.text("ratings.prospect.and"),
                        prospect.steps().stream().map(step -> takes(prospect, step)).toList()));
    }

    private String takes(Prospect prospect, Prospect.Step step) {
        String key = prospect.better() ? "ratings.prospect.next" : "ratings.prospect.only";
        String takes = messages.text(key, step.yes(), step.left());
        return prospect.steps().size() == 1
                ? takes
                : messages.text("ratings.prospect.of", step.question(), takes);
    }

    private String outcome(Prospect prospect) {
        return messages.text(
                "ratings.prospect.outcome",
                prospect.score(),
                prospect.overall().map(Rating::word).orElseGet(() -> messages.text("rating.none")));
    }

    private String detail(Prospect prospect) {
        List<String> parts = new ArrayList<>();
        for (Prospect.Step step : prospect.steps()) {
            parts.add(
                    messages.text(
                            "ratings.prospect.sum",
                            step.then().yes(),
                            step.then().judged(),
                            step.then().percent().orElse(0)));
        }
        boolean alone = prospect.end().isEmpty() && prospect.begin().isEmpty();
        for (Prospect.Move move : prospect.moves()) {
            if (alone && move.standard().equals(prospect.standard())) {
                parts.add(
                        messages.text(
                                "ratings.prospect.becomes",
                                move.standard(),
                                move.to()
                                        .map(Rating::word)
                                        .orElseGet(() -> messages.text("rating.none"))));
            }
        }
        prospect.end().forEach(cap -> parts.add(follows("ratings.prospect.lifts", cap, prospect)));
        prospect.begin()
                .forEach(cap -> parts.add(follows("ratings.prospect.begins", cap, prospect)));
        return String.join(" ", parts);
    }

    private String follows(String key, Cap cap, Prospect prospect) {
        Optional<Prospect.Move> move =
                prospect.moves().stream()
                        .filter(one -> one.standard().equals(cap.standard()))
                        .findFirst();
        int from = points(ratings.getStandard(cap.standard()).rating());
        int to = move.map(one -> points(one.to())).orElse(from);
        return messages.text(key, cap.id(), cap.standard(), Math.abs(to - from));
    }

    private static int points(Optional<Rating> rating) {
        return rating.map(Rating::points).orElse(0);
    }
}
