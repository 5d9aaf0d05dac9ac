package org.fieldbook.intake.json;

import org.fieldbook.intake.Practice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the practice inspection's file, `fieldbook-practice/1`. The file ships with the program, so a
/// fault in it is a mistake in the program.
public final class PracticeReader {

    private static final String FORMAT = "fieldbook-practice/1";
    private static final List<String> ATTRIBUTES =
            List.of("sentence", "sex", "ethnicity", "age", "rosh", "reportType", "relatedCase");

    /// What belongs to each sample, by the member of the file.
    private static final List<String> SAMPLES =
            List.of("caseList", "courtReports", "releases", "victimContacts");

    private static final List<String> FLAGS = List.of("domesticAbuse", "childSafeguarding");

    /// The practice inspection in these bytes.
    public Practice read(byte[] json) {
        JsonNode file = JsonMapper.builder().build().readTree(json);
        if (!FORMAT.equals(file.path("format").asString(""))) {
            throw new IllegalArgumentException("the practice file is not of format " + FORMAT);
        }
        JsonNode inspection = file.path("inspection");
        LocalDateTime now = LocalDateTime.parse(text(inspection, "today"));
        return new Practice(
                text(inspection, "code"),
                text(inspection, "service"),
                text(inspection, "framework"),
                Map.of("courtTeam", inspection.path("courtTeam").asBoolean()),
                LocalDate.parse(text(inspection, "fieldworkFrom")),
                LocalDate.parse(text(inspection, "fieldworkTo")),
                now,
                file.path("members")
                        .valueStream()
                        .map(m -> new Practice.TeamMember(text(m, "name"), text(m, "role")))
                        .toList(),
                file.path("withdrawn")
                        .valueStream()
                        .map(w ->
                                new Practice.Withdrawn(
                                        text(w, "case"),
                                        text(w, "reason"),
                                        Optional.of(w.path("replacedBy").asString(""))
                                                .filter(other -> !other.isEmpty())))
                        .toList(),
                SAMPLES.stream()
                        .flatMap(list -> file.path(list).valueStream())
                        .map(entry -> entry(entry, now))
                        .toList(),
                file.path("judgedStandards")
                        .valueStream()
                        .map(s ->
                                new Practice.ProposedRating(
                                        text(s, "standard"), text(s, "proposed")))
                        .toList());
    }

    private static Practice.Entry entry(JsonNode entry, LocalDateTime now) {
        String lastEdit = entry.path("lastEdit").asString("");
        return new Practice.Entry(
                text(entry, "case"),
                text(entry, "sample"),
                entry.path("inspector").asString(""),
                attributes(entry),
                flags(entry).contains("openQuery"),
                flags(entry).contains("conflictInWaitingBundle"),
                entry.path("status").asString(""),
                lastEdit.isEmpty() ? now : LocalDateTime.parse(lastEdit),
                answers(entry),
                entry.path("notApplicableReason").asString(""));
    }

    private static Map<String, String> attributes(JsonNode entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : ATTRIBUTES) {
            if (entry.path(attribute).isString()) {
                attributes.put(attribute, entry.path(attribute).asString());
            }
        }
        List<String> flags = flags(entry);
        for (String flag : FLAGS) {
            if (entry.path("sample").asString().equals("case")) {
                attributes.put(flag, flags.contains(flag) ? "yes" : "no");
            }
        }
        return attributes;
    }

    private static Map<String, String> answers(JsonNode entry) {
        Map<String, String> answers = new LinkedHashMap<>();
        entry.path("answers")
                .properties()
                .forEach(answer -> {
                    if (answer.getValue().isString()) {
                        answers.put(answer.getKey(), answer.getValue().asString());
                    }
                });
        return answers;
    }

    private static List<String> flags(JsonNode entry) {
        List<String> flags = new ArrayList<>();
        entry.path("flags").valueStream().forEach(flag -> flags.add(flag.asString()));
        return flags;
    }

    static String text(JsonNode node, String member) {
        String text = node.path(member).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the practice file lacks " + member);
        }
        return text;
    }
}
