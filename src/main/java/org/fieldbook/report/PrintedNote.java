package org.fieldbook.report;

import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A note on paper: who wrote it and when, what it is from, and its text paragraph by paragraph. Where two people's texts
/// differ, both.
///
/// @param what it is about, such as "Prompt c"; empty if its heading says so
record PrintedNote(State state, Note note, String what, Phrases phrases) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Block.Emphasis.QUIET,
                        phrases.list(
                                Stream.of(
                                                what.isEmpty() ? phrases.text("sheets.note") : what,
                                                author(),
                                                phrases.moment(note.at()),
                                                note.source(),
                                                day(note.recordDate()),
                                                shows(note.shows()),
                                                files())
                                        .filter(part -> !part.isEmpty())
                                        .toList(),
                                part -> part)));
        List<String> texts = texts();
        if (texts.size() > 1) {
            blocks.add(
                    new Block.Paragraph(
                            Block.Emphasis.QUIET,
                            phrases.text("sheets.note.differ", texts.size())));
        }
        texts.forEach(text ->
                text.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line ->
                                blocks.add(
                                        new Block.Paragraph(Block.Emphasis.NORMAL, line.strip()))));
        return blocks;
    }

    private List<String> texts() {
        return switch (note.text()) {
            case Reading.Absent() -> List.of();
            case Reading.Settled(Value value) -> text(value).toList();
            case Reading.Differing differing ->
                    differing.heads().stream()
                            .flatMap(head -> head.value().stream())
                            .flatMap(PrintedNote::text)
                            .distinct()
                            .toList();
        };
    }

    private static Stream<String> text(Value value) {
        return value instanceof Value.Text(String text) ? Stream.of(text) : Stream.empty();
    }

    private String author() {
        return Members.find(state, note.author()).map(Member::name).orElse("");
    }

    private String files() {
        int files = Attachment.of(note.subject()).size();
        return files == 0 ? "" : phrases.text("sheets.note.files", files);
    }

    private String shows(String mark) {
        return switch (mark) {
            case "strength" -> phrases.messages().text("note.shows.strength");
            case "improvement" -> phrases.messages().text("note.shows.improvement");
            case "context" -> phrases.messages().text("note.shows.context");
            default -> mark;
        };
    }

    /// As people write it, or the text if it is no date.
    private String day(String iso) {
        try {
            return iso.isEmpty() ? "" : phrases.date(LocalDate.parse(iso));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }
}
