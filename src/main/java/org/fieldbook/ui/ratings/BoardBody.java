package org.fieldbook.ui.ratings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The board with its cards beside it in a column, or in two on a wide screen, or in rows below it where there is no room for
/// the column. Where there is not even room for the board as it is drawn, it has to be narrow. Sizes are in em of
/// the root's text size.
final class BoardBody extends Region {

    private static final double ROOT_PX = 14;
    private static final double BOARD = 832;
    private static final double SIDE = 328;
    private static final double LEAST_SIDE = 246;
    private static final double MOST_SIDE = 420;
    private static final double GAP = 16;

    /// Left free at the right end where there is less room than it is drawn with.
    private static final double EDGE = 8;

    /// Left free where there is more: nothing reaches beyond what stands above it.
    private static final double PAGE_EDGE = 24;

    private static final double CARD_GAP = 12;
    private static final int MOST_IN_ROW = 3;
    private static final int MOST_IN_NARROW_ROW = 2;

    private final Label probe = new Label();
    private final Node board;
    private final List<Node> cards = new ArrayList<>();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();

    BoardBody(Node board) {
        this.board = board;
        probe.setManaged(false);
        getChildren().addAll(probe, board);
        probe.fontProperty().subscribe(this::requestLayout);
        narrow.bind(
                Bindings.createBooleanBinding(
                        () -> getWidth() > 0 && getWidth() < em(BOARD),
                        widthProperty(),
                        probe.fontProperty()));
    }

    /// Whether the board has less room than it is drawn with.
    ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    void showCards(List<Node> wanted) {
        getChildren().removeAll(cards);
        cards.clear();
        cards.addAll(wanted);
        getChildren().addAll(cards);
    }

    private double em(double px) {
        return px * probe.getFont().getSize() / ROOT_PX;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isBeside(double width) {
        return width >= em(BOARD + GAP + LEAST_SIDE + EDGE);
    }

    private boolean isWide(double width) {
        return width >= em(BOARD + GAP + SIDE + CARD_GAP + SIDE + PAGE_EDGE);
    }

    private double side(double width) {
        double room = width - em(BOARD + GAP + PAGE_EDGE);
        if (isWide(width)) {
            return Math.min(em(MOST_SIDE), (room - em(CARD_GAP)) / 2);
        }
        double least = Math.min(em(SIDE), width - em(BOARD + GAP + EDGE));
        return Math.max(least, Math.min(em(MOST_SIDE), room));
    }

    private List<Node> shown() {
        return cards.stream().filter(Node::isManaged).toList();
    }

    private double columnHeight(List<Node> column, double side) {
        double height = 0;
        for (Node card : column) {
            height += card.prefHeight(side) + (height > 0 ? em(CARD_GAP) : 0);
        }
        return height;
    }

    private double columnsHeight(List<List<Node>> columns, double side) {
        return columns.stream().mapToDouble(column -> columnHeight(column, side)).max().orElse(0);
    }

    /// The cards beside the board; two columns are as nearly of one height as their order allows.
    private List<List<Node>> columns(double width) {
        List<Node> all = shown();
        if (!isWide(width)) {
            return List.of(all);
        }
        double side = side(width);
        return IntStream.range(1, all.size())
                .mapToObj(split -> List.of(all.subList(0, split), all.subList(split, all.size())))
                .min(Comparator.comparingDouble(columns -> columnsHeight(columns, side)))
                .orElse(List.of(all));
    }

    /// The cards below the board, no more in a row than can be read.
    private List<List<Node>> rows(double width) {
        List<Node> all = shown();
        int inRow = width < em(BOARD) ? MOST_IN_NARROW_ROW : MOST_IN_ROW;
        List<List<Node>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += inRow) {
            rows.add(all.subList(from, Math.min(from + inRow, all.size())));
        }
        return rows;
    }

    /// Over its cards it takes what room there is: its columns stand further apart, its bars do not grow.
    private double boardWidth(double width) {
        return isBeside(width) ? em(BOARD) : Math.min(width, Math.max(em(BOARD), width - em(EDGE)));
    }

    private double cardWidth(List<Node> row, double width) {
        return (boardWidth(width) - em(CARD_GAP) * (row.size() - 1)) / row.size();
    }

    private double rowHeight(List<Node> row, double width) {
        double wide = cardWidth(row, width);
        return row.stream().mapToDouble(card -> card.prefHeight(wide)).max().orElse(0);
    }

    private double rowsHeight(double width) {
        return rows(width).stream().mapToDouble(row -> em(GAP) + rowHeight(row, width)).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return board.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(BOARD + GAP + SIDE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? em(BOARD) : width;
        double tall = board.prefHeight(boardWidth(room));
        return isBeside(room)
                ? Math.max(tall, columnsHeight(columns(room), side(room)))
                : tall + rowsHeight(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double tall = board.prefHeight(boardWidth(width));
        if (isBeside(width)) {
            double side = side(width);
            // The legend stands under the last row, however far the cards reach.
            board.resizeRelocate(0, 0, em(BOARD), tall);
            double x = em(BOARD + GAP);
            for (List<Node> column : columns(width)) {
                double y = 0;
                for (Node card : column) {
                    double height = card.prefHeight(side);
                    card.resizeRelocate(x, y, side, height);
                    y += height + em(CARD_GAP);
                }
                x += side + em(CARD_GAP);
            }
        } else {
            board.resizeRelocate(0, 0, boardWidth(width), tall);
            double y = tall;
            for (List<Node> row : rows(width)) {
                y += em(GAP);
                double x = 0;
                for (Node card : row) {
                    card.resizeRelocate(x, y, cardWidth(row, width), rowHeight(row, width));
                    x += cardWidth(row, width) + em(CARD_GAP);
                }
                y += rowHeight(row, width);
            }
        }
    }
}
