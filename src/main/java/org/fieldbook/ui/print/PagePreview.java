package org.fieldbook.ui.print;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Scroll;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleConsumer;

/// The pages one below the other, as large as wanted, walked by the keyboard. What is read aloud of a
/// page is its text.
final class PagePreview extends Scroll {

    /// A4 at the scale of 1, in 1/96 inch.
    private static final double WIDTH = 210 / 25.4 * 96;

    private static final double HEIGHT = 297 / 25.4 * 96;
    private static final double DOTS = 96;

    /// What stands around a page and is no room for it.
    private static final double AROUND = 28;

    private static final double LINES = 0.1;

    /// Px above a page, where it shows that it has the keyboard.
    private static final double RING = 4;

    private final Messages messages;
    private final DoubleConsumer onScale;
    private final VBox pages = new VBox();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private Zoom zoom = new Zoom.FitWidth();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

    /// @param onScale told how many dots an inch of paper takes on the screen
    PagePreview(Messages messages, DoubleConsumer onScale) {
        this.messages = messages;
        this.onScale = onScale;
        setId("print-pages");
        setContent(pages);
        setFitToWidth(true);
        setFocusTraversable(false);
        pages.getStyleClass().add("pages");
        viewportBoundsProperty().subscribe(_ -> resize());
        vvalueProperty().subscribe(_ -> page.set(pageShown()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// The page that is shown, from 1; 0 while there is none.
    ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The scale of what is shown: 1 is the size of the paper.
    ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// Shows pages that read like this; their pictures come later.
    void show(List<String> texts) {
        pages.getChildren().clear();
        for (int number = 1; number <= texts.size(); number++) {
            pages.getChildren().add(frame(number, texts));
        }
        resize();
        setVvalue(0);
        page.set(texts.isEmpty() ? 0 : 1);
    }

    private StackPane frame(int number, List<String> texts) {
        var image = new ImageView();
        image.setSmooth(true);
        var frame = new StackPane(image);
        frame.setId("print-page-" + number);
        frame.getStyleClass().add("paper");
        frame.setMaxWidth(USE_PREF_SIZE);
        frame.setFocusTraversable(true);
        frame.setAccessibleRole(AccessibleRole.TEXT);
        frame.setAccessibleText(
                messages.text("print.page.text", number, texts.size(), texts.get(number - 1)));
        frame.focusedProperty()
                .subscribe(focused -> {
                    if (focused && page.get() != number) {
                        goTo(number);
                    }
                });
        return frame;
    }

    /// Puts the pictures on the pages.
    void draw(List<BufferedImage> pictures) {
        for (int place = 0;
                place < Math.min(pictures.size(), pages.getChildren().size());
                place++) {
            image(place).setImage(SwingFXUtils.toFXImage(pictures.get(place), null));
        }
    }

    private ImageView image(int place) {
        return (ImageView) ((StackPane) pages.getChildren().get(place)).getChildren().getFirst();
    }

    void zoom(Zoom wanted) {
        zoom = wanted;
        int kept = page.get();
        resize();
        layout();
        goTo(kept);
    }

    /// A step larger or smaller than what is shown.
    void step(boolean larger) {
        zoom(new Zoom.Fixed(larger ? scale.get() * Zoom.STEP : scale.get() / Zoom.STEP));
    }

    private void resize() {
        Bounds room = getViewportBounds();
        if (room.getWidth() <= AROUND || room.getHeight() <= AROUND) {
            return;
        }
        scale.set(zoom.scale(WIDTH, HEIGHT, room.getWidth() - AROUND, room.getHeight() - AROUND));
        double wide = WIDTH * scale.get();
        double high = HEIGHT * scale.get();
        for (int place = 0; place < pages.getChildren().size(); place++) {
            image(place).setFitWidth(wide);
            image(place).setFitHeight(high);
            var frame = (StackPane) pages.getChildren().get(place);
            frame.setMinSize(wide + 2, high + 2);
        }
        double screen =
                getScene() == null || getScene().getWindow() == null
                        ? 1
                        : getScene().getWindow().getOutputScaleX();
        onScale.accept(DOTS * scale.get() * screen);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> step(true);
            case MINUS, SUBTRACT -> step(false);
            case PAGE_DOWN -> turn(page.get() + 1);
            case PAGE_UP -> turn(page.get() - 1);
            case HOME -> turn(1);
            case END -> turn(pages.getChildren().size());
            case DOWN -> scroll(LINES);
            case UP -> scroll(-LINES);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Goes to a page and puts the keyboard on it.
    void turn(int number) {
        if (number >= 1 && number <= pages.getChildren().size()) {
            goTo(number);
            pages.getChildren().get(number - 1).requestFocus();
        }
    }

    /// Shows the top of a page.
    void goTo(int number) {
        if (number >= 1 && number <= pages.getChildren().size()) {
            pages.applyCss();
            pages.layout();
            setTop(pages.getChildren().get(number - 1).getLayoutY() - RING);
            page.set(number);
        }
    }

    private void scroll(double share) {
        setTop(top() + share * getViewportBounds().getHeight());
    }

    private double hidden() {
        return Math.max(1, pages.getHeight() - getViewportBounds().getHeight());
    }

    private double top() {
        return getVvalue() * hidden();
    }

    private void setTop(double top) {
        setVvalue(Math.clamp(top / hidden(), 0, 1));
    }

    /// The last page whose top is above the middle of what is shown.
    private int pageShown() {
        double middle = top() + getViewportBounds().getHeight() / 2;
        int shown = Math.min(1, pages.getChildren().size());
        for (int place = 1; place < pages.getChildren().size(); place++) {
            if (pages.getChildren().get(place).getBoundsInParent().getMinY() < middle) {
                shown = place + 1;
            }
        }
        return shown;
    }
}
