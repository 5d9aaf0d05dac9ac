package org.fieldbook.framework;

import java.util.List;

/// A question judged Yes or No once per subject of its sample.
///
/// @param code such as `2.2.3`; unique within the framework only
/// @param sample the sample whose subjects it is asked of
/// @param shortTitle one or two words for charts and steps
/// @param title a few words for tabs and tables
/// @param text the question in full
/// @param judgement the sentence above the judgement
/// @param mayNotApply what a person says when answering `na`, such as "no review due"; empty if the
///     question always has to be judged
public record KeyQuestion(
        String code,
        String sample,
        String shortTitle,
        String title,
        String text,
        String judgement,
        Condition appliesWhen,
        List<String> mayNotApply,
        Guidance guidance,
        List<Prompt> prompts,
        Provenance provenance) {

    public KeyQuestion {
        mayNotApply = List.copyOf(mayNotApply);
        prompts = List.copyOf(prompts);
    }
}
