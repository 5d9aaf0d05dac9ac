package org.fieldbook.report;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.rating.Group;
import org.fieldbook.rating.Groups;
import org.fieldbook.rating.JudgedSubject;
import org.fieldbook.rating.RatingInput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The subjects of one sample by one attribute: each is in one of the groups.
///
/// @param title of the attribute
public record Grouping(String title, List<Group> groups) {

    /// The attributes that page 2 of the printed summary has groups of. More would fill pages with counts too
    /// small to show.
    private static final Set<String> SHOWN = Set.of("sex", "ethnicity", "rosh");

    public Grouping {
        groups = List.copyOf(groups);
    }

    /// The main sample, the pack's first, by sex, ethnicity and risk of serious harm as far as it has them. What
    /// stands in the place of a value and is not on the list may name somebody: it is shown as not
    /// recorded.
    public static List<Grouping> listOf(Framework framework, RatingInput input) {
        Sample main = framework.samples().getFirst();
        List<JudgedSubject> subjects =
                input.subjects().stream()
                        .filter(subject -> subject.sample().equals(main.id()))
                        .map(subject -> listedOnly(main, subject))
                        .toList();
        RatingInput only = RatingInput.of(subjects, Map.of(), input.notRated());
        return main.attributes().stream()
                .filter(attribute -> SHOWN.contains(attribute.id()))
                .map(attribute ->
                        new Grouping(attribute.title(), Groups.of(framework, only, attribute.id())))
                .toList();
    }

    private static JudgedSubject listedOnly(Sample sample, JudgedSubject subject) {
        Map<String, String> listed = new HashMap<>();
        for (Attribute attribute : sample.attributes()) {
            String value = subject.attributes().getOrDefault(attribute.id(), "");
            if (attribute.values().contains(value)) {
                listed.put(attribute.id(), value);
            }
        }
        return new JudgedSubject(
                subject.reference(),
                subject.sample(),
                subject.excluded(),
                subject.answers(),
                listed);
    }
}
