package org.fieldbook.ui.ratings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Prospect;
import org.fieldbook.rating.Prospects;
import org.fieldbook.rating.Provisional;
import org.fieldbook.rating.Ratings;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.control.ProspectWords;
import org.fieldbook.ui.fx.Copies;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the ratings board shows.
public final class RatingsViewModel {

    /// A decision rule in words.
    record Rule(boolean applies, String lead, String text) {}

    /// Everything on the board, worked out at once from one snapshot.
    ///
    /// @param distance how far the score is from the next overall rating
    /// @param open what may still change the ratings, in words
    /// @param prospects what answers still to be given could change; empty for all but lead and deputy
    /// @param standards every standard with its rating, as the rows of the board show them
    /// @param table every key question with its counts, as the bars show them
    record Shown(
            Ratings ratings,
            Board board,
            String counted,
            String distance,
            List<Rule> rules,
            List<String> open,
            List<Outlook> prospects,
            FactSheet<String> standards,
            FactSheet<String> table) {}

    /// What answers still to be given could change, in words.
    record Outlook(Prospect prospect, ProspectWords.Line line) {}

    private final Messages messages;
    private final Copies copies;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /// @param copies takes what is copied
    public RatingsViewModel(Messages messages, Copies copies) {
        this.messages = messages;
        this.copies = copies;
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        shown.set(
                shownOf(
                        snapshot.ratings(),
                        EvidenceLog.of(snapshot.framework(), snapshot.state()),
                        counted(snapshot),
                        snapshot.me().leads()));
    }

    /// Puts a table on the clipboard, to be pasted into a spreadsheet.
    void copy(FactSheet<String> table) {
        copies.copy(table.text(Function.identity()));
    }

    private Shown shownOf(Ratings ratings, EvidenceLog log, String counted, boolean leads) {
        Board board = Board.of(ratings, log, messages);
        return new Shown(
                ratings,
                board,
                counted,
                distance(ratings),
                ratings.framework().caps().stream().map(cap -> rule(ratings, cap)).toList(),
                open(ratings),
                leads ? prospects(ratings) : List.of(),
                StandardTable.of(ratings, board, messages),
                QuestionTable.of(ratings, messages));
    }

    /// Only for checking: it may tempt people to revisit a judgement.
    private List<Outlook> prospects(Ratings ratings) {
        var words = new ProspectWords(ratings, messages);
        return Prospects.of(ratings).stream()
                .map(prospect -> new Outlook(prospect, words.line(prospect)))
                .toList();
    }

    private String counted(Snapshot snapshot) {
        List<SampleSubject> cases =
                snapshot.subjects().stream().filter(subject -> !subject.isWithdrawn()).toList();
        String main = snapshot.framework().samples().getFirst().id();
        List<SampleSubject> mainCases =
                cases.stream().filter(subject -> subject.sample().equals(main)).toList();
        long answered = mainCases.stream().filter(RatingsViewModel::hasAnswer).count();
        return messages.text("ratings.counted", answered, mainCases.size());
    }

    private static boolean hasAnswer(SampleSubject subject) {
        return subject.answers().values().stream()
                .anyMatch(answer -> answer == AnswerState.YES || answer == AnswerState.NO);
    }

    private String distance(Ratings ratings) {
        if (!ratings.framework().isRated()) {
            return messages.text("ratings.overall.unrated");
        }
        Optional<Rating> next = ratings.overall().flatMap(Rating::next);
        Optional<ScoreBands> bands = ratings.framework().findScoreBands(ratings.max());
        if (ratings.overall().isEmpty() || bands.isEmpty()) {
            return messages.text("ratings.overall.none");
        }
        return next.map(
                        rating -> {
                            int edge = bands.get().edge(rating);
                            return messages.text(
                                    "ratings.distance",
                                    edge - ratings.score(),
                                    rating.word(),
                                    edge);
                        })
                .orElseGet(() -> messages.text("ratings.distance.top"));
    }

    private Rule rule(Ratings ratings, Cap cap) {
        Optional<AppliedCap> applied =
                ratings.rulesApplied().stream().filter(one -> one.cap().equals(cap)).findFirst();
        String standard = name(ratings, cap.standard());
        return applied.map(one ->
                        new Rule(
                                true,
                                messages.text("ratings.rule.applies", cap.id()),
                                messages.text(
                                        "ratings.rule.because",
                                        standard,
                                        one.to().word(),
                                        names(ratings, one.because()),
                                        cap.is().word())))
                .orElseGet(() ->
                        new Rule(
                                false,
                                messages.text("ratings.rule.idle", cap.id()),
                                messages.text(
                                        "ratings.rule.only",
                                        standard,
                                        anyOf(cap.whenAny()),
                                        cap.is().word())));
    }

    private String anyOf(List<String> codes) {
        int last = codes.size() - 1;
        return last == 0
                ? codes.getFirst()
                : messages.text(
                        "ratings.rule.or",
                        String.join(", ", codes.subList(0, last)),
                        codes.get(last));
    }

    private static String names(Ratings ratings, List<String> codes) {
        return String.join(", ", codes.stream().map(code -> name(ratings, code)).toList());
    }

    private static String name(Ratings ratings, String code) {
        return code
                + ratings.framework()
                        .findStandard(code)
                        .map(Standard::title)
                        .map(t -> " " + t)
                        .orElse("");
    }

    private List<String> open(Ratings ratings) {
        List<String> lines = new ArrayList<>();
        int unanswered = 0;
        int undecided = 0;
        for (Provisional reason : ratings.provisional()) {
            switch (reason) {
                case Provisional.Unanswered(_, int count) -> unanswered += count;
                case Provisional.Undecided(_, int count) -> undecided += count;
                case Provisional.NotProposed(String code) ->
                        lines.add(messages.text("ratings.open.proposal", name(ratings, code)));
                case Provisional.ProposalUndecided(String code) ->
                        lines.add(messages.text("ratings.open.differing", name(ratings, code)));
                case Provisional.NotRatedYet(String code) ->
                        lines.add(messages.text("ratings.open.unrated", name(ratings, code)));
                case Provisional.StaleDecision(String code) ->
                        lines.add(messages.text("ratings.open.stale", name(ratings, code)));
                case Provisional.DecisionUndecided(String code) ->
                        lines.add(messages.text("ratings.open.decisions", name(ratings, code)));
                case Provisional.FactUndecided(String code) ->
                        lines.add(messages.text("ratings.open.fact", name(ratings, code)));
                case Provisional.NoScoreBands(int max) ->
                        lines.add(messages.text("ratings.open.bands", max));
            }
        }
        if (undecided > 0) {
            lines.addFirst(messages.text("ratings.open.conflicts", undecided));
        }
        if (unanswered > 0) {
            lines.addFirst(messages.text("ratings.open.answers", unanswered));
        }
        return List.copyOf(lines);
    }
}
