package org.fieldbook.ui.exchange;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.State;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.AttachedFiles;

import java.util.ArrayList;
import java.util.List;

/// What a bundle brings, in whole sentences.
final class ArrivalText {

    /// Of files that are missing.
    private static final int MOST_NAMED = 5;

    private final ArrivalPreview preview;
    private final Messages messages;

    ArrivalText(ArrivalPreview preview, Messages messages) {
        this.preview = preview;
        this.messages = messages;
    }

    /// Such as "412 changes from 3 people, 2 conflicts".
    String title() {
        return messages.text(
                "exchange.import.title",
                preview.acts(),
                preview.people().size(),
                preview.conflicts().size());
    }

    /// What the table does not say.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (preview.acts() == 0) {
            notes.add(messages.text("exchange.nothingNew", preview.sender().name()));
        }
        if (preview.held() > 0) {
            notes.add(messages.text("exchange.held", preview.held()));
        }
        notes.addAll(open());
        files(notes);
        if (!preview.joined().isEmpty()) {
            notes.add(
                    messages.text(
                            "exchange.joined",
                            names(preview.joined().stream().map(Member::name).toList())));
        }
        if (!preview.behind().isEmpty()) {
            notes.add(
                    messages.text(
                            "exchange.behind", preview.sender().name(), names(preview.behind())));
        }
        return notes;
    }

    /// Which attached files come, and which would still be missing, with who attached them.
    private void files(List<String> notes) {
        if (preview.files().brought() > 0) {
            notes.add(messages.text("exchange.files", preview.files().brought()));
        }
        List<Attachment> missing = preview.files().missing();
        if (!missing.isEmpty()) {
            State after = preview.arrival().after();
            notes.add(
                    messages.text(
                            "exchange.files.missing",
                            missing.size(),
                            names(
                                    missing.stream()
                                            .limit(MOST_NAMED)
                                            .map(one ->
                                                    messages.text(
                                                            "exchange.files.by",
                                                            one.name(),
                                                            AttachedFiles.holder(after, one)))
                                            .toList())));
        }
    }

    /// What does not count yet.
    private List<String> open() {
        List<String> open = new ArrayList<>();
        if (preview.waiting() > 0) {
            open.add(
                    messages.text(
                            "exchange.waiting",
                            preview.waiting(),
                            preview.missing().stream()
                                    .mapToLong(one -> one.to() - one.from() + 1)
                                    .sum(),
                            names(
                                    preview.missing().stream()
                                            .map(ArrivalPreview.Missing::name)
                                            .distinct()
                                            .toList())));
        }
        if (preview.notAccepted() > 0) {
            open.add(messages.text("exchange.notAccepted", preview.notAccepted()));
        }
        return open;
    }

    private String names(List<String> names) {
        return String.join(messages.text("exchange.names.comma"), names);
    }

    /// What is said once it is in.
    String taken() {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("exchange.taken", preview.acts(), preview.sender().name()));
        if (!preview.conflicts().isEmpty()) {
            sentences.add(messages.text("exchange.taken.conflicts", preview.conflicts().size()));
        }
        sentences.addAll(open());
        return String.join(" ", sentences);
    }
}
