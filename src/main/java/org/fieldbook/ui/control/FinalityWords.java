package org.fieldbook.ui.control;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Undo;

import java.util.function.UnaryOperator;

/// Whether ratings are final, in the words of the screen.
///
/// @param moment a date and time of the journal as people read it
public record FinalityWords(Messages messages, UnaryOperator<String> moment) {

    /// A few words for a tag.
    public String tag(Finality finality) {
        return switch (finality) {
            case Finality.Interim(), Finality.Withdrawn _, Finality.Undecided() ->
                    messages.text("ratings.interim");
            case Finality.Recorded(_, _, boolean changedSince) ->
                    messages.text(changedSince ? "final.tag.changed" : "final.tag");
        };
    }

    /// How the tag looks.
    public static StatusTag.Look look(Finality finality) {
        return finality.isFinal() ? StatusTag.Look.SURE : StatusTag.Look.WARN;
    }

    /// Who said so, when, and whether it still holds.
    public String sentence(Finality finality) {
        return switch (finality) {
            case Finality.Interim() -> messages.text("final.none");
            case Finality.Withdrawn(String by, String at, String reason) ->
                    messages.text(
                            Undo.isTurn(reason) ? "final.undone" : "final.withdrawn.by",
                            by,
                            moment.apply(at),
                            reason);
            case Finality.Undecided() -> messages.text("final.undecided");
            case Finality.Recorded(String by, String at, boolean changedSince) ->
                    messages.text(
                            changedSince ? "final.changed" : "final.recorded",
                            by,
                            moment.apply(at));
        };
    }
}
