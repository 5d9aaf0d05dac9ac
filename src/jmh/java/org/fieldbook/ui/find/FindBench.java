package org.fieldbook.ui.find;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.Scale;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.service.HeldWork;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.Snapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What is typed looked for in all notes of an inspection.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class FindBench {

    /// In few notes, so that all of them are read to their ends.
    private static final String RARE = "prŵf 12";

    private static final Messages WORDS = Messages.of(Locale.UK);

    /// An eighth of the changes are notes.
    private static final int CHANGES_FOR_A_NOTE = 8;

    @Param({"200", "2000", "20000"})
    int notes;

    private Snapshot snapshot;
    private Searching searching;
    private List<String> texts;

    @Setup
    public void make() {
        try (OpenStore store = HeldWork.of(Scale.of(notes * CHANGES_FOR_A_NOTE)).lead()) {
            snapshot = store.open(store.listInspections().getFirst().inspection()).snapshot();
        }
        searching = Searching.of(snapshot, List.of(), WORDS);
        texts =
                snapshot.state().listSubjects(Fields.NOTE).stream()
                        .map(note -> note.text(Fields.TEXT).orElse(""))
                        .toList();
    }

    @Benchmark
    @Aim(
            what = "Words found in all notes",
            floor = "the same words looked for in the same texts, as they are written")
    public Object find() {
        return searching.find(RARE);
    }

    @Benchmark
    public int findFloor() {
        int found = 0;
        for (String text : texts) {
            found += text.contains(RARE) ? 1 : 0;
        }
        return found;
    }

    @Benchmark
    @Aim(what = "Notes made ready for finding", floor = "each text in small letters")
    public Object index() {
        return Searching.of(snapshot, List.of(), WORDS);
    }

    @Benchmark
    public Object indexFloor() {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
