package org.fieldbook.ui.delivery;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Pane;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Organisational delivery: the evidence log beside the judgement of one standard.
public final class DeliveryView extends VBox implements Page {

    private static final double BOTH_IN_A_ROW = 960;

    private final Models models;
    private final Messages messages;
    private final StandardTabs tabs;
    private final EvidenceCard evidence;
    private final Label judged = Nodes.paragraph("", Style.CARD_TITLE);
    private final Scroll scroll = new Scroll();
    private final VBox judgement;
    private final List<StandardForm> forms = new ArrayList<>();
    private String current = "";

    /// What is shown.
    public record Models(
            DeliveryViewModel standards,
            EvidenceViewModel evidence,
            AttachmentsViewModel attachments,
            FindingsViewModel findings) {}

    /// Where it leads.
    ///
    /// @param onHistory shows what was done to the inspection as a whole
    /// @param onInterviews shows interviews and views
    /// @param onMatrix shows the evidence against the standards
    /// @param onPrint shows all of it on paper
    public record Ways(
            Runnable onHistory, Runnable onInterviews, Runnable onMatrix, Runnable onPrint) {}

    public DeliveryView(
            Models models, SaveWatch watch, Messages messages, Moments moments, Ways ways) {
        this.models = models;
        this.messages = messages;
        setId("delivery");
        getStylesheets().add(Theme.stylesheet(DeliveryView.class, "delivery.css"));
        getStyleClass().addAll(Style.PAGE, "delivery-page");
        tabs = new StandardTabs(messages, this::turnTo);
        evidence = new EvidenceCard(models.evidence(), models.attachments(), messages, moments);
        scroll.setId("delivery-forms");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Reveal.focusIn(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        judged.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(judged, Priority.ALWAYS);
        var title = new HBox(judged, saved(watch));
        title.getStyleClass().add(Style.CARD_HEAD);
        judgement = new VBox(title, scroll);
        judgement.getStyleClass().addAll(Style.CARD, "judgement");
        var body =
                new Reflow(
                        BOTH_IN_A_ROW,
                        1,
                        List.of(new Reflow.Part(evidence, 59), new Reflow.Part(judgement, 41)));
        var page = new VBox(tabs, body);
        page.getStyleClass().add("delivery-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        var pageScroll = new PageScroll(page);
        VBox.setVgrow(pageScroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(ways),
                        new AlertBox("delivery-message", models.standards().saidProperty()),
                        new AlertBox("finding-message", models.findings().saidProperty()),
                        said(),
                        pageScroll);
        models.standards().linesProperty().subscribe(this::show);
    }

    private SaveState saved(SaveWatch watch) {
        var saved = new SaveState(messages);
        saved.setId("delivery-saved");
        watch.keptProperty().subscribe(saved::show);
        return saved;
    }

    private Ends head(Ways ways) {
        Label title = Nodes.label(messages.text("delivery.title"), Style.PAGE_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var words =
                new HBox(
                        title,
                        Nodes.paragraph(
                                messages.text("delivery.subtitle"), Style.TABLE_TEXT, Style.MUTED));
        words.getStyleClass().add("fb-wide-row");
        var buttons =
                new HBox(
                        button(
                                "delivery-matrix",
                                "delivery.matrix",
                                "mdi2t-table-large",
                                ways.onMatrix()),
                        print(ways.onPrint()),
                        button(
                                "delivery-interviews",
                                "delivery.interviews",
                                "mdi2f-forum-outline",
                                ways.onInterviews()),
                        history(ways.onHistory()));
        buttons.getStyleClass().add("fb-wide-row");
        var head = new Ends(words, buttons);
        head.getStyleClass().add("delivery-head");
        return head;
    }

    /// What was done to evidence; it takes the focus, because nothing announces it.
    private Label said() {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId("evidence-message");
        said.setFocusTraversable(true);
        said.textProperty().bind(models.evidence().saidProperty());
        models.evidence().saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    private Button print(Runnable onPrint) {
        Button button = button("delivery-print", "print.print", "mdi2p-printer-outline", onPrint);
        button.setAccessibleText(messages.text("delivery.print"));
        button.setTooltip(new Tooltip(messages.text("delivery.print")));
        return button;
    }

    private Button history(Runnable onHistory) {
        Button button = button("delivery-history", "delivery.history", "mdi2h-history", onHistory);
        button.setAccessibleText(messages.text("history.inspection"));
        button.setTooltip(new Tooltip(messages.text("history.inspection")));
        return button;
    }

    private Button button(String id, String key, String icon, Runnable does) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private void show(List<StandardLine> lines) {
        List<String> codes = lines.stream().map(StandardLine::code).toList();
        if (!codes.equals(forms.stream().map(StandardForm::code).toList())) {
            forms.clear();
            lines.forEach(line ->
                    forms.add(
                            new StandardForm(
                                    line,
                                    models.standards(),
                                    models.findings(),
                                    messages,
                                    evidence::select)));
        }
        for (int index = 0; index < lines.size(); index++) {
            forms.get(index).show(lines.get(index));
        }
        if (!codes.contains(current)) {
            turnTo(codes.isEmpty() ? "" : codes.getFirst());
        }
        tabs.show(lines, current);
        Nodes.show(tabs, !lines.isEmpty());
        Nodes.show(judgement, !lines.isEmpty());
    }

    /// Shows this standard.
    private void turnTo(String code) {
        current = code;
        models.evidence().narrow(models.evidence().filter().ofStandard(code));
        Optional<StandardForm> form = form(code);
        judged.setText(form.map(one -> messages.text("delivery.judged", one.name())).orElse(""));
        scroll.setContent(form.orElse(null));
        scroll.setVvalue(0);
    }

    private Optional<StandardForm> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /// Shows an item of evidence, or the standard of what was found from it, whatever was shown.
    public void showEvidence(SubjectId id) {
        models.findings().logProperty().get().findings().stream()
                .filter(one -> one.subject().id().equals(id))
                .findFirst()
                .ifPresentOrElse(one -> lead(one.standard()), () -> showItem(id));
    }

    /// Shows an item of evidence beside a standard.
    public void showEvidence(SubjectId id, String standard) {
        turnTo(standard);
        show(models.standards().linesProperty().get());
        showItem(id);
    }

    private void showItem(SubjectId id) {
        models.evidence().leave();
        evidence.select(id);
    }

    private void lead(String code) {
        turnTo(code);
        show(models.standards().linesProperty().get());
        form(code).ifPresent(StandardForm::focusRating);
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public List<Pane> panes() {
        return List.of(
                new Pane(tabs, tabs::focus),
                new Pane(evidence, evidence::focusTable),
                new Pane(judgement, () -> form(current).ifPresent(StandardForm::focusRating)));
    }

    /// A proposed rating has no button: it is led to. What is done to a standard can be done to every one, whichever
    /// is shown.
    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (StandardForm form : forms) {
            DeliveryAct.of(form.code(), form.name(), messages)
                    .forEach(act -> all.add(act.command(() -> perform(act))));
        }
        Set<String> listed = all.stream().map(Command::id).collect(Collectors.toSet());
        ButtonCommands.of(this).stream()
                .filter(one -> !listed.contains(one.id()))
                .forEach(all::add);
        return all;
    }

    private void perform(DeliveryAct act) {
        lead(act.standard());
        act.adds().ifPresent(shows -> models.findings().add(act.standard(), shows));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(messages.text("shortcuts.evidence.open"), "Enter"),
                new Shortcut(messages.text("shortcuts.aim"), "Left", "Right"),
                new Shortcut(messages.text("shortcuts.choose"), "Space"));
    }

    @Override
    public void show(Snapshot snapshot) {
        models.evidence().show(snapshot);
        models.findings().show(snapshot);
        models.standards().show(snapshot);
    }

    @Override
    public void focus() {
        tabs.focus();
    }
}
