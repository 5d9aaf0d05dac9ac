package org.fieldbook.ui.erasing;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.RecordedDecision;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.StandardField;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Value;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.service.ReturnToRestorePoint;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.FileWords;
import org.fieldbook.ui.control.RemovedText;
import org.fieldbook.ui.control.ToldLines.Line;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says in sentences what is erased, what is not reached, and how it went.
final class ErasingText {

    private final Messages messages;
    private final Moments moments;

    ErasingText(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// What it is, whose and when, such as "WK-014, 2.1.3: text of a note · A. Tester, Mon 13 Mar 10:58".
    String title(Snapshot snapshot, EraseValue.Version version) {
        State state = snapshot.state();
        Subject subject = state.subject(version.change().record().subject());
        String field = version.change().record().field();
        if (subject.id().kind().equals(Fields.INSPECTION)) {
            return messages.text(
                    "erase.version",
                    messages.text("conflict.inspection"),
                    fact(snapshot.framework(), field),
                    version.author(),
                    moments.minute(version.at()));
        }
        if (Fields.isOfDelivery(subject.id().kind())) {
            return messages.text(
                    "erase.version",
                    EvidenceLog.reference(snapshot.framework(), state, subject),
                    ofDelivery(snapshot.framework(), field),
                    version.author(),
                    moments.minute(version.at()));
        }
        Optional<About> about = about(subject);
        String reference =
                about.map(one -> state.subject(one.subject()))
                        .orElse(subject)
                        .read(Fields.REFERENCE)
                        .standIn()
                        .orElseGet(() -> messages.text("conflict.unnamed"));
        String place =
                code(snapshot.framework(), about.map(About::field).orElse(field))
                        .map(code -> messages.text("conflict.place", reference, code))
                        .orElse(reference);
        return messages.text(
                "erase.version",
                place,
                what(snapshot.framework(), field),
                version.author(),
                moments.minute(version.at()));
    }

    private String ofDelivery(Framework framework, String field) {
        return switch (field) {
            case Fields.TEXT -> messages.text("conflict.what.text");
            case Fields.TITLE -> messages.text("conflict.what.title");
            case Fields.SOURCE -> messages.text("conflict.what.source");
            default ->
                    Fields.isAttachment(field)
                            ? messages.text("conflict.what.attachment")
                            : code(framework, field)
                                    .flatMap(framework::findItem)
                                    .map(Item::text)
                                    .orElseGet(() -> messages.text("conflict.what.other"));
        };
    }

    private String fact(Framework framework, String field) {
        return StandardField.find(field)
                .map(one ->
                        switch (one.what()) {
                            case PROPOSED ->
                                    messages.text("conflict.what.proposed", one.standard());
                            case REASON -> messages.text("conflict.what.reason", one.standard());
                            case DECISION ->
                                    messages.text("conflict.what.decision", one.standard());
                            case READER -> messages.text("conflict.what.reader", one.standard());
                        })
                .or(() ->
                        Optional.of(field)
                                .filter(Fields.SERVICE::equals)
                                .map(_ -> messages.text("setup.service")))
                .or(() ->
                        framework.setup().stream()
                                .filter(fact -> fact.id().equals(field))
                                .map(SetupFact::text)
                                .findFirst())
                .orElseGet(() -> messages.text("conflict.what.other"));
    }

    private static Optional<About> about(Subject subject) {
        return subject.read(Fields.ABOUT) instanceof Reading.Settled said
                ? About.find(said.value())
                : Optional.empty();
    }

    private static Optional<String> code(Framework framework, String field) {
        return framework.findCode(field);
    }

    private String what(Framework framework, String field) {
        return switch (field) {
            case Fields.TEXT -> messages.text("conflict.what.note");
            case Fields.SOURCE -> messages.text("conflict.what.source");
            case Fields.RECORD_DATE -> messages.text("conflict.what.recordDate");
            case Fields.REFERENCE -> messages.text("conflict.what.reference");
            case Fields.INSPECTOR -> messages.text("conflict.what.inspector");
            case Fields.WITHDRAWN -> messages.text("conflict.what.withdrawn");
            case Fields.TAKEN_IN -> messages.text("conflict.what.takenIn");
            case Fields.REGION -> messages.text("conflict.what.region");
            case Fields.SIGNER -> messages.text("conflict.what.signer");
            case Fields.NAME -> messages.text("conflict.what.unit");
            default ->
                    Fields.isAttachment(field)
                            ? messages.text("conflict.what.attachment")
                            : codeOrAttribute(framework, field);
        };
    }

    private String codeOrAttribute(Framework framework, String field) {
        return code(framework, field)
                .map(code ->
                        messages.text(
                                framework.findQuestion(code).isPresent()
                                        ? "conflict.what.judgement"
                                        : "conflict.what.prompt"))
                .orElseGet(() -> attribute(framework, field));
    }

    private String attribute(Framework framework, String field) {
        return framework.samples().stream()
                .map(Sample::attributes)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(field))
                .map(Attribute::title)
                .findFirst()
                .orElseGet(() -> messages.text("conflict.what.other"));
    }

