package org.fieldbook.ui.team;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;
import org.fieldbook.ui.fx.Moments;

/// One member with their laptops, and what may be changed about them.
final class MemberRow extends VBox {

    private final TeamLine line;
    private final TeamViewModel model;
    private final Messages messages;
    private final Moments moments;

    MemberRow(TeamLine line, TeamViewModel model, Messages messages, Moments moments) {
        this.line = line;
        this.model = model;
        this.messages = messages;
        this.moments = moments;
        getStyleClass().add("member");
        getChildren().add(head());
        if (line.laptops().isEmpty()) {
            getChildren()
                    .add(
                            Nodes.label(
                                    messages.text("team.noLaptop"),
                                    Style.CAPTION,
                                    Style.MUTED,
                                    "laptop"));
        }
        line.laptops().forEach(laptop -> getChildren().add(laptop(laptop)));
    }

    private Node head() {
        Member member = line.member();
        Label name = Nodes.label(member.name(), Style.STRONG);
        name.setMinWidth(USE_PREF_SIZE);
        name.setFocusTraversable(true);
        name.getStyleClass().add("fb-focus");
        name.setId("team-member-" + member.id());
        String role = messages.text("role." + member.role().word());
        name.setAccessibleText(
                messages.text("team.member", member.name(), role, line.laptops().size()));
        var head = new HBox(name);
        head.getStyleClass().add("fb-row");
        if (line.isMe()) {
            head.getChildren().add(tag("team.you"));
        }
        if (member.addedOnSite()) {
            head.getChildren().add(tag("team.onSite"));
        }
        head.getChildren().add(Nodes.space());
        boolean mayRemove = model.leadsProperty().get() && !line.isMe();
        if (mayRemove && member.role() != Role.LEAD) {
            head.getChildren().addAll(change());
        } else {
            head.getChildren().add(Nodes.label(role, Style.TABLE_TEXT, Style.MUTED));
        }
        if (mayRemove) {
            head.getChildren().add(remove());
        }
        return head;
    }

    private Label tag(String key) {
        Label tag = Nodes.label(messages.text(key), "fb-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }

    private Button remove() {
        Member member = line.member();
        var button = new Button(messages.text("team.remove"));
        button.setId("team-remove-" + member.id());
        button.setAccessibleText(messages.text("team.remove.of", member.name()));
        button.getStyleClass().addAll(Style.SMALL_BUTTON, "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.remove(member));
        return button;
    }

    /// Arrows in the list choose a role; nothing is signed before the button.
    private Node[] change() {
        Member member = line.member();
        var roles = new ComboBox<Role>();
        roles.getItems().setAll(Role.values());
        roles.setConverter(new Titles<>(role -> messages.text("role." + role.word())));
        roles.setValue(member.role());
        roles.setId("team-role-" + member.id());
        roles.setAccessibleText(messages.text("team.role.of", member.name()));
        var button = new Button(messages.text("team.role.change"));
        button.setId("team-role-change-" + member.id());
        button.setAccessibleText(messages.text("team.role.change.of", member.name()));
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        roles.valueProperty()
                .subscribe(role -> Nodes.show(button, role != null && role != member.role()));
        button.setOnAction(_ -> model.setRole(member, roles.getValue()));
        return new Node[] {button, roles};
    }

    private Node laptop(TeamLine.Laptop laptop) {
        String state =
                laptop.isRevoked()
                        ? messages.text("team.laptop.revoked")
                        : laptop.isThis()
                                ? messages.text("team.laptop.this")
                                : laptop.told()
                                        .map(at ->
                                                messages.text(
                                                        "team.laptop.told", moments.minute(at)))
                                        .orElseGet(() -> messages.text("team.laptop.untold"));
        Label text =
                Nodes.label(
                        messages.text("team.laptop", laptop.number(), state),
                        Style.CAPTION,
                        laptop.isRevoked() ? Style.DANGER : Style.MUTED);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(Nodes.icon("mdi2l-laptop"), text);
        row.getStyleClass().addAll("fb-row", "laptop");
        if (model.leadsProperty().get() && !laptop.isThis() && !laptop.isRevoked()) {
            row.getChildren()
                    .addAll(
                            button("invite", laptop, () -> model.invite(line.member(), laptop)),
                            button("revoke", laptop, () -> model.revoke(line, laptop)));
        }
        return row;
    }

    private Button button(String name, TeamLine.Laptop laptop, Runnable action) {
        var button = new Button(messages.text("team." + name));
        button.setId("team-" + name + "-" + laptop.name());
        button.setAccessibleText(
                messages.text(
                        "team.button",
                        messages.text("team." + name),
                        line.member().name(),
                        laptop.number()));
        button.getStyleClass().addAll(Style.SMALL_BUTTON, "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
