package org.fieldbook.report;

import org.fieldbook.framework.Rating;

import java.util.List;
import java.util.Optional;

/// One part of a document, in reading order.
public sealed interface Block {

    /// How much a paragraph stands out.
    enum Emphasis {
        LEAD,
        NORMAL,
        QUIET
    }

    /// A heading with its bookmark.
    ///
    /// @param level 1 for the document's own, 2 for its parts, 3 within a part
    record Heading(int level, String text) implements Block {}

    record Paragraph(Emphasis emphasis, String text) implements Block {}

    /// A sentence in a box.
    record Notice(String text) implements Block {}

    /// The result in large type.
    ///
    /// @param word beside the rating's shape, or instead of it
    /// @param beside short lines on what it rests on
    record Score(
            int score, Optional<Rating> rating, String word, String detail, List<String> beside)
            implements Block {
        public Score {
            beside = List.copyOf(beside);
        }
    }

    /// A drawing with the words that say the same.
    ///
    /// @param alternative all that the drawing says, numbers included; never blank
    record Figure(Drawing drawing, String alternative) implements Block {
        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a figure needs its words");
            }
        }
    }

    /// Sentences, numbered if their order or number matters to people who speak about them.
    record Sentences(boolean numbered, List<String> items) implements Block {
        public Sentences {
            items = List.copyOf(items);
        }
    }

    /// Rows under headed columns; the first cell of a line names the line.
    ///
    /// @param dense for many rows of small numbers
    record Table(boolean dense, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row instanceof Row.Line line && line.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a line of a table needs a cell for each column");
                }
            }
        }
    }

    /// A heading and what belongs with it, kept on one page.
    record Together(List<Block> blocks) implements Block {
        public Together {
            blocks = List.copyOf(blocks);
        }
    }

    /// What begins a page of its own.
    record OnNewPage(List<Block> blocks) implements Block {
        public OnNewPage {
            blocks = List.copyOf(blocks);
        }
    }

    /// A part of which each page says whose it is; it begins a page of its own, but for the first of them.
    ///
    /// @param name at the head of its pages, beside the document's
    record Chapter(String name, List<Block> blocks) implements Block {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }
}
