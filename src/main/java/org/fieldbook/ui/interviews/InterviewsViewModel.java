package org.fieldbook.ui.interviews;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.fieldbook.framework.Item;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.ViewResults;
import org.fieldbook.service.AnswerCases;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.OpenForm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Interviews and surveys: the list, the form of one, and the figures.
public final class InterviewsViewModel {

    private static final Set<Interview.With> PEOPLE =
            Set.of(Interview.With.PERSON, Interview.With.SURVEY);

    private final EntryQueue queue;
    private final Background background;
    private final Messages messages;
    private final OpenForm form;
    private final SurveysViewModel surveys;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Snapshot onScreen;

    /// What is on the screen.
    ///
    /// @param interviews the single ones, the oldest first
    /// @param surveys how many answer sheets came in each file
    /// @param practitioners what they answered, counted
    /// @param people likewise, of people on probation, in interviews and surveys together
    record Shown(
            List<Interview> interviews,
            Map<String, Integer> surveys,
            List<ViewResults.Line> practitioners,
            List<ViewResults.Line> people) {

        static final Shown NOTHING = new Shown(List.of(), Map.of(), List.of(), List.of());

        Shown {
            interviews = List.copyOf(interviews);
            surveys = Map.copyOf(surveys);
            practitioners = List.copyOf(practitioners);
            people = List.copyOf(people);
        }
    }

    /// @param queue writes what is entered in the inspection
    public InterviewsViewModel(
            EntryQueue queue, Background background, Dialogs dialogs, Messages messages) {
        this.queue = queue;
        this.background = background;
        this.messages = messages;
        this.onScreen = queue.inspection().snapshot();
        this.form = new OpenForm(queue, background, messages);
        this.surveys = new SurveysViewModel(queue, background, dialogs, form, messages);
        form.recover(Fields.INTERVIEW);
    }

    // Properties

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The form as it was opened; empty while none is.
    ReadOnlyObjectProperty<Optional<Draft>> openProperty() {
        return form.openProperty();
    }

    /// What is taken in from surveys.
    SurveysViewModel surveys() {
        return surveys;
    }

    /// What was done or went wrong, in words.
    ReadOnlyStringProperty saidProperty() {
        return form.saidProperty();
    }

    // Commands

    /// Shows the inspection as it stands now; what is being entered stays.
    void show(Snapshot snapshot) {
        onScreen = snapshot;
        List<Interview> all = Interview.list(items(), snapshot.state());
        Map<String, Integer> files = new HashMap<>();
        all.stream()
                .filter(one -> one.with() == Interview.With.SURVEY)
                .forEach(one -> files.merge(one.source(), 1, Integer::sum));
        shown.set(
                new Shown(
                        all.stream().filter(one -> one.with() != Interview.With.SURVEY).toList(),
                        files,
                        ViewResults.of(items(), all, Set.of(Interview.With.PRACTITIONER)),
                        ViewResults.of(items(), all, PEOPLE)));
    }

    private AskedItems items() {
        return new AskedItems(onScreen.framework());
    }

    /// What is asked in the form that is open.
    List<Item> asked(Draft draft) {
        return items().of(with(draft));
    }

    /// Which of them apply, by what is in the form now.
    Set<Item> applying() {
        return form.draft()
                .map(draft ->
                        Set.copyOf(
                                items().applying(
                                                with(draft),
                                                field ->
                                                        Optional.ofNullable(
                                                                draft.texts().get(field)))))
                .orElse(Set.of());
    }

    static Interview.With with(Draft draft) {
        return Interview.With.find(draft.texts().getOrDefault(Fields.KIND, ""))
                .orElse(Interview.With.PRACTITIONER);
    }

    String field(Item item) {
        return items().field(item);
    }

    /// The cases an interview with these people can be linked to: those of which they are asked.
    List<SampleSubject> cases(Interview.With with) {
        return onScreen.subjects().stream()
                .filter(one -> !one.isWithdrawn() && items().isAsked(with, one.sample()))
                .toList();
    }

    /// What people call the cases an interview is linked to.
    List<String> references(Interview interview) {
        return onScreen.subjects().stream()
                .filter(one -> interview.cases().contains(one.id()))
                .map(SampleSubject::reference)
                .toList();
    }

    /// Begins an interview with somebody, of today.
    void add(Interview.With with) {
        open(new SubjectId(Fields.INTERVIEW, UUID.randomUUID()), with);
    }

    /// Opens the form of an interview.
    void edit(Interview interview) {
        open(interview.subject().id(), interview.with());
    }

    private void open(SubjectId id, Interview.With with) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.KIND, with.word());
        fields.put(Fields.DATE, LocalDate.now(queue.inspection().clock()).toString());
        fields.put(Fields.SOURCE, "");
        fields.put(Fields.TEXT, "");
        items().of(with).forEach(item -> fields.put(field(item), ""));
        Subject subject = queue.inspection().snapshot().state().subject(id);
        Stream.concat(
                        cases(with).stream().map(one -> Interview.link(one.id())),
                        subject.fieldNames().stream().filter(name -> name.startsWith(Fields.CASE)))
                .forEach(link -> fields.put(link, ""));
        form.open(id, Optional.empty(), fields);
    }

    /// Takes up what is entered in the form.
    void enter(String field, String text, int caret) {
        form.enter(field, text, caret);
    }

    /// Closes the form: what was entered becomes an act.
    public void leave() {
        form.leave();
    }

    /// A file was attached to this interview or removed from it: undo takes that back first.
    void touch(SubjectId id) {
        form.touch(id);
    }

    /// Deletes an interview; undo brings it back.
    void delete(Interview interview) {
        form.delete(interview.subject(), messages.text("form.deleted", interview.reference()));
    }

    /// Takes back the last thing that was entered here. What was written into cases stays there.
    void undo() {
        form.undo(Optional.empty());
    }

    /// Writes what was answered into the linked cases, where nothing stands yet.
    void answerCases(Interview interview) {
        queue.perform(() -> answered(interview), _ -> {}, form::failed);
    }

    private CompletableFuture<Saved> answered(Interview interview) {
        return new AnswerCases(queue.inspection())
                .write(interview.subject().id())
                .thenApply(cases -> {
                    background.post(() -> form.say(messages.text("interview.answered", cases)));
                    return new Saved(OffsetDateTime.now(queue.inspection().clock()));
                });
    }

    /// The inspection is closed: what was entered becomes an act, and nothing is shown any more.
    public void close() {
        form.close();
        surveys.close();
        shown.set(Shown.NOTHING);
    }
}
