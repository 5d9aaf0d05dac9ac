package org.fieldbook.report;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.CaseSection;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The sheet of one case.
final class PrintedCase {

    private static final int NAME_ROOM = 40;
    private static final int ITEM_WIDTH = 62;
    private static final int CODE_WIDTH = 8;
    private static final int TEXT_WIDTH = 74;

    private final PrintedCases.Input input;
    private final Framework framework;
    private final SampleSubject summary;
    private final Subject subject;
    private final Function<String, Set<String>> possible;
    private final Phrases phrases;
    private final List<Note> notes;
    private final List<Note> left;
    private final List<String> nothing = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    PrintedCase(
            PrintedCases.Input input,
            SampleSubject summary,
            Facts facts,
            Notes all,
            Phrases phrases) {
        this.input = input;
        this.framework = input.framework();
        this.summary = summary;
        this.subject = input.state().subject(summary.id());
        this.possible = facts.possible(subject);
        this.phrases = phrases;
        this.notes =
                all.about(summary.id()).reversed().stream()
                        .filter(note -> !note.isEmpty())
                        .toList();
        this.left = new ArrayList<>(notes);
    }

    Block.Chapter chapter() {
        String name =
                phrases.text(
                        "sheets.case",
                        phrases.capital(framework.findSample(summary.sample()).orElseThrow().one()),
                        phrases.shortened(summary.reference(), NAME_ROOM));
        blocks.add(new Block.Heading(2, name));
        blocks.add(paragraph(Block.Emphasis.NORMAL, standing()));
        summary.withdrawn()
                .ifPresent(why ->
                        blocks.add(
                                paragraph(
                                        Block.Emphasis.NORMAL,
                                        phrases.text("sheets.withdrawn", why))));
        framework
                .findSample(summary.sample())
                .ifPresent(sample -> CaseSection.of(framework, sample).forEach(this::addSection));
        if (!nothing.isEmpty()) {
            blocks.add(
                    paragraph(
                            Block.Emphasis.QUIET,
                            phrases.text("sheets.nothing", phrases.list(nothing, word -> word))));
        }
        framework.standards().forEach(this::addStandard);
        if (!left.isEmpty()) {
            blocks.add(new Block.Heading(3, phrases.text("sheets.otherNotes")));
            addNotes(List.copyOf(left), "");
        }
        return new Block.Chapter(
                phrases.text(
                        "sheets.head", name, phrases.shortened(input.facts().service(), NAME_ROOM)),
                blocks);
    }

    private static Block paragraph(Block.Emphasis emphasis, String text) {
        return new Block.Paragraph(emphasis, text);
    }

    private String standing() {
        return phrases.text(
                summary.changedSince() ? "sheets.standing.changed" : "sheets.standing",
                phrases.status(summary.status()),
                summary.inspector().isEmpty() ? phrases.text("sheets.nobody") : summary.inspector(),
                summary.judged(),
                summary.applicable());
    }

    /// What was answered in a section, and how much was not. What does not apply is left out.
    private void addSection(CaseSection section) {
        List<Row> rows = new ArrayList<>();
        int open = 0;
        for (SectionEntry entry : section.entries()) {
            Reading reading = entry.reading(framework, subject);
            switch (entry.state(reading, possible)) {
                case ANSWERED -> rows.add(row(entry, words(entry.item().answer(), reading)));
                case UNDECIDED -> rows.add(row(entry, phrases.answer(AnswerState.UNDECIDED)));
                case UNANSWERED -> open++;
                case NOT_APPLICABLE -> {}
            }
        }
        List<Note> about = about(Fields.section(framework, section.id()));
        List<Block> comments = comments(section);
        String title =
                section.title().isEmpty()
                        ? phrases.messages().text("section.details")
                        : section.title();
        if (rows.isEmpty() && about.isEmpty() && comments.isEmpty()) {
            if (open > 0) {
                nothing.add(title);
            }
            return;
        }
        blocks.add(new Block.Heading(3, title));
        if (!rows.isEmpty()) {
            blocks.add(
                    new Block.Table(
                            true,
                            List.of(
                                    new Column(phrases.text("sheets.item"), false, ITEM_WIDTH),
                                    new Column(
                                            phrases.text("sheets.answer"),
                                            false,
                                            100 - ITEM_WIDTH)),
                            rows));
        }
        if (open > 0) {
            blocks.add(paragraph(Block.Emphasis.QUIET, phrases.text("sheets.open", open)));
        }
        blocks.addAll(comments);
        addNotes(about, "");
    }

    /// What whoever looked at the case says of single answers.
    private List<Block> comments(CaseSection section) {
        return section.entries().stream()
                .map(SectionEntry::item)
                .flatMap(item ->
                        subject
                                .read(Fields.comment(framework, item.code()))
                                .standIn()
                                .map(comment ->
                                        phrases.text("sheets.commentOn", item.text(), comment))
                                .stream())
                .map(words -> paragraph(Block.Emphasis.NORMAL, words))
                .toList();
    }

