package org.fieldbook.ui.exchange;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Coverage;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;

/// Who has what, in whole sentences. That a bundle was given and that somebody holds what is in it are never
/// one sentence.
final class CoverageText {

    private final Messages messages;
    private final Moments moments;

    CoverageText(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// What is said of one laptop.
    ///
    /// @param whose the laptop is
    /// @param what it is to the team
    /// @param from what came from it
    /// @param gaps what is missing of that; empty if nothing is
    /// @param holds what it said it holds, and what it was given
    record Line(
            String laptop,
            String whose,
            String what,
            List<String> from,
            List<String> gaps,
            List<String> holds) {}

    /// How much is on this laptop alone.
    List<String> alone(Sharing.Alone alone) {
        if (!alone.anybody()) {
            return List.of(messages.text("exchange.nobody"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("coverage.alone", alone.all()));
        if (alone.notGiven() > 0) {
            sentences.add(messages.text("coverage.alone.notGiven", alone.notGiven()));
        }
        if (alone.notConfirmed() > 0) {
            sentences.add(messages.text("coverage.alone.notConfirmed", alone.notConfirmed()));
        }
        return sentences;
    }

    /// A line for each laptop.
    List<Line> lines(List<Coverage> laptops) {
        return laptops.stream().map(one -> line(one, laptops)).toList();
    }

    private Line line(Coverage one, List<Coverage> all) {
        return new Line(
                one.laptop(),
                one.member().name(),
                what(one, all),
                List.of(from(one)),
                one.gaps().stream().map(this::gap).toList(),
                one.trusted() ? holds(one) : List.of(messages.text("coverage.revoked.holds")));
    }

    private String what(Coverage one, List<Coverage> all) {
        List<String> theirs =
                all.stream()
                        .filter(other -> other.member().id().equals(one.member().id()))
                        .map(Coverage::laptop)
                        .toList();
        String role = messages.text("role." + one.member().role().word());
        String which =
                one.mine()
                        ? messages.text("coverage.mine")
                        : theirs.size() == 1
                                ? role
                                : messages.text(
                                        "coverage.laptop", role, theirs.indexOf(one.laptop()) + 1);
        return one.trusted() ? which : messages.text("coverage.revoked", which);
    }

    private String from(Coverage one) {
        return one.until()
                .map(at -> messages.text("coverage.from", one.here(), moments.minute(at)))
                .orElseGet(() -> messages.text("coverage.from.nothing"));
    }

    private String gap(Coverage.Gap gap) {
        return messages.text(
                "coverage.gap", gap.waiting(), gap.missing(), moments.minute(gap.before()));
    }

    private List<String> holds(Coverage one) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                one.heard()
                        .map(heard ->
                                messages.text(
                                        heard.receipt() ? "coverage.receipt" : "coverage.bundle",
                                        moments.minute(heard.at()),
                                        heard.holds()))
                        .orElseGet(() -> messages.text("coverage.unheard")));
        int given = one.given().map(Coverage.Given::acts).orElse(0);
        if (one.heard().isPresent() && one.lacking() == 0) {
            sentences.add(messages.text("coverage.all"));
        }
        if (given > 0) {
            one.given()
                    .map(gift -> moments.minute(gift.at()))
                    .map(at -> messages.text("coverage.given", given, at))
                    .ifPresent(sentences::add);
        }
        if (one.lacking() > given) {
            sentences.add(messages.text("coverage.notGiven", one.lacking() - given));
        }
        return sentences;
    }
}
