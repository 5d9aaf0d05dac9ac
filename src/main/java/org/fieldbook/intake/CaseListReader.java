package org.fieldbook.intake;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads case lists: a column `case`, and if they like `sample`, `inspector`, `withdrawn`, days that the
/// framework's sections ask for, and any number of attributes.
public final class CaseListReader {

    static final String CASE = "case";
    static final String SAMPLE = "sample";
    static final String INSPECTOR = "inspector";
    static final String WITHDRAWN = "withdrawn";
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
                                .flatMap(sample ->
                                        Stream.concat(
                                                sample.attributes().stream().map(Attribute::id),
                                                days(sample).map(Item::code))))
                .distinct()
                .toList();
    }

    /// The items of a sample that a case list can answer: days, such as when supervision began. The rest is
    /// for whoever reads the case.
    public static Stream<Item> days(Sample sample) {
        return sample.items().stream().filter(item -> item.answer() instanceof AnswerType.Day);
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
        Optional<Sample> sample = sample(id.isEmpty() ? CASE : id);
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

    /// By its id, or by what one subject of it or several are called.
    private Optional<Sample> sample(String word) {
        return framework
                .findSample(word)
                .or(() ->
                        framework.samples().stream()
                                .filter(sample ->
                                        Stream.of(sample.id(), sample.one(), sample.many())
                                                .anyMatch(word::equalsIgnoreCase))
                                .findFirst());
    }

    private String samples() {
        return framework.samples().stream().map(Sample::id).collect(Collectors.joining(", "));
    }

    private Map<String, String> attributes(Sheet.Row row, Sample sample) {
        Map<String, String> values = new HashMap<>();
        for (String name : sheet.header()) {
            String value = columns.cell(row, name);
            if (!OWN.contains(name) && !value.isEmpty()) {
                values.put(name, read(row, sample, name, value));
            }
        }
        return values;
    }

    /// The value as the framework has it. One that it does not list, or no day where it asks for one, is a
    /// remark.
    private String read(Sheet.Row row, Sample sample, String name, String value) {
        Optional<Attribute> attribute =
                sample.attributes().stream().filter(one -> one.id().equals(name)).findFirst();
        if (attribute.isPresent()) {
            List<String> allowed = attribute.get().values();
            String word = ListWords.value(allowed, value);
            if (!attribute.get().allows(word)) {
                remarks.add(
                        columns.fault(
                                row,
                                name,
                                "intake.case.unlisted",
                                value,
                                String.join(", ", allowed)));
            }
            return word;
        }
        return days(sample)
                .filter(item -> item.code().equals(name))
                .findFirst()
                .map(item -> day(row, item, value))
                .orElse(value);
    }

    private String day(Sheet.Row row, Item item, String value) {
        String day = ListWords.day(value);
        if (item.answer().read(day) instanceof AnswerType.Read.Refused refused) {
            List<Object> arguments = new ArrayList<>(List.of(item.code(), value));
            arguments.addAll(refused.arguments());
            remarks.add(
                    columns.fault(
                            row,
                            item.code(),
                            refused.why() == AnswerType.Refusal.OUTSIDE
                                    ? "intake.item.outside"
                                    : "intake.item.noDay",
                            arguments.toArray()));
        }
        return day;
    }
}
