package org.fieldbook.ui.cases;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.service.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// What stands around the rows.
///
/// @param standards codes of the standards asked of this sample
/// @param chips filters one of which is on
/// @param facets filters any of which may be on
/// @param counts how often each answer was given
/// @param longest characters of the longest reference
record CaseFrame(
        Sample sample,
        List<Sample> samples,
        Framework framework,
        List<String> standards,
        String title,
        String summary,
        List<Chip> chips,
        List<Facet> facets,
        Map<AnswerState, Integer> counts,
        int longest) {

    /// A filter with how many rows it lets through.
    record Chip(String id, String title, int count, Predicate<CaseRow> filter) {}

    static final String ALL = "all";

    /// The samples that have subjects; the first of the framework if none has.
    static List<Sample> samples(Snapshot snapshot) {
        List<Sample> samples = snapshot.framework().samples();
        List<Sample> used =
                samples.stream()
                        .filter(one ->
                                snapshot.subjects().stream()
                                        .anyMatch(subject ->
                                                subject.sample().equals(one.id())
                                                        && !subject.isWithdrawn()))
                        .toList();
        return used.isEmpty() ? samples.subList(0, 1) : used;
    }

    /// What stands around these rows of a sample.
    static CaseFrame of(Snapshot newest, String sample, List<CaseRow> found, Messages messages) {
        Framework framework = newest.framework();
        List<Sample> samples = samples(newest);
        Sample shown =
                samples.stream().filter(one -> one.id().equals(sample)).findFirst().orElseThrow();
        List<String> standards =
                framework.standards().stream()
                        .filter(standard ->
                                standard.questions().stream()
                                        .map(KeyQuestion::sample)
                                        .anyMatch(sample::equals))
                        .map(Standard::code)
                        .toList();
        long complete =
                found.stream()
                        .filter(row -> row.status().compareTo(CaseStatus.COMPLETE) >= 0)
                        .count();
        long signed = found.stream().filter(row -> row.status() == CaseStatus.SIGNED_OFF).count();
        return new CaseFrame(
                shown,
                samples,
                framework,
                standards,
                title(shown),
                messages.text("cases.summary", found.size(), complete, signed),
                chips(newest.me().name(), found, messages),
                Facet.of(shown, found, messages),
                CaseRows.counts(found),
                found.stream().mapToInt(row -> row.reference().length()).max().orElse(0));
    }

    /// What several of a sample are called, as a heading.
    static String title(Sample sample) {
        return sample.many().substring(0, 1).toUpperCase(Locale.ROOT) + sample.many().substring(1);
    }

    /// How many rows there are.
    int size() {
        return chips.getFirst().count();
    }

    private static List<Chip> chips(String me, List<CaseRow> found, Messages messages) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(ALL, messages.text("cases.chip.all"), found, _ -> true));
        chips.add(
                chip(
                        "mine",
                        messages.text("cases.chip.mine"),
                        found,
                        row -> row.inspector().equals(me)));
        for (CaseStatus status : CaseStatus.values()) {
            Chip chip =
                    chip(
                            status.id(),
                            messages.text(status.key()),
                            found,
                            row -> row.status() == status);
            if (chip.count() > 0 || status != CaseStatus.CHANGED) {
                chips.add(chip);
            }
        }
        chips.add(chip("query", messages.text("cases.chip.query"), found, CaseRow::query));
        chips.add(chip("conflict", messages.text("cases.chip.conflict"), found, CaseRow::conflict));
        return chips;
    }

    private static Chip chip(
            String id, String title, List<CaseRow> found, Predicate<CaseRow> filter) {
        return new Chip(id, title, (int) found.stream().filter(filter).count(), filter);
    }
}
