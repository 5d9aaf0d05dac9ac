package org.fieldbook.ui.why;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.AggregateResult;
import org.fieldbook.rating.AggregateResult.PoolResult;
import org.fieldbook.rating.AggregateResult.Share;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The step of a region's standard that adds up the counts of its units. What comes of it is told to whoever
/// proposes the rating and rates nothing by itself.
final class UnitsStep {

    private final AggregateResult result;
    private final Sentences words;

    UnitsStep(AggregateResult result, Messages messages) {
        this.result = result;
        this.words = new Sentences(messages);
    }

    Step step() {
        List<Part> parts = new ArrayList<>();
        Map<UUID, String> units = units();
        parts.add(
                result.lowest()
                        .map(lowest ->
                                words.sentence(
                                        "why.units.lowest",
                                        lowest.pool().code() + " " + lowest.pool().title(),
                                        lowest.counts().yes(),
                                        lowest.counts().judged(),
                                        lowest.percent().orElseThrow(),
                                        units.size()))
                        .orElseGet(() -> words.sentence("why.units.notYet", units.size())));
        if (!units.isEmpty()) {
            parts.add(new Part.Table("units", sheet(units)));
        }
        for (PoolResult pool : result.questions()) {
            if (!pool.lacking().isEmpty() && !pool.shares().isEmpty()) {
                parts.add(
                        words.marked(
                                "mdi2a-alert-outline",
                                "why.units.lacking",
                                pool.pool().code(),
                                String.join(", ", pool.lacking())));
            }
        }
        parts.add(
                words.sentence(
                        switch (result.aggregate().provenance().confidence()) {
                            case PUBLISHED -> "why.units.published";
                            case DERIVED -> "why.units.derived";
                            case UNCONFIRMED -> "why.units.unconfirmed";
                        },
                        result.aggregate().provenance().source()));
        return Step.of(
                words.text("why.step.units"),
                result.rating().<Step.Tag>map(Step.Tag.Rated::new).orElseGet(Step.Tag.None::new),
                parts);
    }

    private Map<UUID, String> units() {
        Map<UUID, String> units = new LinkedHashMap<>();
        result.questions()
                .forEach(pool ->
                        pool.shares()
                                .forEach(share -> units.put(share.inspection(), share.name())));
        return units;
    }

    /// A row for each unit, and what they come to together.
    private FactSheet<Run> sheet(Map<UUID, String> units) {
        List<FactSheet.Head> heads = new ArrayList<>();
        heads.add(new FactSheet.Head(words.text("why.units.unit"), false));
        result.questions().forEach(pool -> heads.add(new FactSheet.Head(pool.pool().code(), true)));
        List<FactSheet.Row<Run>> rows = new ArrayList<>();
        units.forEach((unit, name) -> rows.add(row(unit, name)));
        rows.add(together());
        return new FactSheet<>(words.text("why.step.units"), heads, rows);
    }

    private FactSheet.Row<Run> row(UUID unit, String name) {
        List<Run> cells = new ArrayList<>();
        cells.add(new Run.ToUnit(name, unit, name));
        for (PoolResult pool : result.questions()) {
            cells.add(
                    pool.shares().stream()
                            .filter(share -> share.inspection().equals(unit))
                            .findFirst()
                            .<Run>map(share -> new Run.ToUnit(fraction(share), unit, name))
                            .orElseGet(() -> new Run.Words(words.text("why.units.none"))));
        }
        return new FactSheet.Row<>(cells, false);
    }

    private String fraction(Share share) {
        return words.text("why.units.fraction", share.counts().yes(), share.counts().judged());
    }

    private FactSheet.Row<Run> together() {
        List<Run> cells = new ArrayList<>();
        cells.add(new Run.Strong(words.text("why.units.together")));
        for (PoolResult pool : result.questions()) {
            cells.add(
                    pool.percent()
                            .<Run>map(percent ->
                                    new Run.Rated(
                                            words.text(
                                                    "why.units.share",
                                                    pool.counts().yes(),
                                                    pool.counts().judged(),
                                                    percent),
                                            pool.band()))
                            .orElseGet(() -> new Run.Words(words.text("why.units.none"))));
        }
        return new FactSheet.Row<>(cells, false);
    }
}
