package org.fieldbook.intake.json;

import org.fieldbook.intake.PracticeExchange;
import org.fieldbook.intake.PracticeWork;

import tools.jackson.databind.JsonNode;

import java.time.LocalDateTime;
import java.util.Optional;

/// Reads who exchanges what in the practice inspection.
final class PracticeExchangeReader {

    private PracticeExchangeReader() {}

    static PracticeExchange read(JsonNode exchange) {
        return new PracticeExchange(
                moment(exchange, "shared"),
                exchange.path("laptops")
                        .valueStream()
                        .map(PracticeExchangeReader::laptop)
                        .toList());
    }

    private static PracticeExchange.Laptop laptop(JsonNode one) {
        return new PracticeExchange.Laptop(
                PracticeReader.text(one, "name"),
                moment(one, "shared"),
                Optional.of(one.path("waiting"))
                        .filter(JsonNode::isObject)
                        .map(PracticeExchangeReader::waiting));
    }

    private static PracticeExchange.Waiting waiting(JsonNode one) {
        return new PracticeExchange.Waiting(
                moment(one, "made"),
                one.path("work").valueStream().map(PracticeExchangeReader::worked).toList());
    }

    private static PracticeExchange.Worked worked(JsonNode one) {
        LocalDateTime at = moment(one, "at");
        String reference = PracticeReader.text(one, "case");
        return new PracticeExchange.Worked(
                at,
                reference,
                PracticeWorkReader.texts(one.path("answers")),
                Optional.of(one.path("note"))
                        .filter(JsonNode::isObject)
                        .map(note -> noted(at, reference, note)),
                one.path("complete").asBoolean(false));
    }

    private static PracticeWork.Noted noted(LocalDateTime at, String reference, JsonNode note) {
        return new PracticeWork.Noted(
                at,
                reference,
                PracticeReader.text(note, "about"),
                PracticeReader.text(note, "text"),
                note.path("source").asString(""),
                note.path("recordDate").asString(""),
                note.path("shows").asString(""));
    }

    private static LocalDateTime moment(JsonNode one, String member) {
        return LocalDateTime.parse(PracticeReader.text(one, member));
    }
}
