package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Moments;

import java.util.Optional;

/// Who marked a case complete, signed it off, returned or withdrew it, and when, in words.
final class CaseMarks {

    private final Snapshot snapshot;
    private final Subject subject;
    private final SampleSubject summary;
    private final Messages messages;
    private final Moments moments;

    CaseMarks(Snapshot snapshot, SampleSubject summary, Messages messages, Moments moments) {
        this.snapshot = snapshot;
        this.subject = snapshot.state().subject(summary.id());
        this.summary = summary;
        this.messages = messages;
        this.moments = moments;
    }

    /// Who withdrew it or signed it off; empty while it can be changed.
    Optional<String> locked() {
        return withdrawn().or(this::signedOff);
    }

    private Optional<String> withdrawn() {
        return summary.withdrawn()
                .flatMap(why ->
                        mark(Fields.WITHDRAWN)
                                .map(change ->
                                        messages.text(
                                                "recording.withdrawn",
                                                name(change.record()),
                                                moments.minute(change.record().at()),
                                                why)));
    }

    private Optional<String> signedOff() {
        return summary.status() == Status.SIGNED_OFF
                ? mark(Fields.SIGN_OFF).map(change -> words("recording.locked", change.record()))
                : Optional.empty();
    }

    /// Where it stands; empty while it is being recorded.
    Optional<String> said() {
        return locked().or(this::completed).or(this::returned);
    }

    private Optional<String> completed() {
        if (!summary.status().isComplete()) {
            return Optional.empty();
        }
        Optional<Change> signed = mark(Fields.SIGN_OFF);
        if (summary.changedSince() && signed.isPresent()) {
            return signed.map(change -> words("check.said.changed", change.record()));
        }
        Optional<ChangeRecord> takenBack = cleared(Fields.SIGN_OFF);
        if (takenBack.isPresent() && !summary.changedSince()) {
            return takenBack.map(record -> because("check.said.unsigned", record));
        }
        return mark(Fields.COMPLETE)
                .map(change ->
                        words(
                                summary.changedSince()
                                        ? "check.said.changedComplete"
                                        : "check.said.complete",
                                change.record()));
    }

    /// What somebody wants to be looked at again.
    ///
    /// @param field that holds it
    Optional<CaseCheck.Comment> comment(String field) {
        return subject.read(field)
                .standIn()
                .map(text -> {
                    ChangeRecord record = subject.field(field).heads().getFirst().record();
                    return new CaseCheck.Comment(text, name(record), moments.minute(record.at()));
                });
    }

    /// Whether somebody returned it and it is not complete again.
    boolean isReturned() {
        return !summary.status().isComplete() && cleared(Fields.COMPLETE).isPresent();
    }

    private Optional<String> returned() {
        return cleared(Fields.COMPLETE).map(record -> because("check.said.returned", record));
    }

    /// Who took a mark back with a reason.
    private Optional<ChangeRecord> cleared(String field) {
        return subject.field(field).heads().stream()
                .filter(head -> head.content() instanceof Content.Cleared)
                .map(Change::record)
                .filter(record -> record.reason().filter(why -> !Undo.isTurn(why)).isPresent())
                .findFirst();
    }

    private String because(String key, ChangeRecord record) {
        return messages.text(
                key, name(record), moments.minute(record.at()), record.reason().orElse(""));
    }

    private Optional<Change> mark(String field) {
        return subject.field(field).heads().stream()
                .filter(head -> !(head.content() instanceof Content.Cleared))
                .findFirst();
    }

    private String words(String key, ChangeRecord record) {
        return messages.text(key, name(record), moments.minute(record.at()));
    }

    private String name(ChangeRecord record) {
        return Members.find(snapshot.state(), record.author())
                .map(member -> member.name())
                .orElse("");
    }
}
