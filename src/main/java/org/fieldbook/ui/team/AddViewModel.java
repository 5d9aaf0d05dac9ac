package org.fieldbook.ui.team;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.ReadAloud;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.Failure;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Team;
import org.fieldbook.settings.Export;
import org.fieldbook.ui.fx.Dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Adding somebody, or another laptop of somebody: their card in, words to read aloud, the invitation out.
public final class AddViewModel {

    /// A card that was read.
    ///
    /// @param known who has it already; then only the invitation is to be written
    record Arrived(IdentityCard card, Optional<Member> known) {}

    private final OpenInspection inspection;
    private final TeamViewModel team;
    private final Invitations invitations;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Arrived>> arrived =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.INSPECTOR);
    private final ObjectProperty<Optional<Member>> owner =
            new SimpleObjectProperty<>(Optional.empty());

    AddViewModel(
            OpenInspection inspection,
            TeamViewModel team,
            Invitations invitations,
            Dialogs dialogs,
            Messages messages) {
        this.inspection = inspection;
        this.team = team;
        this.invitations = invitations;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Why no invitation may be written; empty if one may.
    Optional<Failure> refusal() {
        return inspection.allowed().refusal(Export.BUNDLES);
    }

    // Properties

    /// The card that is open.
    ReadOnlyObjectProperty<Optional<Arrived>> arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /// What somebody new is there for.
    ObjectProperty<Role> roleProperty() {
        return role;
    }

    /// Whose laptop it is; empty for somebody new.
    ObjectProperty<Optional<Member>> ownerProperty() {
        return owner;
    }

    /// The words that both read aloud: they come from the change with which the inspection began.
    List<String> words() {
        State state = inspection.snapshot().state();
        return ReadAloud.words(Genesis.findChange(state).orElseThrow().hash());
    }

    /// Everybody whose laptop it could be: the team, and those who left it.
    List<Member> owners() {
        return Stream.concat(
                        inspection.snapshot().trust().roster().members().stream(),
                        new Team(inspection).former().stream())
                .toList();
    }

    /// Whether this member is on the team now.
    boolean isOnTeam(Member member) {
        return inspection.snapshot().trust().roster().find(member.id()).isPresent();
    }

    /// Whether somebody of this name is or was on the team.
    boolean hasNamesake(IdentityCard card) {
        return !new Team(inspection).namesakes(card).isEmpty();
    }

    // Commands

    /// Asks for a card and reads it.
    void choose() {
        dialogs.openFile(
                        messages.text("team.card.choose"),
                        messages.text("join.card.file"),
                        "*" + ExportBundle.ENDING)
                .ifPresent(this::read);
    }

    /// Reads a card. Nobody is added by it.
    void read(Path file) {
        team.say("");
        team.work()
                .begin(
                        _ -> {
                            IdentityCard card = JoinInspection.readCard(file);
                            Team now = new Team(inspection);
                            now.expectOfThisKind(card);
                            return new Arrived(card, now.find(card));
                        },
                        this::show,
                        team::failed);
    }

    private void show(Arrived card) {
        role.set(Role.INSPECTOR);
        owner.set(new Team(inspection).namesakes(card.card()).stream().findFirst());
        arrived.set(Optional.of(card));
    }

    /// Lays the card aside. Nobody was added.
    void layAside() {
        arrived.set(Optional.empty());
    }

    /// Adds the card, unless it is on the team, and writes the invitation for it.
    void add() {
        arrived.get()
                .ifPresent(open -> {
                    if (open.known().isPresent()) {
                        invite(open.card());
                    } else {
                        team.sign(change(open.card()), () -> invite(open.card()));
                    }
                });
    }

    private Function<Team, CompletableFuture<Saved>> change(IdentityCard card) {
        Optional<Member> of = owner.get();
        Role as = role.get();
        return of.<Function<Team, CompletableFuture<Saved>>>map(
                        member -> one -> one.addLaptop(member.id(), card))
                .orElse(one -> hasNamesake(card) ? one.addAnother(card, as) : one.add(card, as));
    }

    private void invite(IdentityCard card) {
        arrived.set(Optional.of(new Arrived(card, new Team(inspection).find(card))));
        invitations.write(
                card.name(),
                card.keys().name(),
                new Invitations.Told(
                        file -> {
                            arrived.set(Optional.empty());
                            team.say(messages.text("team.added", card.name(), file.toString()));
                        },
                        () -> team.say(messages.text("team.added.noInvitation", card.name())),
                        team::failed));
    }
}
