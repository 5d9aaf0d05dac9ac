package org.fieldbook.rating;

import org.fieldbook.framework.Aggregate;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.CodeOrder;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AggregateResult.PoolResult;
import org.fieldbook.rating.AggregateResult.Share;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From counts of delivery units to what the aggregates of their region come to: counts are added, never
/// percentages. Source: rating rules, section 5.
public final class RegionRater {

    private final Bands bands;
    private final List<UnitCounts> units;

    private RegionRater(Bands bands, List<UnitCounts> units) {
        this.bands = bands;
        this.units = units;
    }

    /// Every aggregate of the framework, in its order. Refuses an inspection that is there twice.
    public static List<AggregateResult> rate(Framework region, List<UnitCounts> units) {
        Set<UUID> inspections = new HashSet<>();
        for (UnitCounts unit : units) {
            if (!inspections.add(unit.inspection())) {
                throw new IllegalArgumentException(
                        "the inspection " + unit.inspection() + " is there twice");
            }
        }
        RegionRater rater = new RegionRater(region.bands(), List.copyOf(units));
        return region.aggregates().stream().map(rater::rate).toList();
    }

    private AggregateResult rate(Aggregate aggregate) {
        List<PoolResult> questions = aggregate.questions().stream().map(this::pool).toList();
        List<PoolResult> lowest = lowest(questions);
        return new AggregateResult(
                aggregate,
                questions,
                lowest.stream().findFirst().flatMap(PoolResult::band),
                lowest.stream().map(question -> question.pool().code()).toList());
    }

    private PoolResult pool(Aggregate.Pool pool) {
        List<Share> shares = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (UnitCounts unit : units) {
            List<Counts> own =
                    pool.from().stream().map(unit.counts()::get).filter(Objects::nonNull).toList();
            if (own.isEmpty()) {
                lacking.add(unit.name());
            } else {
                shares.add(new Share(unit.inspection(), unit.name(), sum(own)));
            }
        }
        Counts sum = sum(shares.stream().map(Share::counts).toList());
        Optional<Rating> band =
                sum.judged() == 0
                        ? Optional.empty()
                        : Optional.of(Bander.band(bands, sum.yes(), sum.judged()));
        return new PoolResult(pool, sum, sum.percent(), band, lacking, shares);
    }

    private static Counts sum(List<Counts> all) {
        return all.stream().reduce(Counts.NONE, Counts::plus);
    }

    /// The questions with the lowest share, in the order of codes; none while one has nobody judged.
    private static List<PoolResult> lowest(List<PoolResult> questions) {
        if (questions.stream().anyMatch(question -> question.counts().judged() == 0)) {
            return List.of();
        }
        return questions.stream()
                .filter(one ->
                        questions.stream()
                                .allMatch(other ->
                                        Bander.compareShares(one.counts(), other.counts()) <= 0))
                .sorted((a, b) -> CodeOrder.INSTANCE.compare(a.pool().code(), b.pool().code()))
                .toList();
    }
}
