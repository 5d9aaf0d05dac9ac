package org.fieldbook.ui.exchange;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.inspection.QuestionField;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.RecordedDecision;
import org.fieldbook.inspection.StandardField;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.ui.control.FileWords;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.ValueText;

import java.util.Optional;
import java.util.stream.Stream;

/// What people call a field that is in conflict, and its values.
final class FieldText {

    private final Framework framework;
    private final Messages messages;

    FieldText(Framework framework, Messages messages) {
        this.framework = framework;
        this.messages = messages;
    }

    /// Whether people write it in their own words, so that another wording can stand for both.
    static boolean isProse(OpenConflict conflict) {
        return switch (conflict.field()) {
            case Fields.TEXT, Fields.TITLE, Fields.SOURCE, Fields.WITHDRAWN, Fields.TAKEN_IN ->
                    true;
            default ->
                    is(StandardField.What.REASON, conflict)
                            || Fields.isReaderComment(conflict.field())
                            || Fields.isComment(conflict.field());
        };
    }

    static boolean isNote(OpenConflict conflict) {
        return conflict.conflict().subject().kind().equals(Fields.NOTE);
    }

    /// Where it is, such as "WK-027, 2.3.3".
    String place(OpenConflict conflict) {
        String unnamed =
                messages.text(
                        conflict.about().isEmpty() ? "conflict.inspection" : "conflict.unnamed");
        String where = conflict.reference().isEmpty() ? unnamed : conflict.reference();
        return code(conflict)
                .map(code -> messages.text("conflict.place", where, code))
                .orElse(where);
    }

    /// What is asked there; of a field that speaks of an answer the question that was answered.
    private Optional<String> code(OpenConflict conflict) {
        return conflict.code()
                .map(code ->
                        QuestionField.find(conflict.field())
                                .map(said -> framework.current(said.code()))
                                .orElse(code));
    }

    /// The place and the key question's title, such as "WK-027, 2.3.3 Planning keeps others safe".
    String title(OpenConflict conflict) {
        return code(conflict)
                .flatMap(framework::findQuestionAsking)
                .map(question -> messages.text("conflict.title", place(conflict), question.title()))
                .orElseGet(() -> messages.text("conflict.title", place(conflict), what(conflict)));
    }

    /// What is in conflict there, such as "Judgement".
    String what(OpenConflict conflict) {
        if (conflict.isAgainstDeletion()) {
            return messages.text(
                    isNote(conflict) ? "conflict.what.deletedNote" : "conflict.what.deleted");
        }
        return switch (conflict.field()) {
            case Fields.TEXT ->
                    messages.text(isNote(conflict) ? "conflict.what.note" : "conflict.what.text");
            case Fields.SOURCE -> messages.text("conflict.what.source");
            case Fields.TITLE -> messages.text("conflict.what.title");
            case Fields.DATE -> messages.text("conflict.what.date");
            case Fields.KIND -> messages.text("conflict.what.kind");
            case Fields.RECORD_DATE -> messages.text("conflict.what.recordDate");
            case Fields.SHOWS -> messages.text("conflict.what.shows");
            case Fields.REFERENCE -> messages.text("conflict.what.reference");
            case Fields.INSPECTOR -> messages.text("conflict.what.inspector");
            case Fields.WITHDRAWN -> messages.text("conflict.what.withdrawn");
            case Fields.TAKEN_IN -> messages.text("conflict.what.takenIn");
            case Fields.IN_PLACE_OF -> messages.text("conflict.what.inPlaceOf");
            case Fields.COHORT -> messages.text("conflict.what.cohort");
            case Fields.REGION -> messages.text("conflict.what.region");
            case Fields.PACK -> messages.text("conflict.what.pack");
            case Fields.COUNTS -> messages.text("conflict.what.counts");
            case Fields.SIGNER -> messages.text("conflict.what.signer");
            case Fields.NAME -> messages.text("conflict.what.unit");
            case Fields.COMPLETE -> messages.text("conflict.what.complete");
            case Fields.SIGN_OFF -> messages.text("conflict.what.signOff");
            case Fields.RATINGS_FINAL -> messages.text("conflict.what.final");
            default -> other(conflict);
        };
    }

    private String other(OpenConflict conflict) {
        Optional<QuestionField> said = QuestionField.find(conflict.field());
        if (said.isPresent()) {
            return messages.text(
                    switch (said.get().what()) {
                        case ADJUDICATED -> "conflict.what.adjudicated";
                        case COMMENT -> "conflict.what.comment";
                        case ASSESSORS_NOTE -> "conflict.what.apart";
                        case KEPT_WITHOUT_EVIDENCE, KEPT_SAME_NOTE -> "conflict.what.kept";
                        case ANSWER -> "conflict.what.judgement";
                    });
        }
        Optional<Item> item = item(conflict);
        if (item.isPresent()) {
            return messages.text("conflict.what.item", item.get().text());
        }
        if (conflict.code().isPresent()) {
            boolean isJudgement = framework.findQuestion(conflict.code().get()).isPresent();
            return messages.text(isJudgement ? "conflict.what.judgement" : "conflict.what.prompt");
        }
        if (Fields.isQuery(framework, conflict.field())) {
            return messages.text("conflict.what.query");
        }
        if (Fields.isAttachment(conflict.field())) {
            return messages.text("conflict.what.attachment");
        }
        if (Fields.isMark(conflict.field())) {
            return messages.text("conflict.what.mark");
        }
        return StandardField.find(conflict.field())
                .map(this::standard)
                .orElseGet(() -> detail(conflict));
    }

