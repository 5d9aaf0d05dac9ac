package org.fieldbook.service;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.QuestionField;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Records why answers stand although a rule of the framework queries them. The reason stays with the
/// subject, and counts again if the answers come to contradict each other again.
public final class ExplainQueries {

    private final OpenInspection inspection;

    public ExplainQueries(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Records the reason; one that says nothing takes an earlier one back. Refuses a rule that this
    /// subject's framework does not have, and one whose answers have to be changed instead.
    ///
    /// @param rule its id
    /// @param seen the heads of the reason that were on the screen
    public CompletableFuture<Saved> explain(
            SubjectId subject, String rule, String reason, List<Hash> seen) {
        return inspection.act(newest -> queried(newest, subject, rule, reason, seen), _ -> {});
    }

    /// Records why a judgement stands although it was pointed at; one that says nothing takes an earlier one back.
    /// Refuses what is said with the answer itself.
    public CompletableFuture<Saved> keep(Nudge nudge, String reason) {
        if (nudge.kind().field() == QuestionField.What.ANSWER) {
            throw new IllegalArgumentException("the answer itself says why it stands");
        }
        var field = new QuestionField(nudge.kind().field(), nudge.question().code());
        return inspection.act(
                newest ->
                        edits(
                                newest,
                                nudge.subject().id(),
                                field.name(newest.framework()),
                                reason,
                                nudge.seen()),
                _ -> {});
    }

    private List<Edit> queried(
            Snapshot newest, SubjectId subject, String id, String reason, List<Hash> seen) {
        ConsistencyRule rule =
                newest.framework().consistencyOf(subject.kind()).stream()
                        .filter(one -> one.id().equals(id))
                        .filter(one -> one.severity() != ConsistencyRule.Severity.BLOCK)
                        .findFirst()
                        .orElseThrow(
                                () -> new Failure(Failure.Kind.INPUT, "A-19", "query.refused", id));
        return edits(newest, subject, Fields.query(newest.framework(), rule), reason, seen);
    }

    private List<Edit> edits(
            Snapshot newest, SubjectId subject, String field, String reason, List<Hash> seen) {
        Register register = newest.state().subject(subject).field(field);
        List<Hash> heads = Known.heads(register, seen, inspection.replica());
        Optional<Value> said =
                Optional.of(reason).filter(text -> !text.isBlank()).map(text -> Typed.reason(text));
        Reading wanted = said.<Reading>map(Reading.Settled::new).orElseGet(Reading.Absent::new);
        if (register.reading().equals(wanted) && register.headHashes().equals(heads)) {
            return List.of();
        }
        Content content = said.<Content>map(Content.Held::new).orElseGet(Content.Cleared::new);
        return List.of(new Edit(subject, field, content, heads, Optional.empty()));
    }
}
