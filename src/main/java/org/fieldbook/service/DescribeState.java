package org.fieldbook.service;

import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.settings.Export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells what an inspection holds: all of it as one canonical document, and how far the work has come.
public final class DescribeState {

    private final OpenInspection inspection;

    public DescribeState(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The folded state as canonical JSON; equal states are byte-identical on every laptop.
    public byte[] json() {
        inspection.allowed().expect(Export.PLAIN);
        return StateJson.write(inspection.snapshot().state());
    }

    /// The hash of [#json]: two laptops that show the same one hold the same.
    static Hash hash(Snapshot snapshot) {
        return Hash.of(StateJson.write(snapshot.state()));
    }

    /// How far the inspection has come, as one JSON document.
    public byte[] statusJson() {
        Snapshot newest = inspection.snapshot();
        Card card = newest.card();
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("inspection", Value.text(card.inspection().toString()));
        members.put("code", Value.text(card.code()));
        members.put("service", Value.text(card.service()));
        members.put("framework", Value.text(card.framework()));
        members.put("practice", new Value.Truth(card.practice()));
        members.put(
                "samples", new Value.Items(progress().stream().map(DescribeState::json).toList()));
        members.put("conflicts", new Value.Whole(newest.state().listConflicts().size()));
        members.put("waiting", new Value.Whole(newest.state().listWaiting().size()));
        members.put("forks", new Value.Whole(newest.state().listForks().size()));
        return CanonicalJson.write(new Value.Members(members));
    }

    private static Value json(Progress progress) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("sample", Value.text(progress.sample()));
        members.put("withdrawn", new Value.Whole(progress.withdrawn()));
        members.put("changedSince", new Value.Whole(progress.changedSince()));
        progress.statuses()
                .forEach((status, count) -> members.put(name(status), new Value.Whole(count)));
        return new Value.Members(members);
    }

    private static String name(Status status) {
        return switch (status) {
            case NOT_STARTED -> "notStarted";
            case IN_PROGRESS -> "inProgress";
            case COMPLETE -> "complete";
            case SIGNED_OFF -> "signedOff";
        };
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
