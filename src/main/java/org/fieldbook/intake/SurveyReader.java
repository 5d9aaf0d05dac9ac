package org.fieldbook.intake;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the answers of a survey: a row for each answer sheet, a column for each item by its code, and where the
/// file has it a column `sheet` with what each sheet is called. A choice is given by its id or by its words.
public final class SurveyReader {

    private static final String SHEET = "sheet";

    private final List<Item> items;
    private final Sheet sheet;
    private final Columns columns;
    private final List<AnswerSheet> sheets = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private SurveyReader(List<Item> items, Sheet sheet) {
        this.items = items;
        this.sheet = sheet;
        this.columns = new Columns(sheet);
    }

    /// The sheets in the order of the file; a row with a fault, and one without any answer, is left out. Columns
    /// of no item are remarked on.
    ///
    /// @param items what people were asked
    public static Intake<List<AnswerSheet>> read(List<Item> items, Sheet sheet) {
        return new SurveyReader(items, sheet).read();
    }

    private Intake<List<AnswerSheet>> read() {
        faults.addAll(columns.faults(List.of()));
        List<String> codes = items.stream().map(Item::code).toList();
        if (faults.isEmpty() && sheet.header().stream().noneMatch(codes::contains)) {
            faults.add(
                    RowFault.ofRow(
                            sheet.file(), 1, "intake.survey.noItem", String.join(", ", codes)));
        }
        if (faults.isEmpty()) {
            sheet.rows().forEach(this::read);
        }
        List<RowFault> remarks =
                sheet.header().stream()
                        .filter(name -> !name.equals(SHEET) && !codes.contains(name))
                        .map(name -> RowFault.ofRow(sheet.file(), 1, "intake.survey.further", name))
                        .toList();
        return new Intake<>(List.copyOf(sheets), faults, remarks);
    }

    private void read(Sheet.Row row) {
        int before = faults.size();
        String name = columns.cell(row, SHEET);
        Map<String, String> answers = new HashMap<>();
        for (Item item : items) {
            String cell = columns.cell(row, item.code());
            if (!cell.isEmpty()) {
                answer(row, item, cell, answers);
            }
        }
        Long first = name.isEmpty() ? null : lines.putIfAbsent(name, row.line());
        if (first != null) {
            faults.add(columns.fault(row, SHEET, "intake.survey.twice", name, first.toString()));
        }
        if (faults.size() == before && !answers.isEmpty()) {
            sheets.add(new AnswerSheet(row.line(), name, answers));
        }
    }

    private void answer(Sheet.Row row, Item item, String cell, Map<String, String> answers) {
        switch (item.answer().read(id(item.answer(), cell))) {
            case AnswerType.Read.Taken(String words) -> answers.put(item.code(), words);
            case AnswerType.Read.Refused _ ->
                    faults.add(
                            columns.fault(
                                    row,
                                    item.code(),
                                    "intake.survey.answer",
                                    cell,
                                    allowed(item.answer())));
        }
    }

    /// The id of the option with these words, whatever the size of its letters; else what stands there.
    private static String id(AnswerType type, String cell) {
        return type.options().stream()
                .filter(option -> isSame(option.text(), cell) || isSame(option.id(), cell))
                .map(Option::id)
                .findFirst()
                .orElse(cell);
    }

    private static boolean isSame(String text, String cell) {
        return text.toLowerCase(Locale.ROOT).equals(cell.toLowerCase(Locale.ROOT));
    }

    private static String allowed(AnswerType type) {
        return type.options().isEmpty()
                ? String.join(", ", type.values())
                : type.options().stream().map(Option::text).collect(Collectors.joining(", "));
    }
}
