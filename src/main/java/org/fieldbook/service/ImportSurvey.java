package org.fieldbook.service;

import org.fieldbook.framework.Item;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;
import org.fieldbook.intake.AnswerSheet;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;
import org.fieldbook.intake.SurveyReader;
import org.fieldbook.intake.sheet.RowSheets;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Takes the views of people on probation in from a survey: first a preview, then all of it in one transaction, an
/// act for each answer sheet. A sheet has the same identity wherever it is taken in, so that the same one again,
/// here or on another laptop, is one.
public final class ImportSurvey {

    private final OpenInspection inspection;

    public ImportSurvey(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What the file would bring in. Changes nothing. Reads the disk: not for the FX thread.
    public SurveyPreview preview(Path path) {
        List<RowFault> faults = new ArrayList<>();
        return RowFiles.bytes(path, faults)
                .map(bytes -> preview(RowFiles.name(path), bytes))
                .orElseGet(() ->
                        new SurveyPreview(RowFiles.name(path), Map.of(), 0, faults, List.of()));
    }

    /// Likewise from the bytes of a file.
    ///
    /// @param file what people call the file
    public SurveyPreview preview(String file, byte[] bytes) {
        Snapshot newest = inspection.snapshot();
        Intake<Sheet> rows = RowSheets.read(file, bytes);
        if (!rows.isUsable()) {
            return new SurveyPreview(file, Map.of(), 0, rows.faults(), rows.remarks());
        }
        List<Item> items = new AskedItems(newest.framework()).of(Interview.With.SURVEY);
        Intake<List<AnswerSheet>> read = SurveyReader.read(items, rows.content());
        Map<SubjectId, AnswerSheet> sheets = new HashMap<>();
        int held = 0;
        for (AnswerSheet sheet : read.content()) {
            SubjectId id = id(newest.state(), sheet, bytes);
            if (newest.state().subject(id).fieldNames().isEmpty()) {
                sheets.put(id, sheet);
            } else {
                held++;
            }
        }
        return new SurveyPreview(file, sheets, held, read.faults(), read.remarks());
    }

    /// By what the file calls the sheet and what it says; without a name by the file and the row.
    private static SubjectId id(State state, AnswerSheet sheet, byte[] file) {
        String key =
                sheet.sheet().isEmpty()
                        ? Hash.of(file) + ":" + sheet.line()
                        : sheet.sheet() + "\n" + new TreeMap<>(sheet.answers());
        return new SubjectId(
                Fields.INTERVIEW,
                UUID.nameUUIDFromBytes(
                        (state.inspection() + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    /// Takes the sheets in. What another import brought meanwhile makes no difference.
    public CompletableFuture<Saved> importSheets(SurveyPreview preview) {
        return inspection.acts(
                newest ->
                        new TreeMap<>(preview.sheets())
                                .entrySet().stream()
                                        .filter(entry ->
                                                newest.state()
                                                        .subject(entry.getKey())
                                                        .fieldNames()
                                                        .isEmpty())
                                        .map(entry ->
                                                act(
                                                        newest,
                                                        entry.getKey(),
                                                        entry.getValue(),
                                                        preview.file()))
                                        .toList(),
                _ -> {});
    }

    private static List<Edit> act(Snapshot newest, SubjectId id, AnswerSheet sheet, String file) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.of(id, Fields.KIND, Value.text(Interview.With.SURVEY.word()), List.of()));
        edits.add(Edit.of(id, Fields.SOURCE, Value.Text.of(file), List.of()));
        new TreeMap<>(sheet.answers())
                .forEach((code, words) ->
                        edits.add(
                                Edit.of(
                                        id,
                                        newest.framework().field(code),
                                        Value.Text.of(words),
                                        List.of())));
        return edits;
    }

    /// The answer sheets of a file.
    public List<SubjectId> sheets(String file) {
        return sheets(inspection.snapshot(), file).map(Subject::id).toList();
    }

    private static Stream<Subject> sheets(Snapshot newest, String file) {
        return Interview.list(new AskedItems(newest.framework()), newest.state()).stream()
                .filter(one -> one.with() == Interview.With.SURVEY)
                .filter(one -> one.source().equals(file))
                .map(Interview::subject);
    }

    /// Deletes every answer sheet of a file as one act, as when the wrong one was taken in. Taken in again they stay
    /// deleted.
    public CompletableFuture<Saved> delete(String file) {
        return inspection.act(
                newest -> sheets(newest, file).map(ImportSurvey::deletion).toList(), _ -> {});
    }

    /// Puts back every answer sheet that was deleted here together with this one. Fails if somebody wrote over one of
    /// them since; does nothing if they are there.
    public CompletableFuture<Saved> putBack(SubjectId sheet) {
        return inspection.act(
                newest ->
                        new UndoActs(inspection)
                                .undoable(sheet)
                                .filter(_ -> newest.state().subject(sheet).isDeleted())
                                .map(act ->
                                        Acts.holding(
                                                newest.state(), act.steps().getFirst().change()))
                                .map(act -> UndoActs.edits(newest, act, Undo.UNDO))
                                .orElseGet(List::of),
                _ -> {});
    }

    private static Edit deletion(Subject sheet) {
        return Edit.of(sheet.id(), Subject.DELETED, new Value.Truth(true), sheet.headHashes());
    }
}
