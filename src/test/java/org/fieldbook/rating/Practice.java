package org.fieldbook.rating;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The practice inspection, with what must come of it worked out by hand.
public final class Practice {

    private static final List<String> ATTRIBUTES = List.of("sex", "ethnicity", "rosh", "sentence");

    private Practice() {}

    /// The whole file.
    public static JsonNode file() {
        String name = "/org/fieldbook/practice/practice-inspection.json";
        try (InputStream in = Practice.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Its answers and proposals.
    public static RatingInput input(Framework framework) {
        JsonNode file = file();
        List<JudgedSubject> subjects = new ArrayList<>();
        file.get("caseList").forEach(node -> subjects.add(subject(framework, node)));
        file.get("courtReports").forEach(node -> subjects.add(subject(framework, node)));
        Map<String, Proposal> proposals = new HashMap<>();
        file.get("judgedStandards")
                .forEach(node ->
                        proposals.put(
                                node.get("standard").stringValue(),
                                new Proposal.Proposed(rating(node.get("proposed").stringValue()))));
        return RatingInput.of(subjects, proposals, Set.of());
    }

    static Rating rating(String word) {
        return Rating.find(word).orElseThrow();
    }

    private static JudgedSubject subject(Framework framework, JsonNode node) {
        Map<String, AnswerState> answers = new HashMap<>();
        for (Map.Entry<String, JsonNode> answer : node.get("answers").properties()) {
            answers.put(
                    answer.getKey(),
                    AnswerStates.ofWord(
                            framework.findQuestion(answer.getKey()).orElseThrow(),
                            answer.getValue().isNull() ? "" : answer.getValue().stringValue()));
        }
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTES.stream()
                .filter(node::has)
                .forEach(name -> attributes.put(name, node.get(name).stringValue()));
        return new JudgedSubject(
                node.get("case").stringValue(),
                node.get("sample").stringValue(),
                false,
                answers,
                attributes);
    }
}
