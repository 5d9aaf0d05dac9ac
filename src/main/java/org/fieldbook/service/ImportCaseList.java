package org.fieldbook.service;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.Mapping;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.sheet.RowSheets;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes a case list in: first a preview, then all of it in one transaction. Nothing is taken in while
/// a row is wrong, unless somebody leaves those rows out. Lead or deputy only: what is in the sample decides the
/// ratings.
public final class ImportCaseList {

    private final OpenInspection inspection;

    public ImportCaseList(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What the file would bring in, its columns called as ours. Changes nothing. Reads the disk: not for the
    /// FX thread.
    public CaseListPreview preview(Path file) {
        List<RowFault> faults = new ArrayList<>();
        String name = RowFiles.name(file);
        return preview(
                RowFiles.bytes(file, faults)
                        .map(bytes -> read(name, bytes))
                        .orElseGet(() -> CaseListFile.unreadable(name, faults)));
    }

    /// Likewise from the bytes of a file.
    ///
    /// @param file what people call the file
    public CaseListPreview preview(String file, byte[] bytes) {
        return preview(read(file, bytes));
    }

    /// Reads the bytes of a file, whatever its columns are called.
    ///
    /// @param file what people call the file
    public CaseListFile read(String file, byte[] bytes) {
        return new CaseListFile(file, RowSheets.read(file, bytes));
    }

    /// What a list would bring in whose columns are called as ours.
    public CaseListPreview preview(CaseListFile list) {
        Framework framework = inspection.snapshot().framework();
        Intake<List<CaseRow>> read = CaseListReader.read(framework, list.read().content());
        List<RowFault> remarks =
                read.remarks().stream()
                        .filter(remark -> remark.line() <= 1)
                        .map(remark -> further(framework, remark))
                        .toList();
        return preview(list, read, remarks, Optional.empty());
    }

    /// Whether the list's columns are called as ours, so that nobody has to say what they mean.
    public boolean isOurs(CaseListFile list) {
        return Mapping.isOurs(inspection.snapshot().framework(), list.headings());
    }

    /// What was said last of a list with these headings; empty if none was read in this store. Reads the
    /// disk: not for the FX thread.
    public Optional<Mapping> findMapping(CaseListFile list) {
        UUID id = inspection.snapshot().state().inspection();
        List<String> known = CaseListReader.columns(inspection.snapshot().framework());
        return OpenStore.reading(() -> KeepMapping.find(inspection.store(), id, list.headings()))
                .map(kept -> kept.keeping(known));
    }

    /// What the headings of a list most likely mean.
    public Mapping guess(CaseListFile list) {
        return Mapping.guess(inspection.snapshot().framework(), list.headings());
    }

    /// What the list would bring in if its columns mean this. Changes nothing. Faults name the columns as the
    /// list does.
    public CaseListPreview preview(CaseListFile list, Mapping mapping) {
        if (!mapping.isUsable()) {
            throw new IllegalArgumentException("a column is missing or meant twice");
        }
        Intake<List<CaseRow>> read =
                CaseListReader.read(
                        inspection.snapshot().framework(), mapping.apply(list.read().content()));
        List<RowFault> remarks =
                mapping.leftOut().isEmpty()
                        ? List.of()
                        : List.of(
                                RowFault.ofRow(
                                        list.name(),
                                        1,
                                        "caseList.leftOut",
                                        String.join(", ", mapping.leftOut())));
        return preview(list, read, remarks, Optional.of(mapping));
    }

    private CaseListPreview preview(
            CaseListFile list,
            Intake<List<CaseRow>> read,
            List<RowFault> remarks,
            Optional<Mapping> mapping) {
        Snapshot newest = inspection.snapshot();
        List<RowFault> faults = new ArrayList<>();
        if (!list.headings().isEmpty()) {
            faults.addAll(read.faults());
        }
        read.remarks().stream().filter(remark -> remark.line() > 1).forEach(faults::add);
        Set<String> held = held(newest);
        for (CaseRow row : read.content()) {
            if (held.contains(row.reference())) {
                faults.add(fault(list.name(), row, "case", "caseList.held", row.reference()));
            }
            if (cells(row).anyMatch(cell -> cell.length() > Attribute.LONGEST)) {
                faults.add(fault(list.name(), row, "", "caseList.long", Attribute.LONGEST));
            }
        }
        mapping.ifPresent(meant -> faults.replaceAll(fault -> named(fault, meant)));
        faults.addAll(list.read().faults());
        faults.sort((a, b) -> Long.compare(a.line(), b.line()));
        Set<Long> wrong = faults.stream().map(RowFault::line).collect(Collectors.toSet());
        return CaseListPreview.of(
                newest,
                read.content().stream().filter(row -> !wrong.contains(row.line())).toList(),
                faults,
                Stream.concat(list.read().remarks().stream(), remarks.stream()).toList(),
                mapping);
    }

    private static RowFault named(RowFault fault, Mapping mapping) {
        return new RowFault(
                fault.file(),
                fault.line(),
                mapping.heading(fault.column()),
                fault.key(),
                fault.arguments());
    }

    private static Set<String> held(Snapshot newest) {
        return newest.subjects().stream().map(SampleSubject::reference).collect(Collectors.toSet());
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

    /// Whether somebody may take case lists in.
    public static boolean isAllowed(Snapshot snapshot) {
        return snapshot.me().leads();
    }

    /// Takes the rows in, an act for each. Refuses whoever may not, a preview that has faults unless the rows they stand
    /// in are left out, and one that another import has overtaken.
    public CompletableFuture<Saved> importRows(CaseListPreview preview, boolean leaveOutWrongRows) {
        if (!preview.isUsable(leaveOutWrongRows)) {
            return CompletableFuture.failedFuture(
                    new Failure(
                            Failure.Kind.INPUT, "C-01", "caseList.wrongRows", preview.wrongRows()));
        }
        UUID id = inspection.snapshot().state().inspection();
        return inspection.acts(
                newest -> {
                    if (!isAllowed(newest)) {
                        throw new Failure(Failure.Kind.NOT_ALLOWED, "C-11", "caseList.notLead");
                    }
                    refuseHeld(newest, preview);
                    return acts(newest, preview);
                },
                transaction ->
                        preview.mapping()
                                .ifPresent(meant -> KeepMapping.put(transaction, id, meant)));
    }

    private static void refuseHeld(Snapshot newest, CaseListPreview preview) {
        Set<String> held = held(newest);
        if (preview.rows().stream().anyMatch(row -> held.contains(row.reference()))) {
            throw new Failure(Failure.Kind.INPUT, "C-02", "caseList.overtaken");
        }
    }

    private List<List<Edit>> acts(Snapshot newest, CaseListPreview preview) {
        List<List<Edit>> acts = new ArrayList<>();
        preview.cohort()
                .ifPresent(weeks -> weeks(newest, weeks, preview.seen()).ifPresent(acts::add));
        preview.rows().forEach(row -> acts.add(act(newest.framework(), row, preview.takenIn(row))));
        return acts;
    }

    /// The weeks it is drawn by, an act of its own; none if they are recorded already.
    private Optional<List<Edit>> weeks(Snapshot newest, Cohort weeks, State seen) {
        SubjectId id = Fields.inspection(newest.state().inspection());
        Register register = newest.state().subject(id).field(Fields.COHORT);
        return Cohort.of(newest.state()).equals(Optional.of(weeks))
                ? Optional.empty()
                : Optional.of(
                        List.of(
                                Edit.of(
                                        id,
                                        Fields.COHORT,
                                        weeks.toValue(),
                                        Known.heads(
                                                register,
                                                seen.subject(id).field(Fields.COHORT).headHashes(),
                                                inspection.replica()))));
    }

    private static List<Edit> act(Framework framework, CaseRow row, Optional<String> takenIn) {
        Sample sample = framework.findSample(row.sample()).orElseThrow();
        SubjectId id = new SubjectId(row.sample(), UUID.randomUUID());
        List<Edit> edits = new ArrayList<>();
        add(edits, id, Fields.REFERENCE, row.reference());
        add(edits, id, Fields.INSPECTOR, row.inspector());
        add(edits, id, Fields.WITHDRAWN, row.withdrawn());
        add(edits, id, Fields.TAKEN_IN, takenIn.orElse(""));
        for (Attribute attribute : sample.attributes()) {
            add(edits, id, attribute.id(), row.attributes().getOrDefault(attribute.id(), ""));
        }
        CaseListReader.days(sample)
                .forEach(item ->
                        add(
                                edits,
                                id,
                                framework.field(item.code()),
                                row.attributes().getOrDefault(item.code(), "")));
        return edits;
    }

    private static void add(List<Edit> edits, SubjectId id, String field, String text) {
        if (!text.isEmpty()) {
            edits.add(Edit.of(id, field, Value.text(text), List.of()));
        }
    }
}
