package org.fieldbook.service;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;
import org.fieldbook.intake.sheet.RowSheets;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes a case list in: first a preview, then all of it in one transaction. Nothing is taken in while
/// a row is wrong, unless somebody leaves those rows out.
public final class ImportCaseList {

    private static final int LONGEST_CELL = 500;

    private final OpenInspection inspection;

    public ImportCaseList(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What the file would bring in. Changes nothing. Reads the disk: not for the FX thread.
    public CaseListPreview preview(Path file) {
        List<RowFault> faults = new ArrayList<>();
        return RowFiles.bytes(file, faults)
                .map(bytes -> preview(RowFiles.name(file), bytes))
                .orElseGet(() -> new CaseListPreview(List.of(), faults, List.of(), Map.of(), 0));
    }

    /// Likewise from the bytes of a file.
    ///
    /// @param file what people call the file
    public CaseListPreview preview(String file, byte[] bytes) {
        Snapshot newest = inspection.snapshot();
        Intake<Sheet> sheet = RowSheets.read(file, bytes);
        Intake<List<CaseRow>> read = CaseListReader.read(newest.framework(), sheet.content());
        List<RowFault> faults = new ArrayList<>(sheet.faults());
        if (!sheet.content().header().isEmpty()) {
            faults.addAll(read.faults());
        }
        read.remarks().stream().filter(remark -> remark.line() > 1).forEach(faults::add);
        Set<String> held =
                newest.subjects().stream()
                        .map(SampleSubject::reference)
                        .collect(Collectors.toSet());
        for (CaseRow row : read.content()) {
            if (held.contains(row.reference())) {
                faults.add(fault(file, row, "case", "caseList.held", row.reference()));
            }
            cells(row)
                    .filter(cell -> cell.length() > LONGEST_CELL)
                    .findFirst()
                    .ifPresent(
                            _ -> faults.add(fault(file, row, "", "caseList.long", LONGEST_CELL)));
        }
        faults.sort((a, b) -> Long.compare(a.line(), b.line()));
        return preview(newest.framework(), sheet.remarks(), read, faults);
    }

    private static CaseListPreview preview(
            Framework framework,
            List<RowFault> ofFile,
            Intake<List<CaseRow>> read,
            List<RowFault> faults) {
        Set<Long> wrong = faults.stream().map(RowFault::line).collect(Collectors.toSet());
        List<CaseRow> rows =
                read.content().stream().filter(row -> !wrong.contains(row.line())).toList();
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.sample(), 1, Integer::sum));
        Set<Long> wrongRows = new HashSet<>(wrong);
        wrongRows.removeIf(line -> line <= 1);
        return new CaseListPreview(
                rows,
                faults,
                Stream.concat(
                                ofFile.stream(),
                                read.remarks().stream()
                                        .filter(remark -> remark.line() <= 1)
                                        .map(remark -> further(framework, remark)))
                        .toList(),
                counts,
                wrongRows.size());
    }

    /// Columns the framework does not know stay outside: their names could be those of other fields.
    private static RowFault further(Framework framework, RowFault remark) {
        List<Object> arguments = new ArrayList<>(remark.arguments());
        arguments.add(String.join(", ", CaseListReader.columns(framework)));
        return new RowFault(
                remark.file(), remark.line(), remark.column(), "caseList.further", arguments);
    }

    private static Stream<String> cells(CaseRow row) {
        return Stream.concat(
                Stream.of(row.reference(), row.inspector(), row.withdrawn()),
                row.attributes().values().stream());
    }

    private static RowFault fault(
            String file, CaseRow row, String column, String key, Object... arguments) {
        return new RowFault(file, row.line(), column, key, List.of(arguments));
    }

    /// Takes the rows in, an act for each. Refuses a preview that has faults unless the rows they stand
    /// in are left out, and one that another import has overtaken.
    public CompletableFuture<Saved> importRows(CaseListPreview preview, boolean leaveOutWrongRows) {
        if (!preview.isUsable(leaveOutWrongRows)) {
            return CompletableFuture.failedFuture(
                    new Failure(
                            Failure.Kind.INPUT, "C-01", "caseList.wrongRows", preview.wrongRows()));
        }
        return inspection.acts(
                newest -> {
                    refuseHeld(newest, preview);
                    return preview.rows().stream()
                            .map(row -> act(newest.framework(), row))
                            .toList();
                },
                _ -> {});
    }

    private static void refuseHeld(Snapshot newest, CaseListPreview preview) {
        Set<String> held =
                newest.subjects().stream()
                        .map(SampleSubject::reference)
                        .collect(Collectors.toSet());
        if (preview.rows().stream().anyMatch(row -> held.contains(row.reference()))) {
            throw new Failure(Failure.Kind.INPUT, "C-02", "caseList.overtaken");
        }
    }

    private static List<Edit> act(Framework framework, CaseRow row) {
        SubjectId id = new SubjectId(row.sample(), UUID.randomUUID());
        List<Edit> edits = new ArrayList<>();
        add(edits, id, Fields.REFERENCE, row.reference());
        add(edits, id, Fields.INSPECTOR, row.inspector());
        add(edits, id, Fields.WITHDRAWN, row.withdrawn());
        for (Attribute attribute : framework.findSample(row.sample()).orElseThrow().attributes()) {
            add(edits, id, attribute.id(), row.attributes().getOrDefault(attribute.id(), ""));
        }
        return edits;
    }

    private static void add(List<Edit> edits, SubjectId id, String field, String text) {
        if (!text.isEmpty()) {
            edits.add(Edit.of(id, field, Value.text(text), List.of()));
        }
    }
}
