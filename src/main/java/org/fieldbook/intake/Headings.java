package org.fieldbook.intake;

import org.fieldbook.framework.Framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells by their names what the columns of a list from elsewhere mean. Small letters and digits count, so
/// that `Case ref.` and `CASE_REF` are one name.
final class Headings {

    /// What services call the columns, besides their names and titles. The plainest names stand first.
    private static final Map<String, List<String>> CALLED =
            Map.of(
                    CaseListReader.CASE,
                    List.of("casereference", "caseref", "reference", "ref", "crn", "caseid"),
                    CaseListReader.SAMPLE,
                    List.of("sampletype", "samplegroup", "typeofsample"),
                    CaseListReader.INSPECTOR,
                    List.of("inspectorname", "allocatedto", "assignedto", "allocatedinspector"),
                    CaseListReader.WITHDRAWN,
                    List.of("withdrawnreason", "reasonwithdrawn", "removed"),
                    "sex",
                    List.of("gender"),
                    "rosh",
                    List.of("roshlevel", "riskofharm", "risklevel", "risk"),
                    "sentence",
                    List.of("sentencetype", "ordertype", "disposal", "typeofsentence"),
                    "age",
                    List.of("ageband", "agegroup", "agerange"),
                    "ethnicity",
                    List.of("ethnicgroup", "ethnicorigin"),
                    "supervisionBegan",
                    List.of(
                            "supervisionstartdate",
                            "supervisionstart",
                            "commencementdate",
                            "dateofcommencement",
                            "orderstartdate",
                            "startdate",
                            "began",
                            "started",
                            "start"));

    private final Map<String, List<String>> names = new LinkedHashMap<>();

    Headings(Framework framework) {
        CaseListReader.columns(framework).forEach(column -> names.put(column, name(column)));
        framework
                .samples()
                .forEach(sample -> {
                    sample.attributes()
                            .forEach(attribute -> name(attribute.id(), attribute.title()));
                    CaseListReader.days(sample).forEach(item -> name(item.code(), item.text()));
                });
        CALLED.forEach((column, called) -> {
            if (names.containsKey(column)) {
                called.forEach(one -> name(column, one));
            }
        });
    }

    private static List<String> name(String first) {
        return new ArrayList<>(List.of(plain(first)));
    }

    private void name(String column, String another) {
        names.getOrDefault(column, new ArrayList<>()).add(plain(another));
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Our column for each heading, or none.
    List<String> guess(List<String> headings) {
        List<String> plain = headings.stream().map(Headings::plain).toList();
        List<String> columns =
                new ArrayList<>(Collections.nCopies(headings.size(), Mapping.LEFT_OUT));
        Set<Integer> taken = new HashSet<>();
        names.forEach((column, called) ->
                called.stream()
                        .mapToInt(plain::indexOf)
                        .filter(at -> at >= 0 && !taken.contains(at))
                        .findFirst()
                        .ifPresent(at -> {
                            taken.add(at);
                            columns.set(at, column);
                        }));
        return columns;
    }
}
