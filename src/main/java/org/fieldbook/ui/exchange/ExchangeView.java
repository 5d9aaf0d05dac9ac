package org.fieldbook.ui.exchange;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Bundles out, bundles in, and the conflicts that come of it; or who has what.
public final class ExchangeView extends VBox implements Page {

    /// What is looked at.
    public enum Part {
        FILE,
        FOLDER,
        COVERAGE;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Models models;
    private final Messages messages;
    private final ExportCard exporting;
    private final FolderCard folder;
    private final ImportCard importing;
    private final CoverageCard coverage;
    private final ConflictsCard conflicts;
    private final Button team = new Button();

    /// From this width on export and import stand side by side, as wide as these.
    private static final double BESIDE_EACH_OTHER = 950;

    private static final double LEFT_WIDTH = 1;
    private static final double IMPORT_WIDTH = 2;

    private final VBox body = new VBox();
    private final Map<Part, ToggleButton> parts = new EnumMap<>(Part.class);
    private Part shown = Part.FILE;

    /// What the cards and the offer above them show.
    public record Models(
            ExportViewModel exporting,
            FolderViewModel folder,
            ImportViewModel importing,
            ConflictsViewModel conflicts,
            CoverageViewModel coverage,
            TakeBackViewModel takeBack) {}

    /// @param onTeam leads to the team
    public ExchangeView(Models models, Messages messages, Moments moments, Runnable onTeam) {
        this.models = models;
        this.messages = messages;
        setId("exchange");
        getStylesheets().add(Theme.stylesheet(ExchangeView.class, "exchange.css"));
        getStyleClass().addAll(Style.PAGE, "exchange");
        team.setId("exchange-team");
        team.setGraphic(Nodes.icon("mdi2l-laptop"));
        team.getStyleClass().add(Style.BUTTON);
        team.setOnAction(_ -> onTeam.run());
        team.setMinWidth(USE_PREF_SIZE);
        var choice = new HBox();
        choice.getStyleClass().add("fb-row");
        for (Part part : Part.values()) {
            choice.getChildren().add(toggle(part));
        }
        var head =
                new HBox(
                        Nodes.label(messages.text("exchange.title"), Style.PAGE_TITLE),
                        choice,
                        Nodes.space(),
                        team);
        head.getStyleClass().add("fb-wide-row");
        exporting = new ExportCard(models.exporting(), messages, moments);
        importing = new ImportCard(models.importing(), messages, moments);
        folder = new FolderCard(models.folder(), messages, importing::focus);
        coverage = new CoverageCard(models.coverage(), messages, moments);
        conflicts = new ConflictsCard(models.conflicts(), messages, moments);
        VBox.setVgrow(conflicts, Priority.ALWAYS);
        VBox.setVgrow(coverage, Priority.ALWAYS);
        body.getStyleClass().add("exchange-cards");
        var scroll = new Scroll(body);
        scroll.setId("exchange-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        Reveal.focusIn(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, new TakeBackBar(models.takeBack(), messages), scroll);
        fill();
        // A folder may have changed, or be gone, since one was here last.
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null && shown == Part.FOLDER) {
                        models.folder().open();
                    }
                });
    }

    private ToggleButton toggle(Part part) {
        var toggle = new ToggleButton(messages.text("exchange.part." + part.id()));
        toggle.setId("exchange-part-" + part.id());
        toggle.getStyleClass().add(Style.CHIP);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> turnTo(part));
        parts.put(part, toggle);
        return toggle;
    }

    /// Looks at another part.
    public void turnTo(Part part) {
        shown = part;
        fill();
        read();
    }

    private void fill() {
        parts.forEach((part, toggle) -> toggle.setSelected(part == shown));
        switch (shown) {
            case FILE -> fill(exporting);
            case FOLDER -> fill(folder);
            case COVERAGE -> body.getChildren().setAll(coverage);
        }
    }

    private void fill(VBox left) {
        var above =
                new Reflow(
                        BESIDE_EACH_OTHER,
                        1,
                        List.of(
                                new Reflow.Part(left, LEFT_WIDTH),
                                new Reflow.Part(importing, IMPORT_WIDTH)));
        above.getStyleClass().add("exchange-row");
        above.setMinHeight(USE_PREF_SIZE);
        body.getChildren().setAll(above, conflicts);
    }

    private void read() {
        switch (shown) {
            case FILE -> models.exporting().refresh();
            case FOLDER -> models.folder().open();
            case COVERAGE -> models.coverage().refresh();
        }
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(messages.text("shortcuts.exchange.recipient"), "Space"),
                new Shortcut(messages.text("shortcuts.exchange.conflict"), "Up", "Down"));
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
        if (shown != Part.FOLDER) {
            read();
        }
        models.importing().show(snapshot);
        models.conflicts().show(snapshot);
        models.takeBack().refresh();
    }

    /// Puts the keyboard where a file that comes is shown.
    public void focusArrival() {
        importing.focus();
    }

    @Override
    public void focus() {
        boolean isOpen = models.importing().previewProperty().get().isPresent();
        switch (shown) {
            case COVERAGE -> coverage.focus();
            case FILE -> {
                if (isOpen || exporting.action().isDisabled()) {
                    importing.focus();
                } else {
                    exporting.action().requestFocus();
                }
            }
            case FOLDER -> {
                if (isOpen) {
                    importing.focus();
                } else {
                    folder.focus();
                }
            }
        }
    }
}