    /// The very value, as people read it.
    String value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> word(text);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Truth(boolean truth) -> messages.text(truth ? "answer.yes" : "answer.no");
            case Value.Items _, Value.Members _ ->
                    Attachment.Said.find(value)
                            .map(said -> FileWords.said(said, messages))
                            .or(() -> decision(value))
                            .or(() -> RegionUnit.Signer.find(value).map(RegionUnit.Signer::name))
                            .orElseGet(() -> messages.text("conflict.value.other"));
        };
    }

    private Optional<String> decision(Value value) {
        return RecordedDecision.find(value)
                .map(said ->
                        messages.text(
                                "conflict.value.decision",
                                said.from().word(),
                                said.to().word(),
                                said.reason()));
    }

    private String word(String text) {
        return switch (text) {
            case AnswerStates.YES -> messages.text("answer.yes");
            case AnswerStates.NO -> messages.text("answer.no");
            case AnswerStates.NOT_APPLICABLE -> messages.text("answer.not-applicable");
            default -> text;
        };
    }

    /// Why one more is listed; empty for what the act itself wrote.
    String where(EraseValue.Version version) {
        return switch (version.where()) {
            case ACT -> "";
            case FIELD -> messages.text("erase.version.field");
            case ELSEWHERE -> messages.text("erase.version.elsewhere");
        };
    }

    /// How erasing went.
    List<Line> done(EraseValue.Done done) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(messages.text("erase.done", done.values()), true));
        done.unfinished()
                .map(why -> messages.text("erase.unfinished", FailureText.of(why, messages)))
                .ifPresent(words -> lines.add(new Line(words, false)));
        lines.add(new Line(messages.text("erase.done.others"), false));
        lines.add(new Line(messages.text("erase.cannot"), false));
        return lines;
    }

    /// What is to be decided about the earlier restore points.
    List<Line> ask(EraseValue.Done done) {
        List<Line> lines = new ArrayList<>();
        List<ReturnToRestorePoint.Point> older = done.older();
        lines.add(
                new Line(
                        messages.text(
                                "erase.older",
                                older.size(),
                                moments.minute(older.getLast().at().toString()),
                                moments.minute(older.getFirst().at().toString())),
                        false));
        switch (done.second()) {
            case KeepBackups.Second.None _ -> {}
            case KeepBackups.Second.There there ->
                    lines.add(place("erase.place.there", there.folder().toString()));
            case KeepBackups.Second.Away away ->
                    lines.add(place("erase.place.away", away.folder().toString()));
            case KeepBackups.Second.Failed failed ->
                    lines.add(place("erase.place.away", failed.folder().toString()));
        }
        return lines;
    }

    /// What was removed and what was not reached.
    List<Line> removed(EraseValue.Removed removed) {
        var words = new RemovedText(messages);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.points(removed), true));
        boolean isReached = removed.second() instanceof KeepBackups.Second.There;
        words.place(removed).ifPresent(text -> lines.add(new Line(text, isReached)));
        return lines;
    }

    private Line place(String key, String folder) {
        return new Line(messages.text(key, folder), false);
    }
}
