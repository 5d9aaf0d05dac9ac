package org.fieldbook.service;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A real store with one inspection of two cases and a court report, all made up.
final class Made implements AutoCloseable {

    static final String PASSPHRASE = "three blue kites";

    private static final String CASES =
            """
            case,sample,inspector,sentence,rosh
            TE-001,case,A. Tester,Community order,Medium
            TE-002,case,B. Tester,Licence,High
            TR-01,courtReport,A. Tester,,
            """;

    private final Path folder;
    private OpenStore store;
    private OpenInspection inspection;

    Made(Path folder) {
        this.folder = folder.resolve("store");
        store = stores().create(this.folder, PASSPHRASE.toCharArray());
        inspection = store.open(store.create(wanted("TE-1")));
        await(importing().importRows(preview(CASES), false));
    }

    static Stores stores() {
        return QuickStores.of(Clock.systemUTC());
    }

    static NewInspection wanted(String code) {
        return new NewInspection(
                code,
                "Testing PDU",
                "pdu-2021",
                Map.of(),
                LocalDate.of(2023, 3, 6),
                LocalDate.of(2023, 3, 17),
                "A. Tester",
                false);
    }

    ImportCaseList importing() {
        return new ImportCaseList(inspection);
    }

    CaseListPreview preview(String csv) {
        return importing().preview("cases.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /// Locks the store and unlocks it.
    void reopen() {
        store.close();
        store = stores().unlock(folder, PASSPHRASE.toCharArray());
        inspection = store.open(store.listInspections().getFirst().inspection());
    }

    static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }

    /// The failure this ends in.
    static Failure refused(CompletableFuture<?> begun) {
        return catchThrowableOfType(Failure.class, () -> await(begun));
    }

    Path folder() {
        return folder;
    }

    OpenStore store() {
        return store;
    }

    OpenInspection open() {
        return inspection;
    }

    Snapshot now() {
        return inspection.snapshot();
    }

    SampleSubject row(String reference) {
        return now().subjects().stream()
                .filter(subject -> subject.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    AnswerState state(String reference, String code) {
        return Objects.requireNonNull(row(reference).answers().get(code));
    }

    SubjectId id(String reference) {
        return row(reference).id();
    }

    Subject subject(String reference) {
        return now().state().subject(id(reference));
    }

    String field(String code) {
        return now().framework().field(code);
    }

    List<Hash> seen(String reference, String code) {
        return subject(reference).field(field(code)).headHashes();
    }

    RecordAnswers.Given given(String reference, String code, String answer) {
        return new RecordAnswers.Given(
                id(reference),
                code,
                Optional.of(answer).filter(word -> !word.isEmpty()),
                Optional.empty(),
                seen(reference, code));
    }

    void answer(String reference, String code, String answer) {
        await(new RecordAnswers(inspection).answer(given(reference, code, answer)));
    }

    /// Answers every key question of the subject.
    void answerAll(String reference) {
        await(
                new RecordAnswers(inspection)
                        .answerAll(
                                row(reference).answers().keySet().stream()
                                        .map(code -> given(reference, code, "yes"))
                                        .toList()));
    }

    /// Takes in an act that a colleague wrote on another laptop, and reopens.
    void writeElsewhere(Edit... edits) {
        Elsewhere.write(inspection, edits);
        reopen();
    }

    /// Takes in a field that a colleague wrote who had seen these heads, and reopens.
    void write(SubjectId id, String field, String text, List<Hash> seen) {
        writeElsewhere(Edit.of(id, field, Value.text(text), seen));
    }

    @Override
    public void close() {
        store.close();
    }
}
