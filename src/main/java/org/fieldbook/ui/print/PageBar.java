package org.fieldbook.ui.print;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.stream.IntStream;

/// Which page is shown, the list of all, and how large they are.
final class PageBar extends FlowPane {

    private final PagePreview preview;
    private final Messages messages;
    private final ComboBox<Integer> list = new ComboBox<>();
    private final Label size = Nodes.label("", Style.CAPTION, Style.MUTED);
    private int count;

    PageBar(PagePreview preview, Messages messages) {
        this.preview = preview;
        this.messages = messages;
        getStyleClass().add("print-bar");
        list.setId("print-page-list");
        list.setAccessibleText(messages.text("print.page.list"));
        list.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer number) {
                        return number == null ? "" : messages.text("print.page", number, count);
                    }

                    @Override
                    public Integer fromString(String text) {
                        throw new UnsupportedOperationException("pages are chosen, not written");
                    }
                });
        list.setOnAction(_ -> chosen());
        preview.pageProperty().subscribe(page -> mark(page.intValue()));
        list.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        list.managedProperty().bind(list.visibleProperty());
        size.setId("print-size");
        getChildren()
                .addAll(
                        list,
                        zoom("print-fit-width", "print.fit.width", new Zoom.FitWidth()),
                        zoom("print-fit-page", "print.fit.page", new Zoom.FitPage()),
                        zoom("print-full-size", "print.fit.full", new Zoom.Fixed(1)),
                        step("print-smaller", "print.smaller", "mdi2m-minus-circle-outline", false),
                        step("print-larger", "print.larger", "mdi2p-plus-circle-outline", true),
                        size);
        preview.scaleProperty()
                .subscribe(scale ->
                        size.setText(
                                messages.text(
                                        "print.size", Math.round(scale.doubleValue() * 100))));
    }

    /// Offers this many pages.
    void show(int pages) {
        count = pages;
        list.getItems().setAll(IntStream.rangeClosed(1, pages).boxed().toList());
        mark(preview.pageProperty().get());
    }

    private void mark(int page) {
        if (list.getItems().contains(page)) {
            list.setValue(page);
        }
    }

    private void chosen() {
        Integer page = list.getValue();
        if (page != null && page != preview.pageProperty().get()) {
            preview.goTo(page);
        }
    }

    private Button zoom(String id, String key, Zoom zoom) {
        return small(id, key, List.of(), () -> preview.zoom(zoom));
    }

    private Button step(String id, String key, String icon, boolean larger) {
        return small(id, key, List.of(icon), () -> preview.step(larger));
    }

    private Button small(String id, String key, List<String> icon, Runnable action) {
        var button = new Button(messages.text(key));
        icon.forEach(literal -> button.setGraphic(Nodes.icon(literal)));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
