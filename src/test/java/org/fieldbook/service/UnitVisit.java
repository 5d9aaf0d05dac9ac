package org.fieldbook.service;

import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.Value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A delivery unit's inspection in a store of its own, through the services: answered, signed off and final.
public final class UnitVisit implements AutoCloseable {

    /// What opens the stores.
    public static final String PASSPHRASE = Made.PASSPHRASE;

    private final Path folder;
    private OpenStore store;
    private OpenInspection open;

    private UnitVisit(Path folder, OpenStore store, OpenInspection open) {
        this.folder = folder;
        this.store = store;
        this.open = open;
    }

    /// Who is visited, in which region.
    public static NewInspection wanted(
            String name, String framework, String region, boolean practice) {
        return new NewInspection(
                name,
                name,
                framework,
                Map.of(),
                LocalDate.of(2024, 3, 4),
                LocalDate.of(2024, 3, 15),
                "Lead of " + name,
                practice,
                Optional.empty(),
                region);
    }

    /// An inspection with subjects that are judged, complete and signed off.
    ///
    /// @param sizes how many subjects there are of each sample
    /// @param yes how many of them are judged Yes on a key question; all of them where it is not named
    public static UnitVisit of(
            Path folder,
            NewInspection wanted,
            Map<String, Integer> sizes,
            Map<String, Integer> yes) {
        Path own = folder.resolve(wanted.code().strip());
        OpenStore store = Made.stores().create(own, Made.PASSPHRASE.toCharArray());
        var visit = new UnitVisit(own, store, store.open(store.create(wanted)));
        if (!sizes.isEmpty()) {
            visit.importSubjects(sizes);
        }
        visit.judge(yes);
        return visit;
    }

    /// A region's inspection, empty as it is made.
    static UnitVisit region(Path folder, String name, boolean practice) {
        return of(folder, wanted(name, "region-2023", name, practice), Map.of(), Map.of());
    }

    OpenInspection open() {
        return open;
    }

    Snapshot now() {
        return open.snapshot();
    }

    private void importSubjects(Map<String, Integer> sizes) {
        StringBuilder rows = new StringBuilder("case,sample,inspector\n");
        for (Sample sample : now().framework().samples()) {
            for (int i = 1; i <= sizes.getOrDefault(sample.id(), 0); i++) {
                rows.append(sample.id() + "-" + i + "," + sample.id() + ",A. Tester\n");
            }
        }
        ImportCaseList importing = new ImportCaseList(open);
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        Made.await(importing.importRows(importing.preview("cases.csv", file), false));
    }

    private void judge(Map<String, Integer> yes) {
        for (SampleSubject subject : now().subjects()) {
            int number =
                    Integer.parseInt(
                            subject.reference().substring(subject.reference().indexOf('-') + 1));
            List<RecordAnswers.Given> answers =
                    now().framework().questionsOf(subject.sample()).stream()
                            .map(question -> given(subject, question, yes, number))
                            .toList();
            Made.await(new RecordAnswers(open).answerAll(answers));
            Made.await(new CompleteCases(open).complete(subject.id(), now().state()));
            Made.await(new CompleteCases(open).signOff(subject.id(), now().state()));
        }
    }

    private RecordAnswers.Given given(
            SampleSubject subject, KeyQuestion question, Map<String, Integer> yes, int number) {
        boolean isYes = number <= yes.getOrDefault(question.code(), Integer.MAX_VALUE);
        return new RecordAnswers.Given(
                subject.id(),
                question.code(),
                Optional.of(isYes ? "yes" : "no"),
                Optional.empty(),
                List.of());
    }

    /// Records ratings final.
    public void finish() {
        Made.await(new FinishRatings(open).finish(now().state()));
    }

    /// Signs the counts, once ratings are final.
    Path sign(Path folder) {
        finish();
        Path file = folder.resolve(now().card().code().strip() + ".counts");
        new SignCounts(open).save(file);
        return file;
    }

    /// Whatever this is, signed as counts by the key of this laptop.
    byte[] signed(Value.Members content) {
        var secret = open.store().privateKeys(now().state().inspection());
        return SignedFile.write(
                Jws.sign(DocumentType.COUNTS, content, secret.signing(), open.laptop().signing()));
    }

    /// Locks the store and unlocks it.
    void reopen() {
        store.close();
        store = Made.stores().unlock(folder, Made.PASSPHRASE.toCharArray());
        open = store.open(store.listInspections().getFirst().inspection());
    }

    @Override
    public void close() {
        store.close();
    }
}
