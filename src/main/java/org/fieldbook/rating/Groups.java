package org.fieldbook.rating;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The key questions' counts by one attribute, such as sex or sentence. A subject can belong to
/// several categories in life: groups are never said to add up.
public final class Groups {

    /// What a subject without a value of the attribute is listed under.
    public static final String NOT_RECORDED = "Not recorded";

    private Groups() {}

    /// The groups that have anybody in them, in the order of the pack's values, others after them in alphabetical order. Only
    /// samples that know the attribute take part.
    public static List<Group> of(Framework framework, RatingInput input, String by) {
        Set<String> samples = samples(framework, input, by);
        List<JudgedSubject> subjects =
                input.subjects().stream().filter(s -> samples.contains(s.sample())).toList();
        List<KeyQuestion> questions =
                framework.questions().stream().filter(q -> samples.contains(q.sample())).toList();
        List<String> listed = listedValues(framework, by);
        Map<String, List<JudgedSubject>> byValue =
                subjects.stream()
                        .collect(
                                Collectors.groupingBy(
                                        subject -> value(subject, by),
                                        () -> new TreeMap<>(order(listed)),
                                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byValue.forEach((value, members) -> groups.add(group(by, value, members, questions)));
        return groups.stream().filter(group -> group.cases() > 0).toList();
    }

    /// Whether any subject or the pack knows the attribute.
    public static boolean isKnown(Framework framework, RatingInput input, String by) {
        return !samples(framework, input, by).isEmpty();
    }

    private static Set<String> samples(Framework framework, RatingInput input, String by) {
        Set<String> samples =
                framework.samples().stream()
                        .filter(s -> s.attributes().stream().anyMatch(a -> a.id().equals(by)))
                        .map(sample -> sample.id())
                        .collect(Collectors.toSet());
        input.subjects().stream()
                .filter(subject -> subject.attributes().containsKey(by))
                .forEach(subject -> samples.add(subject.sample()));
        return samples;
    }

    private static List<String> listedValues(Framework framework, String by) {
        return framework.samples().stream()
                .flatMap(sample -> sample.attributes().stream())
                .filter(attribute -> attribute.id().equals(by))
                .map(Attribute::values)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Comparator<String> order(List<String> listed) {
        return Comparator.comparingInt((String value) ->
                        listed.contains(value) ? listed.indexOf(value) : listed.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private static String value(JudgedSubject subject, String by) {
        String value = subject.attributes().getOrDefault(by, "");
        return value.isBlank() ? NOT_RECORDED : value;
    }

    private static Group group(
            String by, String value, List<JudgedSubject> members, List<KeyQuestion> questions) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        questions.forEach(q -> counts.put(q.code(), QuestionRater.count(q, members)));
        int cases = Math.toIntExact(members.stream().filter(member -> !member.excluded()).count());
        return new Group(by, value, cases, counts, List.copyOf(counts.keySet()));
    }
}
