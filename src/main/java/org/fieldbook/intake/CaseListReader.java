package org.fieldbook.intake;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads case lists: a column `case`, and if they like `sample`, `inspector`, `withdrawn` and any
/// number of attributes.
public final class CaseListReader {

    private static final String CASE = "case";
    private static final String SAMPLE = "sample";
    private static final String INSPECTOR = "inspector";
    private static final String WITHDRAWN = "withdrawn";
    private static final List<String> OWN = List.of(CASE, SAMPLE, INSPECTOR, WITHDRAWN);

    private final Framework framework;
    private final Sheet sheet;
    private final Columns columns;
    private final List<CaseRow> cases = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> remarks = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private CaseListReader(Framework framework, Sheet sheet) {
        this.framework = framework;
        this.sheet = sheet;
        this.columns = new Columns(sheet);
    }

    /// The cases in the order of the file. A value that the framework does not list for an attribute,
    /// and a column that it does not know, are remarks: the list can be taken in with them.
    public static Intake<List<CaseRow>> read(Framework framework, Sheet sheet) {
        return new CaseListReader(framework, sheet).read();
    }

    private Intake<List<CaseRow>> read() {
        faults.addAll(columns.faults(List.of(CASE)));
        if (faults.isEmpty()) {
            remarkFurtherColumns();
            sheet.rows().forEach(this::read);
        }
        return new Intake<>(List.copyOf(cases), faults, remarks);
    }

    /// The columns that a case list may have under this framework.
    public static List<String> columns(Framework framework) {
        return Stream.concat(
                        OWN.stream(),
                        framework.samples().stream()
                                .flatMap(sample -> sample.attributes().stream())
                                .map(Attribute::id))
                .distinct()
                .toList();
    }

    private void remarkFurtherColumns() {
        List<String> known = columns(framework);
        List<String> further =
                sheet.header().stream().filter(name -> !known.contains(name)).toList();
        if (!further.isEmpty()) {
            remarks.add(
                    RowFault.ofRow(
                            sheet.file(), 1, "intake.header.further", String.join(", ", further)));
        }
    }

    private void read(Sheet.Row row) {
        String reference = columns.cell(row, CASE);
        if (reference.isEmpty()) {
            faults.add(columns.fault(row, CASE, "intake.case.empty"));
            return;
        }
        Long first = lines.putIfAbsent(reference, row.line());
        if (first != null) {
            faults.add(columns.fault(row, CASE, "intake.case.twice", reference, first.toString()));
            return;
        }
        String id = columns.cell(row, SAMPLE);
        Optional<Sample> sample = framework.findSample(id.isEmpty() ? CASE : id);
        if (sample.isEmpty()) {
            faults.add(columns.fault(row, SAMPLE, "intake.case.sample", id, samples()));
            return;
        }
        cases.add(
                new CaseRow(
                        row.line(),
                        reference,
                        sample.get().id(),
                        columns.cell(row, INSPECTOR),
                        columns.cell(row, WITHDRAWN),
                        attributes(row, sample.get())));
    }

    private String samples() {
        return framework.samples().stream().map(Sample::id).collect(Collectors.joining(", "));
    }

    private Map<String, String> attributes(Sheet.Row row, Sample sample) {
        Map<String, String> values = new HashMap<>();
        for (String name : sheet.header()) {
            String value = columns.cell(row, name);
            if (!OWN.contains(name) && !value.isEmpty()) {
                values.put(name, value);
                remarkUnlisted(row, sample, name, value);
            }
        }
        return values;
    }

    private void remarkUnlisted(Sheet.Row row, Sample sample, String name, String value) {
        sample.attributes().stream()
                .filter(attribute -> attribute.id().equals(name) && !attribute.allows(value))
                .map(attribute ->
                        columns.fault(
                                row,
                                name,
                                "intake.case.unlisted",
                                value,
                                String.join(", ", attribute.values())))
                .forEach(remarks::add);
    }
}
