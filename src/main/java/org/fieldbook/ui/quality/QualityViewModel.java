package org.fieldbook.ui.quality;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AskToAssess;
import org.fieldbook.service.ExplainQueries;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.QualityOfJudgements;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.NewestShown;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Second assessments and how far they agree, and judgements to look at again.
public final class QualityViewModel {

    private final EntryQueue queue;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Ways ways;
    private final Supplier<UUID> ids;
    private final NewestShown<Shown> shown;

    /// Where it leads.
    ///
    /// @param onAssessment shows the assessments of a case
    /// @param onJudgement opens a case at a key question
    public record Ways(
            Consumer<SubjectId> onAssessment, BiConsumer<SubjectId, String> onJudgement) {}

    /// What stands on the page.
    ///
    /// @param leads whether whoever works here asks and adjudicates
    record Shown(Snapshot snapshot, QualityOfJudgements quality, boolean leads) {}

    /// @param ids of new subjects
    public QualityViewModel(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Ways ways,
            Supplier<UUID> ids) {
        this.queue = queue;
        this.dialogs = dialogs;
        this.messages = messages;
        this.shown = new NewestShown<>(background, messages);
        this.ways = ways;
        this.ids = ids;
    }

    // Properties

    /// Empty until it is worked out.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.property();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return shown.alertProperty();
    }

    // Commands

    /// Shows the inspection as it stands; the newest of several wins.
    void show(Snapshot snapshot) {
        shown.show(
                () -> new Shown(snapshot, QualityOfJudgements.of(snapshot), snapshot.me().leads()));
    }

    /// Who may be asked to judge this case.
    List<Member> assessors(SubjectId subject) {
        return AskToAssess.listAssessors(inspection().snapshot(), subject);
    }

    /// Asks somebody to judge a case.
    void ask(SubjectId subject, UUID assessor) {
        UUID id = ids.get();
        perform(() -> new AskToAssess(inspection()).ask(subject, assessor, id));
    }

    /// Takes a request back, with the reason why.
    void takeBack(QualityOfJudgements.Second second) {
        Snapshot seen = inspection().snapshot();
        dialogs.askReason(
                        messages.text("quality.takeBack.title", second.subject().reference()),
                        messages.text("quality.takeBack.text"),
                        "",
                        messages.text("quality.takeBack"))
                .ifPresent(reason ->
                        perform(() ->
                                new AskToAssess(inspection())
                                        .takeBack(
                                                second.assessment().subject().id(),
                                                reason,
                                                seen.state())));
    }

    /// Keeps a judgement that was pointed at, with the reason why.
    void keep(Nudge nudge) {
        dialogs.askReason(
                        messages.text("nudge.keep.title"),
                        messages.text("nudge.keep.text"),
                        nudge.kept().orElse(""),
                        messages.text("nudge.keep.action"))
                .ifPresent(reason ->
                        perform(() -> new ExplainQueries(inspection()).keep(nudge, reason)));
    }

    /// Goes to the judgement that is pointed at.
    void open(Nudge nudge) {
        ways.onJudgement().accept(nudge.subject().id(), nudge.question().code());
    }

    /// Shows the assessments of a case.
    void open(QualityOfJudgements.Second second) {
        ways.onAssessment().accept(second.subject().id());
    }

    private void perform(Supplier<CompletionStage<Saved>> work) {
        shown.clearAlert();
        queue.perform(work, _ -> show(inspection().snapshot()), shown::failed);
    }

    private OpenInspection inspection() {
        return queue.inspection();
    }

    /// Nothing is shown any more.
    public void close() {
        shown.close();
    }
}
