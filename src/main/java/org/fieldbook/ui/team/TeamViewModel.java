package org.fieldbook.ui.team;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.Team;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// The team as the roster has it, and what the lead or a deputy may change of it.
public final class TeamViewModel {

    /// What the screen works with.
    public record Given(OpenInspection inspection, ExportBundle exporting, SaveWatch watch) {}

    private final OpenInspection inspection;
    private final ExportBundle exporting;
    private final SaveWatch watch;
    private final Team team;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Work work;
    private final Invitations invitations;
    private final AddViewModel adding;
    private final ReadOnlyObjectWrapper<List<TeamLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper leads = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper deputy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper apart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    public TeamViewModel(Given given, Background background, Dialogs dialogs, Messages messages) {
        this.inspection = given.inspection();
        this.exporting = given.exporting();
        this.watch = given.watch();
        this.team = new Team(inspection);
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.work = new Work(background);
        this.invitations = new Invitations(exporting, dialogs, messages, work);
        this.adding = new AddViewModel(inspection, this, invitations, dialogs, messages);
    }

    // Properties

    /// Everybody, the lead first.
    ReadOnlyObjectProperty<List<TeamLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Whether whoever works here may change the team.
    ReadOnlyBooleanProperty leadsProperty() {
        return leads.getReadOnlyProperty();
    }

    /// Whether whoever works here is a deputy, who may take the lead's place.
    ReadOnlyBooleanProperty deputyProperty() {
        return deputy.getReadOnlyProperty();
    }

    /// Whether the team was changed on two laptops that did not know of each other.
    ReadOnlyBooleanProperty apartProperty() {
        return apart.getReadOnlyProperty();
    }

    /// What was done, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    Work work() {
        return work;
    }

    /// Adding somebody, or a laptop.
    AddViewModel adding() {
        return adding;
    }

    // Commands

    /// Shows the team as it stands now.
    void show(Snapshot snapshot) {
        Role role = snapshot.me().role();
        boolean isTrusted =
                snapshot.trust().roster().findRevocation(inspection.laptop().name()).isEmpty();
        leads.set(role.leads() && isTrusted);
        deputy.set(role == Role.DEPUTY && isTrusted);
        apart.set(leads.get() && snapshot.trust().heads().size() > 1);
        background.run(
                () -> TeamLine.of(snapshot, inspection.laptop().name(), exporting.recipients()),
                lines::set,
                this::failed);
    }

    /// Somebody's identity card came: the first step of adding them.
    public void addFrom(Path card) {
        adding.read(card);
    }

    /// Gives somebody another role. A new lead is confirmed first.
    void setRole(Member member, Role role) {
        boolean isSure =
                role != Role.LEAD
                        || dialogs.confirm(
                                messages.text("team.lead.title"),
                                messages.text("team.lead", member.name(), leadName()),
                                messages.text("team.lead.action"));
        if (isSure) {
            sign(
                    one -> one.setRole(member.id(), role),
                    messages.text(
                            "team.role.said", member.name(), messages.text("role." + role.word())));
        }
    }

    /// A deputy takes the lead's place.
    void takeOver() {
        Member me = inspection.snapshot().me();
        if (dialogs.confirm(
                messages.text("team.takeOver.title"),
                messages.text("team.takeOver.confirm", leadName()),
                messages.text("team.takeOver"))) {
            sign(one -> one.setRole(me.id(), Role.LEAD), messages.text("team.takeOver.said"));
        }
    }

    private String leadName() {
        return inspection.snapshot().trust().roster().members().stream()
                .filter(member -> member.role() == Role.LEAD)
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    /// Trusts a laptop no longer, once that is confirmed.
    void revoke(TeamLine line, TeamLine.Laptop laptop) {
        if (dialogs.confirm(
                messages.text("team.revoke.title", line.member().name(), laptop.number()),
                messages.text("team.revoke.confirm"),
                messages.text("team.revoke"))) {
            sign(
                    one -> one.revoke(laptop.name()),
                    messages.text("team.revoke.said", line.member().name(), laptop.number()));
        }
    }

    /// Takes somebody off the team, once that is confirmed. Of somebody without a laptop nothing is lost.
    void remove(Member member) {
        String confirm =
                member.role() == Role.LEAD ? "team.remove.confirm.lead" : "team.remove.confirm";
        if (member.laptops().isEmpty()
                || dialogs.confirm(
                        messages.text("team.remove.title", member.name()),
                        messages.text(confirm, member.name()),
                        messages.text("team.remove"))) {
            sign(one -> one.remove(member.id()), messages.text("team.remove.said", member.name()));
        }
    }

    /// Everybody who was on the team and is no longer.
    List<Member> former() {
        return team.former();
    }

    /// Signs one team that follows all that were signed apart.
    void settle() {
        sign(
                one -> one.settle(inspection.snapshot().trust().listedApart()),
                messages.text("team.apart.said"));
    }

    /// Writes an invitation for a laptop that is on the team.
    void invite(Member member, TeamLine.Laptop laptop) {
        clear();
        invitations.write(
                member.name(),
                laptop.name(),
                new Invitations.Told(
                        file -> said.set(messages.text("team.invitation.saved", file.toString())),
                        () -> said.set(messages.text("team.invitation.notWritten")),
                        this::failed));
    }

    private void sign(Function<Team, CompletableFuture<Saved>> change, String done) {
        sign(change, () -> said.set(done));
    }

    /// Signs a change of the team elsewhere, and says when it is on the disk.
    void sign(Function<Team, CompletableFuture<Saved>> change, Runnable then) {
        clear();
        work.begin(
                _ -> change.apply(team).join(),
                saved -> {
                    watch.follow(
                            () -> CompletableFuture.completedFuture(saved), _ -> {}, this::failed);
                    show(inspection.snapshot());
                    then.run();
                },
                this::failed);
    }

    /// Says what was done, in place of what was said before.
    void say(String text) {
        alert.set("");
        said.set(text);
    }

    /// Lets go of what was said: somebody comes to the screen anew.
    public void clear() {
        said.set("");
        alert.set("");
    }

    /// Says what went wrong.
    void failed(Throwable failure) {
        said.set("");
        alert.set(FailureText.of(failure, messages));
    }
}
