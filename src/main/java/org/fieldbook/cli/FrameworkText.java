package org.fieldbook.cli;

import org.fieldbook.framework.Aggregate;
import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Changes;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Pack;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.framework.Standard;

import java.io.PrintWriter;
import java.util.List;

/// Prints a framework for people. Each rule ends in [P] published, [D] derived or [U] unconfirmed.
final class FrameworkText {

    private final PrintWriter out;

    FrameworkText(PrintWriter out) {
        this.out = out;
    }

    void print(Pack pack) {
        Framework framework = pack.framework();
        out.println(framework.id() + " version " + framework.version() + ": " + framework.title());
        out.println(framework.period());
        out.println("SHA-256 " + pack.sha256());
        out.println("[P] published and read, [D] derived from published figures, [U] unconfirmed");
        heading("Set-up");
        for (SetupFact fact : framework.setup()) {
            out.println(
                    "  "
                            + fact.id()
                            + ": "
                            + fact.text()
                            + " Usually "
                            + (fact.usual() ? "yes." : "no."));
        }
        heading("Samples");
        framework.samples().forEach(this::print);
        new ItemsText(out).print(framework);
        heading("Standards");
        framework.standards().forEach(this::print);
        heading("Rules");
        print(framework.bands());
        framework.scoreBands().forEach(this::print);
        framework.caps().forEach(this::print);
        framework.aggregates().forEach(this::print);
        out.println(
                "  Flagged for the panel: within "
                        + framework.discretion().points()
                        + " points below an edge, "
                        + framework.discretion().smallSample()
                        + " answers or fewer"
                        + mark(framework.discretion().provenance()));
        if (!framework.changes().equals(Changes.NONE)) {
            heading("Since earlier versions");
            print(framework.changes());
        }
    }

    private void print(Changes changes) {
        changes.renamed()
                .forEach((code, was) -> out.println("  " + code + " is recorded as " + was));
        changes.dropped().forEach(code -> out.println("  " + code + " is asked no more"));
        changes.meaning()
                .forEach((code, text) ->
                        out.println("  " + code + " means something else: " + text));
    }

    private void heading(String words) {
        out.println();
        out.println(words);
    }

    private void print(Sample sample) {
        out.println("  " + sample.id() + ": " + sample.many());
        for (Attribute attribute : sample.attributes()) {
            String values =
                    attribute.values().isEmpty()
                            ? "any text"
                            : String.join(", ", attribute.values());
            out.println("    " + attribute.id() + ": " + values);
        }
    }

    private void print(Standard standard) {
        String basis =
                switch (standard.basis()) {
                    case Basis.ByKeyQuestions _ -> "rated by its lowest key question";
                    case Basis.ByProposal() -> "rated by judgement on evidence";
                    case Basis.RecordedOnly _ -> "recorded, never rated";
                };
        out.println(
                "  "
                        + standard.code()
                        + " "
                        + standard.title()
                        + ": "
                        + basis
                        + when(standard.ratedWhen())
                        + mark(standard.provenance()));
        for (KeyQuestion question : standard.questions()) {
            out.println(
                    "    "
                            + question.code()
                            + " "
                            + question.text()
                            + " ("
                            + question.sample()
                            + ")"
                            + when(question.appliesWhen())
                            + mayNotApply(question.mayNotApply())
                            + mark(question.provenance()));
            for (Prompt prompt : question.prompts()) {
                out.println(
                        "      "
                                + prompt.letter()
                                + " "
                                + prompt.text()
                                + when(prompt.appliesWhen())
                                + mark(prompt.provenance()));
            }
        }
    }

    private static String mayNotApply(List<String> reasons) {
        return reasons.isEmpty() ? "" : " or not applicable: " + String.join(", ", reasons);
    }

    private void print(Bands bands) {
        out.println(
                "  Percentage of Yes: Requires improvement from "
                        + bands.requiresImprovement()
                        + ", Good from "
                        + bands.good()
                        + ", Outstanding from "
                        + bands.outstanding()
                        + mark(bands.provenance()));
    }

    private void print(ScoreBands bands) {
        out.println(
                "  Score out of "
                        + bands.max()
                        + ": Requires improvement from "
                        + bands.requiresImprovement()
                        + ", Good from "
                        + bands.good()
                        + ", Outstanding from "
                        + bands.outstanding()
                        + mark(bands.provenance()));
    }

    private void print(Cap cap) {
        out.println("  Rule " + cap.id() + ": " + cap.text() + mark(cap.provenance()));
    }

    private void print(Aggregate aggregate) {
        out.println(
                "  "
                        + aggregate.standard()
                        + " is told from counts"
                        + mark(aggregate.provenance()));
        for (Aggregate.Pool pool : aggregate.questions()) {
            out.println(
                    "    "
                            + pool.code()
                            + " "
                            + pool.title()
                            + ": "
                            + String.join(" and ", pool.from()));
        }
    }

    static String when(Condition condition) {
        String words = ConditionText.of(condition);
        return words.isEmpty() ? "" : " if " + words;
    }

    static String mark(Provenance provenance) {
        return switch (provenance.confidence()) {
            case PUBLISHED -> " [P]";
            case DERIVED -> " [D]";
            case UNCONFIRMED -> " [U]";
        };
    }
}
