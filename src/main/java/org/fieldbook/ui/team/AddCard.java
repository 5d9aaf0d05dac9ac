package org.fieldbook.ui.team;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.ui.control.ForbiddenNote;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ReadAloudWords;
import org.fieldbook.ui.control.StepHead;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;

import java.util.Optional;
import java.util.stream.Stream;

/// The three steps by which somebody is added: card in, words, invitation out.
final class AddCard extends VBox {

    private final AddViewModel model;
    private final Messages messages;
    private final VBox steps = new VBox();
    private final Button choose;
    private final Button add;

    AddCard(AddViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("team-add");
        getStyleClass().addAll(Style.CARD, "add");
        choose = Nodes.button("team-card", messages.text("team.card.open"), model::choose);
        add = Nodes.button("team-invitation", messages.text("team.add"), model::add);
        add.getStyleClass().add("accent");
        add.setDisable(model.refusal().isPresent());
        var head = new HBox(Nodes.label(messages.text("team.add.title"), Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        steps.getStyleClass().add("add-steps");
        getChildren().addAll(head, steps);
        model.arrivedProperty().subscribe(this::show);
    }

    private void show(Optional<AddViewModel.Arrived> arrived) {
        steps.getChildren()
                .setAll(
                        new StepHead(1, messages.text("team.step.card")),
                        Nodes.paragraph(
                                messages.text("team.step.card.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        choose);
        if (arrived.isEmpty()) {
            steps.getChildren()
                    .addAll(
                            new StepHead(2, messages.text("team.step.words")),
                            new StepHead(3, messages.text("team.step.invitation")));
            return;
        }
        AddViewModel.Arrived open = arrived.get();
        Label name =
                Nodes.paragraph(
                        open.known()
                                .map(member -> messages.text("team.card.known", member.name()))
                                .orElseGet(() -> messages.text("team.card.of", open.card().name())),
                        Style.TABLE_STRONG);
        name.setId("team-card-name");
        steps.getChildren().add(name);
        if (open.known().isEmpty()) {
            steps.getChildren().addAll(owner(open.card()), role());
        }
        var aside = Nodes.button("team-lay-aside", messages.text("team.layAside"), model::layAside);
        var buttons = new HBox(add, aside);
        buttons.getStyleClass().add("fb-row");
        steps.getChildren()
                .addAll(
                        new StepHead(2, messages.text("team.step.words")),
                        Nodes.paragraph(
                                messages.text("team.step.words.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        new ReadAloudWords("team-words", model.words()),
                        new StepHead(3, messages.text("team.step.invitation")),
                        Nodes.paragraph(
                                messages.text("team.step.invitation.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        new ForbiddenNote("team-forbidden", model.refusal(), messages),
                        buttons);
        (add.isDisabled() ? aside : add).requestFocus();
    }

    private Node owner(IdentityCard card) {
        var owners = new ComboBox<Owner>();
        owners.getItems().add(new Owner(Optional.empty()));
        model.owners().forEach(member -> owners.getItems().add(new Owner(Optional.of(member))));
        owners.setConverter(new Titles<>(owner -> name(owner, card)));
        owners.setValue(new Owner(model.ownerProperty().get()));
        owners.valueProperty().subscribe(owner -> model.ownerProperty().set(owner.member()));
        return field("team-owner", "team.owner", owners);
    }

    private Node role() {
        var roles = new ComboBox<Role>();
        roles.getItems().setAll(Stream.of(Role.values()).filter(one -> one != Role.LEAD).toList());
        roles.setConverter(new Titles<>(role -> messages.text("role." + role.word())));
        roles.valueProperty().bindBidirectional(model.roleProperty());
        Node field = field("team-role", "team.role", roles);
        model.ownerProperty().subscribe(owner -> Nodes.show(field, owner.isEmpty()));
        return field;
    }

    private Node field(String id, String key, ComboBox<?> control) {
        control.setId(id);
        control.setAccessibleText(messages.text(key));
        control.setMaxWidth(Double.MAX_VALUE);
        Label label = Nodes.label(messages.text(key), Style.CAPTION_STRONG);
        label.setLabelFor(control);
        var field = new VBox(label, control);
        field.getStyleClass().add("fb-column");
        return field;
    }

    /// Puts the keyboard where work goes on.
    void focus() {
        (model.arrivedProperty().get().isPresent() ? add : choose).requestFocus();
    }

    /// Whose laptop it is: a member's, or somebody new.
    private record Owner(Optional<Member> member) {}

    /// Who somebody with this card may be.
    private String name(Owner owner, IdentityCard card) {
        return owner.member().map(this::name).orElseGet(() -> fresh(card));
    }

    private String name(Member member) {
        return messages.text(
                model.isOnTeam(member) ? "team.owner.of" : "team.owner.former", member.name());
    }

    private String fresh(IdentityCard card) {
        return model.hasNamesake(card)
                ? messages.text("team.owner.another", card.name())
                : messages.text("team.owner.new");
    }
}
