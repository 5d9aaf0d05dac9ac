package org.fieldbook.ui.recording;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.QuestionField;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.RestoreEarlier;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.SectionTitle;
import org.fieldbook.ui.control.ValueText;
import org.fieldbook.ui.fx.Moments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Puts the acts of a case into words.
final class HistoryLines {

    private final Snapshot snapshot;
    private final Framework framework;
    private final Messages messages;
    private final LaptopWords laptops;
    private final Map<UUID, String> names = new HashMap<>();

    private HistoryLines(Snapshot snapshot, String own, Messages messages) {
        this.snapshot = snapshot;
        this.framework = snapshot.framework();
        this.messages = messages;
        this.laptops = new LaptopWords(snapshot.state(), own, messages);
    }

    /// The acts of a case, newest first.
    ///
    /// @param own the name of this laptop's key
    static List<HistoryLine> of(
            Snapshot snapshot, SubjectId subject, String own, Messages messages, Moments moments) {
        var lines = new HistoryLines(snapshot, own, messages);
        return ApartHistory.acts(snapshot.state(), subject).stream()
                .map(act -> lines.line(act, moments))
                .toList();
    }

    /// An act in a few words, such as "2.2.3, Yes to No". Only an answer is told by what stood before and after.
    static String brief(Snapshot snapshot, Act act, Messages messages) {
        var lines = new HistoryLines(snapshot, "", messages);
        Act.Step step = act.steps().getFirst();
        if (NoteHistory.isOfNote(act)) {
            return messages.text(NoteHistory.briefKey(act), lines.subject(act));
        }
        if (!lines.isAnswer(step)) {
            return lines.what(act);
        }
        return messages.text(
                "history.brief",
                lines.subject(act),
                lines.before(step).orElseGet(() -> messages.text("history.open")),
                lines.after(step).orElseGet(() -> messages.text("history.open")));
    }

    /// What people call the prompt, key question or item of a field, or the rule whose reason it holds.
    static String title(Framework framework, String field, Messages messages) {
        Optional<String> section = SectionTitle.find(framework, field, messages);
        if (section.isPresent()) {
            return messages.text("recording.title.section", section.get());
        }
        String code =
                framework.current(
                        QuestionField.find(field)
                                .map(QuestionField::code)
                                .orElseGet(() -> field.substring(field.indexOf('/') + 1)));
        for (KeyQuestion question : framework.questions()) {
            if (question.code().equals(code)) {
                return messages.text("recording.title.question", code);
            }
            for (Prompt prompt : question.prompts()) {
                if (prompt.code().equals(code)) {
                    return messages.text(
                            "recording.title.prompt", prompt.letter(), question.code());
                }
            }
        }
        return framework
                .findItem(code)
                .or(() -> framework.findAttribute(code).map(Attribute::asItem))
                .map(item -> messages.text("recording.title.item", item.text()))
                .or(() ->
                        framework.consistency().stream()
                                .filter(rule -> Fields.query(framework, rule).equals(field))
                                .map(rule -> messages.text("recording.title.query", rule.text()))
                                .findFirst())
                .orElse(code);
    }

    private HistoryLine line(Act act, Moments moments) {
        Act.Step step = act.steps().getFirst();
        String author = names.computeIfAbsent(act.author(), this::name);
        String at = moments.second(act.at());
        String detail =
                isAnswer(step)
                        ? messages.text(
                                "history.detail",
                                at,
                                before(step).orElseGet(() -> messages.text("history.open")),
                                laptops.of(act))
                        : messages.text("history.detail.when", at, laptops.of(act));
        String reason = step.reason().orElse("");
        boolean turned = Undo.isTurn(reason);
        return new HistoryLine(
                author,
                turned ? messages.text("history." + reason, what(act)) : what(act),
                detail,
                turned ? "" : reason,
                field(act).map(this::question).orElse(""),
                erased(act, moments),
                Optional.of(act).filter(one -> EraseValue.isOffered(snapshot, one)),
                (ApartHistory.isApart(step)
                                ? List.<Content>of()
                                : RestoreEarlier.offered(snapshot.state(), act))
                        .stream()
                                .map(content ->
                                        new HistoryLine.Earlier(
                                                act,
                                                content,
                                                word(content)
                                                        .orElseGet(() ->
                                                                messages.text("history.open"))))
                                .toList());
    }

