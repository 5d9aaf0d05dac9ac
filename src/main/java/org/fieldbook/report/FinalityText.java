package org.fieldbook.report;

import org.fieldbook.inspection.Finality;

/// How far the ratings are final, in the words that paper has for it.
record FinalityText(Finality finality, Phrases phrases) {

    /// What stands in the box on every page.
    String notice() {
        return switch (finality) {
            case Finality.Interim(), Finality.Withdrawn _, Finality.Undecided() ->
                    phrases.text("frame.interim");
            case Finality.Recorded(_, String at, boolean changedSince) ->
                    phrases.text(
                            changedSince ? "frame.changedSince" : "frame.final",
                            phrases.moment(at));
        };
    }

    /// What it means.
    String sentence() {
        return switch (finality) {
            case Finality.Interim(), Finality.Withdrawn _ -> phrases.text("interim.final");
            case Finality.Undecided() -> phrases.text("interim.undecided");
            case Finality.Recorded(String by, String at, boolean changedSince) ->
                    phrases.text(
                            changedSince ? "interim.changedSince" : "interim.recorded",
                            by,
                            phrases.moment(at));
        };
    }

    /// The document's name.
    String heading() {
        return phrases.text(finality.isFinal() ? "heading.final" : "heading.document");
    }
}
