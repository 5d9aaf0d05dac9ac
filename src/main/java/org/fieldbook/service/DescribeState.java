package org.fieldbook.service;

import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells what an inspection holds: all of it as one canonical document, and how far the work has come.
public final class DescribeState {

    private final OpenInspection inspection;

    public DescribeState(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The folded state as canonical JSON; equal states are byte-identical on every laptop.
    public byte[] json() {
        return StateJson.write(inspection.snapshot().state());
    }

    /// The hash of [#json]: two laptops that show the same one hold the same.
    static Hash hash(Snapshot snapshot) {
        return Hash.of(StateJson.write(snapshot.state()));
    }

    /// How far one sample has come.
    ///
    /// @param statuses how many subjects have each status; withdrawn ones left out
    public record Progress(
            String sample, Map<Status, Integer> statuses, int changedSince, int withdrawn) {
        public Progress {
            statuses = Map.copyOf(statuses);
        }
    }

    /// How far every sample has come, in the pack's order.
    public List<Progress> progress() {
        return progress(inspection.snapshot());
    }

    static List<Progress> progress(Snapshot snapshot) {
        List<Progress> all = new ArrayList<>();
        for (Sample sample : snapshot.framework().samples()) {
            Map<Status, Integer> statuses = new TreeMap<>();
            for (Status status : Status.values()) {
                statuses.put(status, 0);
            }
            List<SampleSubject> subjects = snapshot.listSubjects(sample.id());
            subjects.forEach(subject -> statuses.merge(subject.status(), 1, Integer::sum));
            long withdrawn =
                    snapshot.subjects().stream()
                            .filter(s -> s.sample().equals(sample.id()) && s.isWithdrawn())
                            .count();
            all.add(
                    new Progress(
                            sample.id(),
                            statuses,
                            Math.toIntExact(
                                    subjects.stream().filter(SampleSubject::changedSince).count()),
                            Math.toIntExact(withdrawn)));
        }
        return all;
    }
}
