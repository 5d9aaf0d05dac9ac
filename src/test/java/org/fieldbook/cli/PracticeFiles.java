package org.fieldbook.cli;

import org.fieldbook.rating.Practice;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The practice inspection as the files that `rate` reads.
final class PracticeFiles {

    private static final List<String> COLUMNS =
            List.of("case", "sample", "inspector", "sentence", "sex", "ethnicity", "age", "rosh");

    private PracticeFiles() {}

    static String answers() {
        StringBuilder csv = new StringBuilder("case,question,answer\n");
        subjects()
                .forEach(node -> {
                    for (Map.Entry<String, JsonNode> answer : node.get("answers").properties()) {
                        csv.append(node.get("case").stringValue())
                                .append(',')
                                .append(answer.getKey())
                                .append(',')
                                .append(answer.getValue().asString(""))
                                .append('\n');
                    }
                });
        return csv.toString();
    }

    static String standards() {
        StringBuilder csv = new StringBuilder("standard,rating\n");
        Practice.file()
                .get("judgedStandards")
                .forEach(node ->
                        csv.append(node.get("standard").stringValue())
                                .append(',')
                                .append(node.get("proposed").stringValue())
                                .append('\n'));
        return csv.toString();
    }

    /// The practice case list, and the case that was withdrawn from it.
    static String cases() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append(",withdrawn\n");
        subjects()
                .forEach(node -> {
                    COLUMNS.forEach(name -> csv.append(node.path(name).asString("")).append(','));
                    csv.append('\n');
                });
        JsonNode withdrawn = Practice.file().get("withdrawn").get(0);
        return csv.append(withdrawn.get("case").stringValue())
                .append(",,,,,,,,")
                .append(withdrawn.get("reason").stringValue())
                .append('\n')
                .toString();
    }

    private static List<JsonNode> subjects() {
        List<JsonNode> all = new ArrayList<>();
        Practice.file().get("caseList").forEach(all::add);
        Practice.file().get("courtReports").forEach(all::add);
        return all;
    }
}
