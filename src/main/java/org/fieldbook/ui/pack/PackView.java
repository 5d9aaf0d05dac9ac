package org.fieldbook.ui.pack;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Pack;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.MovePack;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;

/// The pack that rates, the other versions, and what moving to one would mean.
public final class PackView extends VBox implements Page {

    private final PackViewModel model;
    private final Messages messages;
    private final Runnable onBack;
    private final VBox now = new VBox();
    private final FlowPane offers = new FlowPane();
    private final VBox mapping = new VBox();
    private final Button back;

    /// @param onBack goes to the ratings
    public PackView(PackViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.onBack = onBack;
        setId("pack");
        getStylesheets().add(Theme.stylesheet(PackView.class, "pack.css"));
        back = Nodes.button("pack-back", messages.text("units.back"), onBack);
        var head =
                new HBox(
                        Nodes.label(messages.text("move.title"), Style.PAGE_TITLE),
                        Nodes.space(),
                        back);
        head.getStyleClass().add("fb-wide-row");
        offers.getStyleClass().add("pack-buttons");
        now.getStyleClass().add("pack-now");
        mapping.getStyleClass().add("pack-mapping");
        var page =
                new VBox(
                        head,
                        new AlertBox("pack-alert", model.alertProperty()),
                        new SaidNote("pack-said", model.saidProperty()),
                        new Card(messages.text("move.now"), "pack-body", now),
                        mapping);
        page.getStyleClass().addAll(Style.PAGE, "pack-page");
        var scroll = new PageScroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        scroll,
                        new WorkingRow("pack-working", model.busy(), messages, model::callOff));
        new HeldBack(List.of(page)).whileIs(model.busy().busyProperty());
        model.shownProperty().subscribe(found -> found.ifPresent(this::fill));
        model.previewProperty().subscribe(this::map);
    }

    private void fill(PackViewModel.Shown shown) {
        now.getChildren().setAll(Nodes.paragraph(shown.sentence(), Style.TABLE_STRONG));
        shown.mixed()
                .forEach(line ->
                        now.getChildren()
                                .add(Nodes.paragraph(line, Style.TABLE_TEXT, Style.WARNING)));
        if (!shown.dropped().isEmpty()) {
            now.getChildren()
                    .add(Nodes.paragraph(messages.text("move.dropped"), Style.TABLE_STRONG));
        }
        shown.dropped()
                .forEach(line -> now.getChildren().add(Nodes.paragraph(line, Style.TABLE_TEXT)));
        if (!shown.leads()) {
            now.getChildren().add(Nodes.paragraph(messages.text("move.lead"), Style.TABLE_TEXT));
            return;
        }
        offers.getChildren().setAll(shown.offered().stream().map(this::offer).toList());
        offers.getChildren()
                .add(Nodes.button("pack-open", messages.text("move.open"), model::open));
        now.getChildren().add(offers);
    }

    private Button offer(Pack pack) {
        return Nodes.button(
                "pack-look-" + pack.framework().version(),
                messages.text("move.look", pack.framework().version()),
                () -> model.look(pack));
    }

    private void map(Optional<MovePack.Preview> preview) {
        mapping.getChildren().clear();
        preview.ifPresent(found -> {
            model.parts(found)
                    .forEach(part -> {
                        mapping.getChildren()
                                .add(
                                        new Card(
                                                part.title(),
                                                "pack-body",
                                                part.lines().stream()
                                                        .map(line ->
                                                                Nodes.paragraph(
                                                                        line, Style.TABLE_TEXT))
                                                        .toArray(Node[]::new)));
                    });
            int version = found.pack().framework().version();
            Button move =
                    Nodes.button(
                            "pack-move",
                            messages.text(found.known() ? "move.back" : "move.to", version),
                            model::move);
            move.getStyleClass().add("accent");
            Button leave = Nodes.button("pack-leave", messages.text("move.leave"), model::putAway);
            var buttons = new FlowPane(move, leave);
            buttons.getStyleClass().add("pack-buttons");
            mapping.getChildren().add(buttons);
            move.requestFocus();
        });
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        model.show(snapshot);
    }

    @Override
    public void focus() {
        back.requestFocus();
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
