package org.fieldbook.report;

import org.fieldbook.i18n.Messages;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sheet on which a recovery key is kept: its words in numbered rows, what it is, what to do with it and
/// where to keep it. Nobody is named on it.
public final class RecoverySheet {

    private static final int NAME_ROOM = 60;
    private static final int NUMBER_WIDTH = 7;
    private static final int WORD_WIDTH = 10;

    /// What stands on it.
    ///
    /// @param store the name of the store's folder
    /// @param rows of words, each with its check word last
    /// @param version of the program
    public record Input(
            String store, OffsetDateTime made, List<List<String>> rows, String version) {
        public Input {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// Nothing of the key.
        @Override
        public String toString() {
            return "Recovery sheet of " + made;
        }
    }

    private final Input input;
    private final Phrases phrases;

    private RecoverySheet(Input input, Messages messages) {
        this.input = input;
        this.phrases = new Phrases(messages);
    }

    /// The sheet in the language of the messages: one page.
    public static Document of(Input input, Messages messages) {
        return new RecoverySheet(input, messages).build();
    }

    private Document build() {
        String title = phrases.text("recovery.title");
        return new Document(
                phrases.messages().locale(),
                title,
                phrases.text("recovery.subject"),
                input.made(),
                frame(title),
                List.of(
                        new Block.Heading(1, title),
                        new Block.Paragraph(Block.Emphasis.LEAD, made()),
                        new Block.Notice(phrases.text("recovery.notice")),
                        words(),
                        new Block.Paragraph(Block.Emphasis.QUIET, phrases.text("recovery.check")),
                        part(false, "recovery.what", "recovery.what.1", "recovery.what.2"),
                        part(
                                true,
                                "recovery.use",
                                "recovery.use.1",
                                "recovery.use.2",
                                "recovery.use.3",
                                "recovery.use.4"),
                        part(
                                false,
                                "recovery.keep",
                                "recovery.keep.1",
                                "recovery.keep.2",
                                "recovery.keep.3",
                                "recovery.keep.4")));
    }

    private Frame frame(String title) {
        return new Frame(
                phrases.text("recovery.marking"),
                phrases.text("recovery.notice"),
                title,
                name(),
                List.of(made(), phrases.text("recovery.version", input.version())),
                "",
                List.of(
                        phrases.text("frame.page"),
                        phrases.text("frame.pageOf"),
                        phrases.text("frame.pageEnd")));
    }

    private String made() {
        return phrases.text("recovery.of", name(), phrases.date(input.made()));
    }

    private String name() {
        return phrases.shortened(input.store(), NAME_ROOM);
    }

    private Block words() {
        int count = input.rows().getFirst().size();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(phrases.text("recovery.row"), false, NUMBER_WIDTH));
        for (int place = 1; place < count; place++) {
            columns.add(new Column(Integer.toString(place), false, WORD_WIDTH));
        }
        columns.add(new Column(phrases.text("recovery.checkWord"), false, WORD_WIDTH));
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= input.rows().size(); number++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Strong(Integer.toString(number)));
            input.rows().get(number - 1).forEach(word -> cells.add(new Cell.Strong(word)));
            rows.add(new Row.Line(cells, Row.Standing.PLAIN));
        }
        return new Block.Table(false, columns, rows);
    }

    private Block part(boolean numbered, String heading, String... sentences) {
        return new Block.Together(
                List.of(
                        new Block.Heading(2, phrases.text(heading)),
                        new Block.Sentences(
                                numbered,
                                Stream.of(sentences).map(key -> phrases.text(key)).toList())));
    }
}
