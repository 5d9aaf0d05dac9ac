package org.fieldbook.service;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.Scale;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.PlainSignatures;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Ratings with their reasons, from the states of inspections. Warmed up for longer than others: in as many seconds a
/// large inspection is rated far less often than a small one, and is not compiled as far.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 3)
public class RateBench {

    private static final int INSPECTIONS = 12;
    private static final int CASES = 60;

    /// One inspection of so many cases.
    @org.openjdk.jmh.annotations.State(Scope.Benchmark)
    public static class One {

        @Param({"6", "60", "600"})
        int cases;

        private Framework framework;
        private State state;

        @Setup
        public void make() {
            framework = new Frameworks().get("pdu-2021").framework();
            state = state(framework, Scale.of(cases), 1);
        }
    }

    /// A dozen of the usual size.
    @org.openjdk.jmh.annotations.State(Scope.Benchmark)
    public static class Dozen {

        private Framework framework;
        private List<State> states;

        @Setup
        public void make() {
            framework = new Frameworks().get("pdu-2021").framework();
            states =
                    IntStream.range(0, INSPECTIONS)
                            .mapToObj(number -> state(framework, Scale.of(CASES), number))
                            .toList();
        }
    }

    private static State state(Framework framework, int cases, int number) {
        UUID inspection = new UUID(1, number);
        State state = State.empty(inspection, new PlainSignatures());
        Chain chain = Chain.begin(inspection, new UUID(2, number), new UUID(3, number), 0);
        for (List<Edit> act :
                new Casework(framework, number).acts(cases * Casework.CHANGES_OF_A_CASE)) {
            List<Change> written =
                    ActWriter.write(
                            chain, "2023-03-15T10:42:07Z", act, () -> new byte[ChangeJson.SALT]);
            for (Change change : written) {
                chain = chain.after(change);
            }
            state = state.with(written);
        }
        return state;
    }

    @Benchmark
    @Aim(
            what = "An inspection rated",
            floor = "the answer to every key question of every case is looked up and counted")
    public Object rate(One one) {
        return Rater.rate(one.framework, Inputs.of(one.framework, one.state));
    }

    @Benchmark
    public int rateFloor(One one) {
        return count(one.framework, one.state);
    }

    @Benchmark
    @Aim(
            what = "Twelve inspections of 60 cases rated",
            floor = "the answer to every key question of every case is looked up and counted")
    public Object rateDozen(Dozen dozen) {
        return dozen.states.stream()
                .map(state -> Rater.rate(dozen.framework, Inputs.of(dozen.framework, state)))
                .toList();
    }

    @Benchmark
    public int rateDozenFloor(Dozen dozen) {
        return dozen.states.stream().mapToInt(state -> count(dozen.framework, state)).sum();
    }

    private static int count(Framework framework, State state) {
        List<String> fields =
                framework.questionsOf("case").stream()
                        .map(KeyQuestion::code)
                        .map(framework::field)
                        .toList();
        int yes = 0;
        for (Subject subject : state.listSubjects("case")) {
            for (String field : fields) {
                yes += subject.text(field).filter("yes"::equals).isPresent() ? 1 : 0;
            }
        }
        return yes;
    }
}
