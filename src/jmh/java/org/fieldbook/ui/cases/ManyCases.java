package org.fieldbook.ui.cases;

import org.fieldbook.bench.Folders;
import org.fieldbook.service.AllocateCases;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.Snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// An inspection of ten thousand made-up cases in a real store, the same in every run.
final class ManyCases {

    static final int CASES = 10_000;

    private static final List<String> PEOPLE =
            List.of("A. Tester", "B. Tester", "C. Tester", "D. Prŵf", "E. Tester");
    private static final List<String> SENTENCES =
            List.of("Community order", "Suspended sentence order", "Licence");
    private static final List<String> LEVELS = List.of("Low", "Medium", "High", "Very high");
    private static final List<String> CODES = List.of("2.2.1", "2.2.2", "2.3.1", "2.4.1");
    private static final List<String> ANSWERS = List.of("yes", "no");

    final OpenInspection inspection;
    final Snapshot before;

    /// One case was allocated since.
    final Snapshot after;

    /// Made once for all measurements of a JVM, and gone with it.
    private static final class Holder {
        private static final ManyCases MADE = new ManyCases();
    }

    static ManyCases made() {
        return Holder.MADE;
    }

    private ManyCases() {
        OpenStore store =
                QuickStores.of(Clock.systemUTC())
                        .create(Folders.fresh().resolve("store"), "three blue kites".toCharArray());
        inspection = store.open(store.create(wanted()));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var list = new StringBuilder("case,sample,inspector,sentence,rosh,domesticAbuse\n");
        for (int number = 1; number <= CASES; number++) {
            list.append(
                    "WK-%05d,case,%s,%s,%s,%s%n"
                            .formatted(
                                    number,
                                    one(PEOPLE, random),
                                    one(SENTENCES, random),
                                    one(LEVELS, random),
                                    random.nextBoolean() ? "yes" : "no"));
        }
        var importing = new ImportCaseList(inspection);
        importing
                .importRows(
                        importing.preview(
                                "many.csv", list.toString().getBytes(StandardCharsets.UTF_8)),
                        false)
                .join();
        List<RecordAnswers.Given> answers = new ArrayList<>();
        inspection.snapshot().listSubjects("case").stream()
                .limit(CASES / 2)
                .forEach(subject ->
                        CODES.forEach(code ->
                                answers.add(
                                        new RecordAnswers.Given(
                                                subject.id(),
                                                code,
                                                Optional.of(one(ANSWERS, random)),
                                                Optional.empty(),
                                                List.of()))));
        new RecordAnswers(inspection).answerAll(answers).join();
        before = inspection.snapshot();
        var changed = before.listSubjects("case").get(CASES / 2).id();
        new AllocateCases(inspection)
                .allocate(List.of(changed), Optional.of("F. Tester"), before.state())
                .join();
        after = inspection.snapshot();
    }

    private static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static NewInspection wanted() {
        return new NewInspection(
                "BE-1",
                "Measuring PDU",
                "pdu-2021",
                Map.of(),
                LocalDate.of(2023, 3, 6),
                LocalDate.of(2023, 3, 17),
                "A. Tester",
                false);
    }
}
