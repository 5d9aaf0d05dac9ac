package org.fieldbook.ui.team;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Theme;

import java.util.List;

/// The team and its laptops. Everybody sees it; the lead and deputies change it.
public final class TeamView extends VBox implements Page {

    /// From this width on the list and what adds somebody stand side by side, as wide as these.
    private static final double BESIDE_EACH_OTHER = 800;

    private static final double LIST_WIDTH = 52;
    private static final double ASIDE_WIDTH = 30;

    private final TeamViewModel model;
    private final Messages messages;
    private final Moments moments;
    private final VBox members = new VBox();
    private final AddCard adding;
    private final Button back;

    /// @param onBack leads back to the exchange
    public TeamView(TeamViewModel model, Messages messages, Moments moments, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.moments = moments;
        setId("team");
        getStylesheets().add(Theme.stylesheet(TeamView.class, "team.css"));
        getStyleClass().addAll(Style.PAGE, "team");
        back = Nodes.wholeButton("team-back", messages.text("team.back"), onBack);
        back.setGraphic(Nodes.icon("mdi2a-arrow-left"));
        Label title = Nodes.label(messages.text("team.title"), Style.PAGE_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        Label subtitle =
                Nodes.paragraph(messages.text("team.subtitle"), Style.TABLE_TEXT, Style.MUTED);
        var head = new HBox(title, subtitle, Nodes.space(), back);
        head.getStyleClass().add("fb-wide-row");
        members.setId("team-members");
        members.getStyleClass().add("members");
        var scroll = new Scroll(members);
        Reveal.focusIn(scroll);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var list = new VBox(scroll);
        list.getStyleClass().addAll(Style.CARD, "list");
        adding = new AddCard(model.adding(), messages);
        var aside = new Scroll(adding);
        Reveal.focusIn(aside);
        aside.setFitToWidth(true);
        aside.setFocusTraversable(false);
        aside.getStyleClass().add("aside");
        showWhile(model.leadsProperty(), aside);
        var body =
                new PageScroll(
                        new Reflow(
                                BESIDE_EACH_OTHER,
                                1,
                                List.of(
                                        new Reflow.Part(list, LIST_WIDTH),
                                        new Reflow.Part(aside, ASIDE_WIDTH))));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        new AlertBox("team-alert", model.alertProperty()),
                        new SaidNote("team-said", model.saidProperty()),
                        progress(),
                        offer(
                                "team.takeOver",
                                "team-take-over",
                                model::takeOver,
                                model.deputyProperty()),
                        offer("team.apart", "team-settle", model::settle, model.apartProperty()),
                        body);
        model.linesProperty().subscribe(this::show);
    }

    @Override
    public boolean goBack() {
        back.fire();
        return true;
    }

    private static void showWhile(ObservableValue<Boolean> shown, Node node) {
        shown.subscribe(is -> Nodes.show(node, is));
    }

    private Node progress() {
        return new ProgressRow(messages.text("team.working"), model.work().shownProperty());
    }

    /// A yellow notice with a button, for as long as it concerns whoever works here.
    private Node offer(String key, String id, Runnable action, ObservableValue<Boolean> shown) {
        Label text = Nodes.paragraph(messages.text(key + ".text"), Style.TABLE_TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var offer =
                new HBox(
                        Nodes.icon("mdi2a-alert-outline"),
                        text,
                        Nodes.wholeButton(id, messages.text(key), action));
        offer.getStyleClass().add(Style.NOTICE);
        showWhile(shown, offer);
        return offer;
    }

    private void show(List<TeamLine> lines) {
        boolean wasHere = members.isFocusWithin();
        members.getChildren()
                .setAll(
                        lines.stream()
                                .map(line -> new MemberRow(line, model, messages, moments))
                                .toList());
        model.former().forEach(member -> members.getChildren().add(former(member)));
        if (wasHere) {
            focus();
        }
    }

    /// Somebody who left, with what that means for what they wrote.
    private Node former(Member member) {
        Label text =
                Nodes.paragraph(
                        messages.text("team.former", member.name()), Style.TABLE_TEXT, Style.MUTED);
        text.setId("team-former-" + member.id());
        text.setFocusTraversable(true);
        text.getStyleClass().add("fb-focus");
        var row = new VBox(text);
        row.getStyleClass().add("member");
        return row;
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
        if (model.leadsProperty().get()) {
            adding.focus();
        } else {
            back.requestFocus();
        }
    }
}
