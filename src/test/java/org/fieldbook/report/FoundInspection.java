package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Desk;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.RatingInput;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Organisational delivery as two people recorded it: 1.1 is proposed, read and capped; 1.2 in conflict in all that can
/// be; of 1.3 nothing is recorded; of 1.4 the panel decided otherwise.
public final class FoundInspection {

    static final Framework PACK = Packs.pack(Packs.bytes("pdu-2021")).framework();

    private static final SubjectId WHOLE = Fields.inspection(Desk.INSPECTION);
    private static final SubjectId MEETING = new SubjectId(Fields.EVIDENCE, new UUID(5, 1));
    private static final SubjectId PLAN = new SubjectId(Fields.EVIDENCE, new UUID(5, 2));
    private static final SubjectId GONE = new SubjectId(Fields.EVIDENCE, new UUID(5, 3));
    private static final SubjectId PLAIN = new SubjectId(Fields.EVIDENCE, new UUID(5, 4));

    private final Desk ann = new Desk(1);
    private final Desk ben = new Desk(2);

    /// Records it.
    ///
    /// @param words stands in everything that people wrote and that is printed
    public FoundInspection(String words) {
        inadequate();
        evidence(MEETING, 1, "focusGroup", "Officers " + words, "2023-03-14");
        ann.write(MEETING, Fields.mark(PACK, "1.1"), Mark.STRENGTH.word());
        ann.write(MEETING, Fields.mark(PACK, "1.2"), Mark.AREA.word());
        evidence(PLAN, 2, "document", "", "spring");
        ann.write(PLAN, Fields.mark(PACK, "1.1"), Mark.CONTEXT.word());
        evidence(GONE, 3, "meeting", "Deleted", "");
        evidence(PLAIN, 4, "data", "Survey of staff", "");
        finding(1, "1.1", "strength", "A plan that staff know " + words, MEETING, PLAN, GONE);
        finding(2, "1.1", "area", "Vacancies");
        SubjectId said = finding(3, "1.2", "area", "One team is short", MEETING);
        ann.delete(GONE);
        ann.write(WHOLE, Fields.proposed(PACK, "1.1"), Rating.GOOD.word());
        ann.write(
                WHOLE,
                Fields.reason(PACK, "1.1"),
                "Direction is strong. " + words + "\n\nSo is care.");
        ann.write(WHOLE, Fields.proposed(PACK, "1.4"), Rating.OUTSTANDING.word());
        ben.receive(ann);
        apart(WHOLE, Fields.proposed(PACK, "1.2"), Rating.GOOD.word(), Rating.INADEQUATE.word());
        apart(WHOLE, Fields.reason(PACK, "1.2"), "They are enough.", "They are not.");
        apart(said, Fields.TEXT, "One team is short of two", "One team is short of three");
        ben.write(WHOLE, Fields.reader(PACK, "1.1", ben.author()), Rating.GOOD.word());
        ben.write(WHOLE, Fields.readerComment(PACK, "1.1", ben.author()), "Seen " + words);
        ben.write(WHOLE, Fields.reader(PACK, "1.4", ben.author()), Rating.GOOD.word());
        ann.receive(ben);
    }

    /// Assessment is Inadequate: rule A caps leadership.
    private void inadequate() {
        var one = new SubjectId("case", new UUID(0, 1));
        ann.write(one, Fields.REFERENCE, "TE-001");
        List.of("2.2.1", "2.2.2", "2.2.3").forEach(code -> ann.write(one, PACK.field(code), "no"));
    }

    private void apart(SubjectId subject, String field, String anns, String bens) {
        ann.write(subject, field, anns);
        ben.write(subject, field, bens);
    }

    private void evidence(SubjectId id, long number, String kind, String title, String date) {
        ann.write(
                ann.edit(id, Fields.NUMBER, new Value.Whole(number)),
                ann.edit(id, Fields.KIND, Value.text(kind)),
                ann.edit(id, Fields.TITLE, Value.text(title)),
                ann.edit(id, Fields.DATE, Value.text(date)),
                ann.edit(id, Fields.SOURCE, Value.text("Six officers of one office")),
                ann.edit(id, Fields.TEXT, Value.text("What they said in the room.")));
    }

    private SubjectId finding(
            int number, String standard, String shows, String text, SubjectId... evidence) {
        var id = new SubjectId(Fields.FINDING, new UUID(6, number));
        ann.write(
                ann.edit(id, Fields.ABOUT, new About(WHOLE, PACK.field(standard)).toValue()),
                ann.edit(id, Fields.SHOWS, Value.text(shows)),
                ann.edit(id, Fields.TEXT, Value.text(text)));
        for (SubjectId one : evidence) {
            ann.write(id, Fields.SUPPORTED + one.id(), Finding.LINKED);
        }
        return id;
    }

    /// What is printed of it.
    ///
    /// @param practice whether it is a practice inspection
    public PrintedDelivery.Input input(boolean practice) {
        RatingInput counted = Inputs.of(PACK, ann.state());
        return new PrintedDelivery.Input(
                new InterimInput.Facts("Testing PDU", "TE-1", practice, Optional.empty()),
                new InterimInput.Imprint(
                        "A. Tester",
                        OffsetDateTime.parse("2023-03-15T10:43:00Z"),
                        "1.0.0",
                        "0123456789abcdef",
                        StateCode.of(new byte[10])),
                new Finality.Interim(),
                Rater.rate(PACK, decided(counted)),
                ann.state());
    }

    private static RatingInput decided(RatingInput counted) {
        var panel =
                new PanelDecision(
                        "1.4",
                        Rating.OUTSTANDING,
                        Rating.GOOD,
                        "Weighed together",
                        "P. Anel",
                        "2023-03-15T09:00:00Z");
        return new RatingInput(
                counted.facts(),
                counted.undecidedFacts(),
                counted.subjects(),
                counted.proposals(),
                List.of(panel),
                counted.undecidedDecisions(),
                counted.notRated(),
                counted.units());
    }
}
