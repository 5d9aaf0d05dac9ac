package org.fieldbook.ui.exchange;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

/// Bundles out, bundles in, and the conflicts that come of it.
public final class ExchangeView extends VBox implements Page {

    private final Models models;
    private final Messages messages;
    private final ExportCard exporting;
    private final ImportCard importing;
    private final Button team = new Button();

    /// What the three cards and the offer above them show.
    public record Models(
            ExportViewModel exporting,
            ImportViewModel importing,
            ConflictsViewModel conflicts,
            TakeBackViewModel takeBack) {}

    /// @param onTeam leads to the team
    public ExchangeView(Models models, Messages messages, Moments moments, Runnable onTeam) {
        this.models = models;
        this.messages = messages;
        getStylesheets().add(Theme.stylesheet(ExchangeView.class, "exchange.css"));
        getStyleClass().addAll(Style.PAGE, "exchange");
        team.setId("exchange-team");
        team.setGraphic(Nodes.icon("mdi2l-laptop"));
        team.getStyleClass().add(Style.BUTTON);
        team.setOnAction(_ -> onTeam.run());
        team.setMinWidth(USE_PREF_SIZE);
        var head =
                new HBox(
                        Nodes.label(messages.text("exchange.title"), Style.PAGE_TITLE),
                        Nodes.label(
                                messages.text("exchange.subtitle"), Style.TABLE_TEXT, Style.MUTED),
                        Nodes.space(),
                        team);
        head.getStyleClass().add("fb-wide-row");
        exporting = new ExportCard(models.exporting(), messages, moments);
        importing = new ImportCard(models.importing(), messages, moments);
        HBox.setHgrow(importing, Priority.ALWAYS);
        var above = new HBox(exporting, importing);
        above.getStyleClass().add("exchange-row");
        above.setMinHeight(USE_PREF_SIZE);
        var conflicts = new ConflictsCard(models.conflicts(), messages, moments);
        VBox.setVgrow(conflicts, Priority.ALWAYS);
        var body = new VBox(above, conflicts);
        body.getStyleClass().add("exchange-cards");
        var scroll = new ScrollPane(body);
        scroll.setId("exchange-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, new TakeBackBar(models.takeBack(), messages), scroll);
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        long laptops =
                snapshot.trust().roster().members().stream()
                        .flatMap(member -> member.laptops().stream())
                        .filter(keys ->
                                snapshot.trust().roster().findRevocation(keys.name()).isEmpty())
                        .count();
        team.setText(messages.text("exchange.team", laptops));
        models.exporting().refresh();
        models.importing().show(snapshot);
        models.conflicts().show(snapshot);
        models.takeBack().refresh();
    }

    @Override
    public void focus() {
        if (models.importing().previewProperty().get().isPresent()
                || exporting.action().isDisabled()) {
            importing.focus();
        } else {
            exporting.action().requestFocus();
        }
    }
}