    private static Row row(SectionEntry entry, String answer) {
        return new Row.Line(
                List.of(new Cell.Words(entry.item().text()), new Cell.Strong(answer)),
                Row.Standing.PLAIN);
    }

    private String words(AnswerType type, Reading reading) {
        if (!(reading instanceof Reading.Settled(var value))) {
            return "";
        }
        return ItemAnswers.words(type, value)
                .map(words ->
                        switch (type) {
                            case AnswerType.Day _ -> phrases.date(LocalDate.parse(words));
                            case AnswerType.YesNo _ -> yesNo(words);
                            case AnswerType.OneOf _,
                                    AnswerType.SeveralOf _,
                                    AnswerType.Scale _,
                                    AnswerType.Whole _,
                                    AnswerType.Words _ ->
                                    type.text(words);
                        })
                .orElse("");
    }

    private String yesNo(String word) {
        return phrases.answer(PrintedAnswers.state(word));
    }

    private void addStandard(Standard standard) {
        List<KeyQuestion> asked =
                standard.questions().stream()
                        .filter(question -> question.sample().equals(summary.sample()))
                        .toList();
        if (!asked.isEmpty()) {
            blocks.add(new Block.Heading(3, phrases.standard(framework, standard.code())));
            asked.forEach(this::addQuestion);
        }
    }

    private void addQuestion(KeyQuestion question) {
        List<Row> rows = new ArrayList<>();
        AnswerState judged =
                summary.answers().getOrDefault(question.code(), AnswerState.UNANSWERED);
        rows.add(line(question.code(), question.judgement(), judged, Row.Standing.FIRST));
        List<Prompt> prompts =
                question.prompts().stream()
                        .filter(prompt ->
                                Applicability.of(prompt.appliesWhen(), possible)
                                        != Applicability.Verdict.DOES_NOT_APPLY)
                        .toList();
        for (Prompt prompt : prompts) {
            rows.add(
                    line(
                            prompt.letter(),
                            prompt.text(),
                            PrintedAnswers.state(subject.read(framework.field(prompt.code()))),
                            Row.Standing.PLAIN));
        }
        blocks.add(
                new Block.Table(
                        true,
                        List.of(
                                new Column(phrases.text("sheets.code"), false, CODE_WIDTH),
                                new Column(phrases.text("sheets.question"), false, TEXT_WIDTH),
                                new Column(
                                        phrases.text("sheets.answer"),
                                        false,
                                        100 - CODE_WIDTH - TEXT_WIDTH)),
                        rows));
        remarks(question).forEach(words -> blocks.add(paragraph(Block.Emphasis.NORMAL, words)));
        addNotes(about(framework.field(question.code())), phrases.text("sheets.note.question"));
        for (Prompt prompt : question.prompts()) {
            addNotes(
                    about(framework.field(prompt.code())),
                    phrases.text("sheets.note.prompt", prompt.letter()));
        }
    }

    private Row line(String code, String text, AnswerState answer, Row.Standing standing) {
        boolean isJudgement = standing == Row.Standing.FIRST;
        String word = phrases.answer(answer);
        return new Row.Line(
                List.of(
                        isJudgement ? new Cell.Strong(code) : new Cell.Words(code),
                        isJudgement ? new Cell.Strong(text) : new Cell.Words(text),
                        isJudgement ? new Cell.Strong(word) : new Cell.Words(word)),
                standing);
    }

    /// What was said about a judgement: why it stands, who adjudicated it, what the lead commented.
    private List<String> remarks(KeyQuestion question) {
        List<String> said = new ArrayList<>();
        Optional<Adjudication> adjudicated =
                Adjudication.find(framework, input.state(), subject, question);
        adjudicated.ifPresent(
                one -> said.add(phrases.text("sheets.adjudicated", one.by(), one.reason())));
        subject.field(framework.field(question.code())).heads().stream()
                .flatMap(head -> head.record().reason().stream())
                .filter(reason -> !Undo.isTurn(reason))
                .findFirst()
                .ifPresent(reason -> said.add(phrases.text("sheets.reason", reason)));
        subject.read(Fields.comment(framework, question.code()))
                .standIn()
                .ifPresent(comment -> said.add(phrases.text("sheets.comment", comment)));
        return said;
    }

    private List<Note> about(String field) {
        List<Note> about =
                notes.stream().filter(note -> note.about().field().equals(field)).toList();
        left.removeAll(about);
        return about;
    }

    private void addNotes(List<Note> about, String what) {
        about.forEach(note ->
                blocks.addAll(new PrintedNote(input.state(), note, what, phrases).blocks()));
    }
}
