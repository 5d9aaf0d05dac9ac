package org.fieldbook.intake.json;

import org.fieldbook.intake.PracticeWork;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was recorded in the practice inspection beside its judgements, `fieldbook-practice-work/1`. The file
/// ships with the program, so a fault in it is a mistake in the program.
public final class PracticeWorkReader {

    private static final String FORMAT = "fieldbook-practice-work/1";

    /// What these bytes hold.
    ///
    /// @param survey the file of answer sheets that belongs to it
    /// @param document the file that is attached
    public PracticeWork read(byte[] json, byte[] survey, byte[] document) {
        JsonNode file = JsonMapper.builder().build().readTree(json);
        if (!FORMAT.equals(file.path("format").asString(""))) {
            throw new IllegalArgumentException("the practice file is not of format " + FORMAT);
        }
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        file.path("items")
                .properties()
                .forEach(one -> items.put(one.getKey(), texts(one.getValue())));
        return new PracticeWork(
                file.path("cohort")
                        .valueStream()
                        .map(day -> LocalDate.parse(day.asString()))
                        .toList(),
                items,
                texts(file.path("reasons")),
                file.path("notes").valueStream().map(PracticeWorkReader::noted).toList(),
                file.path("evidence").valueStream().map(PracticeWorkReader::collected).toList(),
                file.path("attached").valueStream().map(one -> attached(one, document)).toList(),
                file.path("findings").valueStream().map(PracticeWorkReader::drawn).toList(),
                file.path("interviews").valueStream().map(PracticeWorkReader::spoken).toList(),
                file.path("secondAssessments")
                        .valueStream()
                        .map(PracticeWorkReader::asked)
                        .toList(),
                new PracticeWork.Survey(
                        at(file.path("survey")),
                        text(file.path("survey"), "name"),
                        new String(survey, StandardCharsets.UTF_8)),
                PracticeExchangeReader.read(file.path("exchange")));
    }

    private static PracticeWork.Noted noted(JsonNode one) {
        return new PracticeWork.Noted(
                at(one),
                text(one, "case"),
                text(one, "about"),
                text(one, "text"),
                one.path("source").asString(""),
                one.path("recordDate").asString(""),
                one.path("shows").asString(""));
    }

    private static PracticeWork.Asked asked(JsonNode one) {
        return new PracticeWork.Asked(
                at(one),
                text(one, "case"),
                text(one, "assessor"),
                Optional.of(one.path("judged"))
                        .filter(JsonNode::isObject)
                        .map(PracticeWorkReader::judged));
    }

    private static PracticeWork.Judged judged(JsonNode one) {
        Map<String, PracticeWork.Stands> adjudicated = new LinkedHashMap<>();
        one.path("adjudicated")
                .properties()
                .forEach(said ->
                        adjudicated.put(
                                said.getKey(),
                                new PracticeWork.Stands(
                                        text(said.getValue(), "answer"),
                                        text(said.getValue(), "reason"))));
        return new PracticeWork.Judged(
                texts(one.path("answers")), texts(one.path("notes")), adjudicated);
    }

    private static PracticeWork.Collected collected(JsonNode one) {
        return new PracticeWork.Collected(
                at(one),
                text(one, "reference"),
                text(one, "kind"),
                text(one, "title"),
                LocalDate.parse(text(one, "date")),
                text(one, "source"),
                text(one, "text"),
                texts(one.path("marks")));
    }

    private static PracticeWork.Attached attached(JsonNode one, byte[] document) {
        return new PracticeWork.Attached(
                at(one),
                text(one, "evidence"),
                text(one, "name"),
                new String(document, StandardCharsets.UTF_8));
    }

    private static PracticeWork.Drawn drawn(JsonNode one) {
        return new PracticeWork.Drawn(
                at(one),
                text(one, "standard"),
                text(one, "shows"),
                text(one, "text"),
                list(one.path("evidence")));
    }

    private static PracticeWork.Spoken spoken(JsonNode one) {
        return new PracticeWork.Spoken(
                at(one),
                text(one, "with"),
                LocalDate.parse(text(one, "date")),
                text(one, "source"),
                one.path("text").asString(""),
                list(one.path("cases")),
                texts(one.path("answers")));
    }

    private static LocalDateTime at(JsonNode node) {
        return LocalDateTime.parse(text(node, "at"));
    }

    static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
        return texts;
    }

    private static List<String> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String member) {
        return PracticeReader.text(node, member);
    }
}
