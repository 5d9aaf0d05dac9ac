package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.List;

/// Checks standards with their key questions and prompts.
final class QuestionCheck {

    private final Framework framework;
    private final Codes codes;
    private final Scope scope;
    private final List<Fault> faults = new ArrayList<>();

    private QuestionCheck(Framework framework, Codes codes, Scope scope) {
        this.framework = framework;
        this.codes = codes;
        this.scope = scope;
    }

    static List<Fault> check(Framework framework, Codes codes, Scope scope) {
        QuestionCheck check = new QuestionCheck(framework, codes, scope);
        for (int i = 0; i < framework.standards().size(); i++) {
            check.check("$.standards[" + i + "]", framework.standards().get(i));
        }
        return check.faults;
    }

    private void check(String path, Standard standard) {
        faults.addAll(codes.use(path + ".code", standard.code()));
        faults.addAll(
                ConditionCheck.check(
                        path + ".ratedWhen", standard.ratedWhen(), scope.ofInspection()));
        for (int i = 0; i < standard.questions().size(); i++) {
            check(path + ".questions[" + i + "]", standard, standard.questions().get(i));
        }
    }

    private void check(String path, Standard standard, KeyQuestion question) {
        faults.addAll(codes.use(path + ".code", question.code()));
        if (!question.code().startsWith(beginning(standard))) {
            faults.add(
                    new Fault(
                            path + ".code",
                            question.code() + " must begin with " + beginning(standard)));
        }
        if (framework.findSample(question.sample()).isEmpty()) {
            faults.add(
                    new Fault(path + ".sample", "There is no sample " + question.sample() + "."));
        }
        ConditionCheck.Known known = scope.of(question.sample());
        faults.addAll(ConditionCheck.check(path + ".appliesWhen", question.appliesWhen(), known));
        for (int i = 0; i < question.prompts().size(); i++) {
            Prompt prompt = question.prompts().get(i);
            String at = path + ".prompts[" + i + "]";
            faults.addAll(codes.use(at + ".code", prompt.code()));
            if (!prompt.code().matches("\\Q" + question.code() + "\\E[a-z]")) {
                faults.add(
                        new Fault(
                                at + ".code",
                                prompt.code() + " must be " + question.code() + " and a letter."));
            }
            faults.addAll(ConditionCheck.check(at + ".appliesWhen", prompt.appliesWhen(), known));
        }
    }

    /// A standard that is a letter alone has questions such as `C1`, others such as `2.2.1`.
    private static String beginning(Standard standard) {
        return standard.code().matches("[A-Z]") ? standard.code() : standard.code() + ".";
    }
}
