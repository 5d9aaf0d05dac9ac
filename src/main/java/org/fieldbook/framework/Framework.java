package org.fieldbook.framework;

import java.util.List;
import java.util.Optional;

/// One published set of standards, questions and rating rules, read from a framework pack.
///
/// @param id such as `pdu-2021`; the first part of every answer field's name
/// @param version of the pack, counting from 1
/// @param period the years it was used in, in words
/// @param changes what it says of its earlier versions
public record Framework(
        String id,
        int version,
        String title,
        String period,
        List<SetupFact> setup,
        List<Sample> samples,
        List<Standard> standards,
        Bands bands,
        List<ScoreBands> scoreBands,
        List<Cap> caps,
        Discretion discretion,
        List<ConsistencyRule> consistency,
        List<Aggregate> aggregates,
        Changes changes) {

    /// A pack that says nothing of earlier versions.
    public Framework(
            String id,
            int version,
            String title,
            String period,
            List<SetupFact> setup,
            List<Sample> samples,
            List<Standard> standards,
            Bands bands,
            List<ScoreBands> scoreBands,
            List<Cap> caps,
            Discretion discretion,
            List<ConsistencyRule> consistency,
            List<Aggregate> aggregates) {
        this(
                id,
                version,
                title,
                period,
                setup,
                samples,
                standards,
                bands,
                scoreBands,
                caps,
                discretion,
                consistency,
                aggregates,
                Changes.NONE);
    }

    public Framework {
        setup = List.copyOf(setup);
        samples = List.copyOf(samples);
        standards = List.copyOf(standards);
        scoreBands = List.copyOf(scoreBands);
        caps = List.copyOf(caps);
        consistency = List.copyOf(consistency);
        aggregates = List.copyOf(aggregates);
    }

    /// Whether any standard is ever rated. A framework that rates nothing has no score.
    public boolean isRated() {
        return standards.stream()
                .anyMatch(standard -> !(standard.basis() instanceof Basis.RecordedOnly));
    }

    /// Every key question in the order of the standards.
    public List<KeyQuestion> questions() {
        return standards.stream().flatMap(standard -> standard.questions().stream()).toList();
    }

    /// The key questions asked of subjects of this sample.
    public List<KeyQuestion> questionsOf(String sample) {
        return questions().stream().filter(question -> question.sample().equals(sample)).toList();
    }

    public Optional<Standard> findStandard(String code) {
        return standards.stream().filter(standard -> standard.code().equals(code)).findFirst();
    }

    public Optional<KeyQuestion> findQuestion(String code) {
        return questions().stream().filter(question -> question.code().equals(code)).findFirst();
    }

    /// The key question with this code, or with the prompt that has it.
    public Optional<KeyQuestion> findQuestionAsking(String code) {
        return questions().stream()
                .filter(question ->
                        question.code().equals(code)
                                || question.prompts().stream()
                                        .anyMatch(prompt -> prompt.code().equals(code)))
                .findFirst();
    }

    public Optional<Sample> findSample(String id) {
        return samples.stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    /// The section with this id, of whichever sample.
    public Optional<Section> findSection(String id) {
        return samples.stream()
                .flatMap(sample -> sample.sections().stream())
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    /// The item with this code, of whichever sample.
    public Optional<Item> findItem(String code) {
        return samples.stream().flatMap(sample -> sample.findItem(code).stream()).findFirst();
    }

    /// The attribute with this id, of whichever sample has it first.
    public Optional<Attribute> findAttribute(String id) {
        return samples.stream().flatMap(sample -> sample.findAttribute(id).stream()).findFirst();
    }

    /// The consistency rules about subjects of this sample.
    public List<ConsistencyRule> consistencyOf(String sample) {
        return consistency.stream().filter(rule -> rule.sample().equals(sample)).toList();
    }

    /// When the item, key question or prompt with this code applies; empty if there is none.
    public Optional<Condition> findCondition(String code) {
        return findItem(code)
                .map(Item::appliesWhen)
                .or(() -> findQuestion(code).map(KeyQuestion::appliesWhen))
                .or(() ->
                        questions().stream()
                                .flatMap(question -> question.prompts().stream())
                                .filter(prompt -> prompt.code().equals(code))
                                .map(Prompt::appliesWhen)
                                .findFirst());
    }

    /// The overall bands for a maximum; a pack without the one it needs fails its check.
    public Optional<ScoreBands> findScoreBands(int max) {
        return scoreBands.stream().filter(bands -> bands.max() == max).findFirst();
    }

    /// The journal's field name of an answer: codes mean different things in different frameworks. What was
    /// renamed stays where it was first recorded.
    public String field(String code) {
        return id + "/" + recorded(code);
    }

    /// The code under which answers to this one are recorded.
    public String recorded(String code) {
        return changes.recorded(code);
    }

    /// The code that is asked now of the answers in this field; empty if it is none of this framework's.
    public Optional<String> findCode(String field) {
        String pack = id + "/";
        return field.startsWith(pack)
                ? Optional.of(current(field.substring(pack.length())))
                : Optional.empty();
    }

    /// The code that is asked now where answers are recorded under this one.
    public String current(String recorded) {
        return changes.current(recorded);
    }
}