    /// Who had something of it erased, when and why.
    private String erased(Act act, Moments moments) {
        return act.steps().stream()
                .flatMap(step -> snapshot.state().listOrders(step.change()).stream())
                .map(Change::record)
                .map(order ->
                        messages.text(
                                "history.erased",
                                names.computeIfAbsent(order.author(), this::name),
                                moments.second(order.at()),
                                order.reason().orElse("")))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String name(UUID author) {
        return Members.find(snapshot.state(), author).map(member -> member.name()).orElse("");
    }

    private String question(String field) {
        String code = framework.current(field.substring(field.indexOf('/') + 1));
        return framework.findQuestionAsking(code).map(KeyQuestion::code).orElse("");
    }

    private String what(Act act) {
        Act.Step step = act.steps().getFirst();
        if (act.isOrder()) {
            return messages.text("history.ordered", act.steps().size());
        }
        return ApartHistory.isApart(step)
                ? ApartHistory.words(step, done(act, step), messages)
                : done(act, step);
    }

    private String done(Act act, Act.Step step) {
        if (NoteHistory.isOfNote(act)) {
            return messages.text(NoteHistory.key(act), subject(act));
        }
        Optional<QuestionField> said = QuestionField.find(step.field());
        if (said.isPresent()) {
            return QuestionFieldText.of(
                    said.get(), step, title(framework, step.field(), messages), messages);
        }
        if (isAnswer(step)) {
            if (step.after() instanceof Content.Erased) {
                return messages.text("history.answered.erased", subject(act));
            }
            return after(step)
                    .map(word -> messages.text("history.answered", subject(act), word))
                    .orElseGet(() -> messages.text("history.cleared", subject(act)));
        }
        boolean cleared = step.after() instanceof Content.Cleared;
        return switch (step.field()) {
            case Fields.COMPLETE -> messages.text(cleared ? opened(act) : "history.completed");
            case Fields.SIGN_OFF -> messages.text(cleared ? opened(act) : "history.signedOff");
            case Fields.WITHDRAWN -> messages.text("history.withdrawn");
            case Fields.TAKEN_IN -> messages.text("history.takenIn");
            case Fields.REFERENCE -> messages.text("history.entered");
            default -> messages.text("history.details");
        };
    }

    /// A case that is opened again with a comment is returned with it.
    private static String opened(Act act) {
        boolean stays =
                act.steps().stream().noneMatch(step -> step.field().equals(Fields.COMPLETE));
        return stays ? "history.unsigned" : returned(act);
    }

    private static String returned(Act act) {
        return act.steps().getFirst().reason().filter(why -> !Undo.isTurn(why)).isPresent()
                ? "history.returned"
                : "history.reopened";
    }

    /// What an act is about: the prompt or key question, or that of its note.
    private String subject(Act act) {
        return field(act).map(field -> title(framework, field, messages)).orElse("");
    }

    private Optional<String> field(Act act) {
        Act.Step step = act.steps().getFirst();
        if (!NoteHistory.isOfNote(act)) {
            return isAnswer(step) ? Optional.of(step.field()) : Optional.empty();
        }
        return snapshot.state().subject(step.subject()).field(Fields.ABOUT).history().stream()
                .flatMap(change -> change.value().stream())
                .flatMap(value -> About.find(value).stream())
                .map(About::field)
                .findFirst();
    }

    private boolean isAnswer(Act.Step step) {
        return isAttribute(step)
                || (step.field().indexOf('/') >= 0
                        && QuestionField.find(step.field()).isEmpty()
                        && !Fields.isAttachment(step.field())
                        && !step.subject().kind().equals(Fields.INSPECTION));
    }

    private boolean isAttribute(Act.Step step) {
        return framework
                .findSample(step.subject().kind())
                .flatMap(sample -> sample.findAttribute(step.field()))
                .isPresent();
    }

    private Optional<String> before(Act.Step step) {
        return step.before().stream().findFirst().flatMap(content -> word(step, content));
    }

    private Optional<String> after(Act.Step step) {
        return word(step, step.after());
    }

    /// An item's answer as the pack writes it for people; words that somebody wrote are not shown.
    private Optional<String> word(Act.Step step, Content content) {
        String code = framework.current(step.field().substring(step.field().indexOf('/') + 1));
        return content instanceof Content.Held(Value value)
                ? framework
                        .findItem(code)
                        .or(() -> framework.findAttribute(code).map(Attribute::asItem))
                        .map(Item::answer)
                        .filter(type -> !(type instanceof AnswerType.Words))
                        .filter(type -> !(type instanceof AnswerType.YesNo))
                        .flatMap(type -> ValueText.of(type, value, messages))
                        .or(() -> word(content))
                : Optional.empty();
    }

    private Optional<String> word(Content content) {
        return content instanceof Content.Held(Value.Text(String text))
                ? Optional.of(
                        switch (text) {
                            case AnswerStates.YES -> messages.text("answer.yes");
                            case AnswerStates.NO -> messages.text("answer.no");
                            case AnswerStates.NOT_APPLICABLE ->
                                    messages.text("answer.not-applicable");
                            default -> messages.text("history.text");
                        })
                : Optional.empty();
    }
}
