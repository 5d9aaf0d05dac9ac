package org.fieldbook.intake;

import org.fieldbook.framework.Framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which column of a list from elsewhere stands for which of ours.
///
/// @param headings of the list, as they stand in its first row
/// @param columns ours, one for each heading; empty where the list's column is left out
public record Mapping(List<String> headings, List<String> columns) {

    /// What a column that is left out stands for.
    public static final String LEFT_OUT = "";

    /// @param headings by which the list's columns are called; several may be alike or empty
    public Mapping {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        if (headings.size() != columns.size()) {
            throw new IllegalArgumentException("every heading has one place");
        }
    }

    /// What the headings most likely mean. Each of our columns is given once, to the first heading that says
    /// it most plainly; what is not known is left out.
    public static Mapping guess(Framework framework, List<String> headings) {
        return new Mapping(headings, new Headings(framework).guess(headings));
    }

    /// Whether the headings are ours already and nothing has to be asked.
    public static boolean isOurs(Framework framework, List<String> headings) {
        return headings.contains(CaseListReader.CASE)
                && CaseListReader.columns(framework).containsAll(headings)
                && new HashSet<>(headings).size() == headings.size();
    }

    /// The same headings read by what was kept of lists before: by heading, our column. A heading that is not
    /// among them is left out.
    public static Mapping of(List<String> headings, Map<String, String> kept) {
        Set<String> given = new HashSet<>();
        return new Mapping(
                headings,
                headings.stream()
                        .map(heading -> kept.getOrDefault(heading, LEFT_OUT))
                        .map(column -> given.add(column) ? column : LEFT_OUT)
                        .toList());
    }

    /// What is kept of it: by heading, our column. Headings that stand twice or say nothing are not kept.
    public Map<String, String> kept() {
        Map<String, Integer> often = new HashMap<>();
        headings.forEach(heading -> often.merge(heading, 1, Integer::sum));
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!heading.isEmpty() && often.getOrDefault(heading, 0) == 1) {
                kept.put(heading, columns.get(i));
            }
        }
        return kept;
    }

    /// The same with another of our columns for the heading at this place, counting from 0.
    public Mapping with(int heading, String column) {
        List<String> other = new ArrayList<>(columns);
        other.set(heading, column);
        return new Mapping(headings, other);
    }

    /// The same as far as these are columns of ours: another framework may know others.
    public Mapping keeping(List<String> known) {
        return new Mapping(
                headings,
                columns.stream().map(one -> known.contains(one) ? one : LEFT_OUT).toList());
    }

    /// The heading that stands for this column of ours; the column's own name if none does.
    public String heading(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? column : headings.get(at);
    }

    /// The headings that are left out, those that say nothing not among them.
    public List<String> leftOut() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (columns.get(i).equals(LEFT_OUT) && !headings.get(i).isEmpty()) {
                left.add(headings.get(i));
            }
        }
        return left;
    }

    /// Our columns that are needed and that no heading stands for.
    public List<String> missing() {
        return columns.contains(CaseListReader.CASE) ? List.of() : List.of(CaseListReader.CASE);
    }

    /// Our columns that several headings stand for.
    public List<String> twice() {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(column -> !column.equals(LEFT_OUT) && !seen.add(column))
                .distinct()
                .toList();
    }

    /// Whether a list can be read by it.
    public boolean isUsable() {
        return missing().isEmpty() && twice().isEmpty();
    }

    /// The list under our headings, without what is left out.
    public Sheet apply(Sheet list) {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(LEFT_OUT)) {
                taken.add(i);
            }
        }
        return new Sheet(
                list.file(),
                taken.stream().map(columns::get).toList(),
                list.rows().stream()
                        .map(row ->
                                new Sheet.Row(
                                        row.line(), taken.stream().map(row.cells()::get).toList()))
                        .toList());
    }
}
