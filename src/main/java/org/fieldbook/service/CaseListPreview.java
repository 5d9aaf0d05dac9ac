package org.fieldbook.service;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.State;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.Mapping;
import org.fieldbook.intake.RowFault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a case list would bring in, before anything is taken in. Immutable.
public final class CaseListPreview {

    /// What the keys of faults that concern the whole file begin with, on whatever line they show.
    private static final String WHOLE_FILE = "intake.file.";

    /// A row whose supervision did not begin in a week of the cohort.
    public record Outside(CaseRow row, Cohort.Place why) {}

    private final Snapshot seen;
    private final List<CaseRow> read;
    private final List<RowFault> faults;
    private final List<RowFault> remarks;
    private final Optional<Mapping> mapping;
    private final Optional<Cohort> cohort;
    private final Map<Long, String> takenIn;
    private final List<CaseRow> rows = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();

    private CaseListPreview(
            Snapshot seen,
            List<CaseRow> read,
            List<RowFault> faults,
            List<RowFault> remarks,
            Optional<Mapping> mapping,
            Optional<Cohort> cohort,
            Map<Long, String> takenIn) {
        this.seen = seen;
        this.read = List.copyOf(read);
        this.faults = List.copyOf(faults);
        this.remarks = List.copyOf(remarks);
        this.mapping = mapping;
        this.cohort = cohort;
        this.takenIn = Map.copyOf(takenIn);
        for (CaseRow row : read) {
            Cohort.Place place = place(row);
            if (place.isIn() || takenIn.containsKey(row.line())) {
                rows.add(row);
            } else {
                outside.add(new Outside(row, place));
            }
        }
    }

    /// All rows without a fault, as long as no cohort is chosen.
    ///
    /// @param seen the inspection it was made against
    /// @param mapping what the columns of a list from elsewhere were said to mean
    static CaseListPreview of(
            Snapshot seen,
            List<CaseRow> read,
            List<RowFault> faults,
            List<RowFault> remarks,
            Optional<Mapping> mapping) {
        return new CaseListPreview(
                seen, read, faults, remarks, mapping, Optional.empty(), Map.of());
    }

    /// The same drawn by these weeks; by none if empty. What was taken in beside them stays out again.
    public CaseListPreview drawn(Optional<Cohort> weeks) {
        return new CaseListPreview(seen, read, faults, remarks, mapping, weeks, Map.of());
    }

    /// The same with these rows taken in although the cohort leaves them out.
    ///
    /// @param reason why; refused if it says nothing
    public CaseListPreview takingIn(List<CaseRow> more, String reason) {
        String said = Typed.reason(reason).text();
        Map<Long, String> all = new HashMap<>(takenIn);
        more.forEach(row -> all.put(row.line(), said));
        return new CaseListPreview(seen, read, faults, remarks, mapping, cohort, all);
    }

    /// The same with these rows left outside again.
    public CaseListPreview leavingOut(List<CaseRow> fewer) {
        Map<Long, String> all = new HashMap<>(takenIn);
        fewer.forEach(row -> all.remove(row.line()));
        return new CaseListPreview(seen, read, faults, remarks, mapping, cohort, all);
    }

    /// A row of a sample that is not drawn by weeks is in as it is.
    private Cohort.Place place(CaseRow row) {
        return cohort.filter(_ ->
                        seen.framework().findSample(row.sample()).filter(Cohort::draws).isPresent())
                .map(weeks -> weeks.place(row.attributes().getOrDefault(Cohort.BEGAN, "")))
                .orElseGet(() -> new Cohort.Place.In(1));
    }

    /// The rows that would come in, in the order of the file: those without a fault that belong to the cohort
    /// or were taken in beside it.
    public List<CaseRow> rows() {
        return List.copyOf(rows);
    }

    /// The rows that the cohort leaves out, in the order of the file.
    public List<Outside> outside() {
        return List.copyOf(outside);
    }

    /// What is wrong with the file (line 0) or with rows.
    public List<RowFault> faults() {
        return faults;
    }

    /// What somebody should know: columns that are not taken in.
    public List<RowFault> remarks() {
        return remarks;
    }

    /// The state that was on the screen.
    State seen() {
        return seen.state();
    }

    /// What the columns were said to mean; empty if they are called as ours.
    Optional<Mapping> mapping() {
        return mapping;
    }

    /// The weeks that it is drawn by.
    public Optional<Cohort> cohort() {
        return cohort;
    }

    /// Why this row was taken in although the cohort leaves it out; empty if it was not.
    public Optional<String> takenIn(CaseRow row) {
        return Optional.ofNullable(takenIn.get(row.line()));
    }

    /// The rows that would come in, by sample.
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.sample(), 1, Integer::sum));
        return counts;
    }

    /// How many rows have a fault.
    public int wrongRows() {
        return Math.toIntExact(
                faults.stream()
                        .mapToLong(RowFault::line)
                        .filter(line -> line > 1)
                        .distinct()
                        .count());
    }

    /// Whether the file as a whole can be read.
    public boolean isReadable() {
        return faults.stream()
                .noneMatch(fault -> fault.line() <= 1 || fault.key().startsWith(WHOLE_FILE));
    }

    /// Whether it can be taken in, once wrong rows are left out or if there are none.
    public boolean isUsable(boolean leaveOutWrongRows) {
        return isReadable() && !rows.isEmpty() && (leaveOutWrongRows || faults.isEmpty());
    }
}
