package org.fieldbook.service;

import org.fieldbook.journal.Bytes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Looks at an inspection as a whole. Reads from the disk and may fold the journal anew: not for the FX
/// thread, and one survey at a time.
public final class SurveyInspection {

    private final OpenInspection inspection;
    private final Sharing sharing;

    private volatile Optional<Before> kept = Optional.empty();

    public SurveyInspection(OpenInspection inspection) {
        this.inspection = inspection;
        this.sharing = new Sharing(inspection);
    }

    /// How an inspection stands, and what led there.
    ///
    /// @param since empty on the first day on which this laptop writes
    /// @param next where work goes on; empty if there is nothing to go on with
    public record Surveyed(
            Overview overview, Optional<Since> since, Optional<NextCase.Next> next) {}

    /// Looks at it as it stands now.
    public Surveyed survey() {
        return survey(LocalDate.now(inspection.clock()));
    }

    Surveyed survey(LocalDate today) {
        Snapshot now = inspection.snapshot();
        SortedMap<String, Bytes> rows =
                OpenStore.reading(() -> inspection.store().readDrafts(now.state().inspection()));
        List<Taken> taken = Taken.list(rows);
        return new Surveyed(
                Overview.of(now, today, sharing.coverage(), new ExchangeRows(rows).lastMade()),
                Before.Cut.find(now, today, inspection.laptop().name(), taken)
                        .map(cut -> new SinceThen(before(cut, now), cut.since(taken), now).of()),
                new NextCase(now).find(inspection.replica()));
    }

    /// What the inspection was when the last day ended stays the same all day, so it is folded once.
    private Before before(Before.Cut cut, Snapshot now) {
        Optional<Before> known = kept.filter(before -> before.cut().equals(cut));
        if (known.isPresent()) {
            return known.get();
        }
        Before folded = cut.fold(now);
        kept = Optional.of(folded);
        return folded;
    }
}