    private String standard(StandardField field) {
        return switch (field.what()) {
            case PROPOSED -> messages.text("conflict.what.proposed", field.standard());
            case REASON -> messages.text("conflict.what.reason", field.standard());
            case DECISION -> messages.text("conflict.what.decision", field.standard());
            case READER -> messages.text("conflict.what.reader", field.standard());
        };
    }

    private String detail(OpenConflict conflict) {
        return Stream.concat(
                        framework.samples().stream()
                                .map(Sample::attributes)
                                .flatMap(all -> all.stream())
                                .filter(one -> one.id().equals(conflict.field()))
                                .map(Attribute::title),
                        framework.setup().stream()
                                .filter(fact -> fact.id().equals(conflict.field()))
                                .map(SetupFact::text))
                .findFirst()
                .orElseGet(() -> messages.text("conflict.what.other"));
    }

    private static boolean is(StandardField.What what, OpenConflict conflict) {
        return StandardField.find(conflict.field()).filter(one -> one.what() == what).isPresent();
    }

    /// What one said, in words.
    String value(OpenConflict conflict, Content content) {
        return switch (content) {
            case Content.Held(Value value) -> value(conflict, value);
            case Content.Cleared() -> messages.text("conflict.value.cleared");
            case Content.Erased() -> messages.text("conflict.value.erased");
        };
    }

    /// What was written in what another deleted: text, or that it is something else.
    String plain(OpenConflict conflict, Content content) {
        return content instanceof Content.Held(Value.Text(String text))
                ? text
                : value(conflict, content);
    }

    private String value(OpenConflict conflict, Value value) {
        return switch (conflict.field()) {
            case Fields.COMPLETE -> messages.text("conflict.value.complete");
            case Fields.SIGN_OFF -> messages.text("conflict.value.signedOff");
            case Fields.RATINGS_FINAL -> messages.text("conflict.value.final");
            case Fields.IN_PLACE_OF -> messages.text("conflict.value.anotherCase");
            case Fields.PACK ->
                    PackMove.find(value)
                            .map(move -> messages.text("conflict.value.pack", move.version()))
                            .orElseGet(() -> messages.text("conflict.value.other"));
            case Fields.COHORT ->
                    Cohort.parse(value)
                            .map(weeks ->
                                    messages.text(
                                            "conflict.value.weeks",
                                            weeks.first().toString(),
                                            weeks.second().toString()))
                            .orElseGet(() -> messages.text("conflict.value.other"));
            default ->
                    answer(conflict, new Content.Held(value))
                            .map(answer -> messages.text("answer." + Shapes.style(answer)))
                            .or(() -> mark(conflict, value))
                            .or(() -> ofItem(conflict, value))
                            .orElseGet(() -> decision(conflict, value));
        };
    }

    /// What evidence shows for a standard, or what a finding is.
    private Optional<String> mark(OpenConflict conflict, Value value) {
        boolean isMark =
                Fields.isMark(conflict.field())
                        || conflict.conflict().subject().kind().equals(Fields.FINDING);
        return Optional.of(value)
                .filter(_ -> isMark)
                .flatMap(said -> new Reading.Settled(said).text())
                .flatMap(Mark::find)
                .map(mark -> messages.text("evidence.mark." + mark.word()));
    }

    private Optional<Item> item(OpenConflict conflict) {
        return isNote(conflict) ? Optional.empty() : conflict.code().flatMap(framework::findItem);
    }

    /// The texts of the options chosen, a number or a day.
    private Optional<String> ofItem(OpenConflict conflict, Value value) {
        return item(conflict)
                .map(Item::answer)
                .flatMap(type -> ValueText.of(type, value, messages));
    }

    private String decision(OpenConflict conflict, Value value) {
        return Optional.of(value)
                .filter(_ -> is(StandardField.What.DECISION, conflict))
                .flatMap(RecordedDecision::find)
                .map(said ->
                        messages.text(
                                "conflict.value.decision",
                                said.from().word(),
                                said.to().word(),
                                said.reason()))
                .or(() -> Adjudication.find(value).map(this::adjudicated))
                .orElseGet(() -> plain(value));
    }

    private String adjudicated(Adjudication.Said said) {
        String word =
                answer(said.word())
                        .map(answer -> messages.text("answer." + Shapes.style(answer)))
                        .orElse("");
        return messages.text("conflict.value.adjudicated", word, said.reason());
    }

    private String plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Truth(boolean truth) -> messages.text(truth ? "answer.yes" : "answer.no");
            case Value.Items _, Value.Members _ ->
                    Attachment.Said.find(value)
                            .map(said -> FileWords.said(said, messages))
                            .orElseGet(() -> messages.text("conflict.value.other"));
        };
    }

    /// The answer that one gave, if it is an answer.
    Optional<AnswerState> answer(OpenConflict conflict, Content content) {
        if (isProse(conflict) || !(content instanceof Content.Held(Value.Text(String text)))) {
            return Optional.empty();
        }
        return answer(text);
    }

    private static Optional<AnswerState> answer(String word) {
        return switch (word) {
            case AnswerStates.YES -> Optional.of(AnswerState.YES);
            case AnswerStates.NO -> Optional.of(AnswerState.NO);
            case AnswerStates.NOT_APPLICABLE -> Optional.of(AnswerState.NOT_APPLICABLE);
            default -> Optional.empty();
        };
    }
}
