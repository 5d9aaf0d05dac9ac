package org.fieldbook.ui.ratings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.FinalityWords;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.ScoreGauge;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.Style;

import java.util.List;

/// The cards beside the board: the overall rating, the decision rules, and what may still change.
final class SideCards {

    /// The id of the button that leads to why the overall rating is as it is.
    static final String WHY_OVERALL = "ratings-why-overall";

    private final Messages messages;
    private final Runnable onOverall;
    private final FinalCard finalCard;
    private final CountsCard countsCard;
    private final Node packCard;
    private final StatusTag interim;

    /// @param onOverall leads to why the overall rating is as it is
    SideCards(
            FinalViewModel finalModel,
            CountsViewModel countsModel,
            Beside pack,
            Messages messages,
            Runnable onOverall) {
        this.messages = messages;
        this.finalCard = new FinalCard(finalModel, messages);
        this.packCard = pack.card();
        this.countsCard = new CountsCard(countsModel, messages);
        this.interim = new StatusTag(StatusTag.Look.WARN, messages.text("ratings.interim"));
        interim.setId("ratings-interim");
        finalModel
                .shownProperty()
                .subscribe(shown -> {
                    if (shown != null) {
                        interim.show(FinalityWords.look(shown.finality()), shown.tag());
                    }
                });
        this.onOverall = onOverall;
    }

    /// What explains the ratings stands before what is done with them.
    List<Node> of(RatingsViewModel.Shown shown) {
        return List.of(
                overall(shown),
                rules(shown),
                prospects(shown),
                open(shown),
                finalCard,
                packCard,
                countsCard);
    }

    private Node overall(RatingsViewModel.Shown shown) {
        Label title = Nodes.label(messages.text("ratings.overall"), Style.CARD_TITLE);
        title.setMinWidth(Label.USE_PREF_SIZE);
        var head = new Ends(title, interim);
        var badge = new RatingBadge(shown.ratings().overall(), messages.text("rating.none"));
        badge.setId("ratings-overall");
        badge.getStyleClass().add("large");
        var why = new Button(messages.text("ratings.why"));
        why.setId(WHY_OVERALL);
        why.getStyleClass().add(Style.SMALL_BUTTON);
        why.setAccessibleText(messages.text("ratings.why.overall"));
        why.setOnAction(_ -> onOverall.run());
        var card =
                new VBox(
                        head,
                        new ScoreGauge(shown.ratings(), messages),
                        badge,
                        Nodes.paragraph(shown.distance(), Style.TABLE_TEXT, Style.MUTED),
                        why);
        card.getStyleClass().addAll(Style.CARD, "overall");
        if (!shown.ratings().framework().isRated()) {
            // There is no score to be far from, and nothing to ask why of.
            card.getChildren()
                    .setAll(head, Nodes.paragraph(shown.distance(), Style.TABLE_TEXT, Style.MUTED));
        }
        return card;
    }

    private Node rules(RatingsViewModel.Shown shown) {
        var list = new VBox();
        list.getStyleClass().add("card-list");
        shown.rules()
                .forEach(rule -> {
                    var text =
                            new TextFlow(
                                    words(rule.lead() + " ", Style.TABLE_STRONG),
                                    words(rule.text(), Style.TABLE_TEXT));
                    HBox.setHgrow(text, Priority.ALWAYS);
                    var row =
                            new HBox(
                                    Nodes.icon(
                                            rule.applies()
                                                    ? "mdi2g-gavel"
                                                    : "mdi2m-minus-circle-outline"),
                                    text);
                    row.getStyleClass().add(rule.applies() ? Style.NOTICE : "rule");
                    list.getChildren().add(row);
                });
        return card(messages.text("ratings.rules"), list, !shown.rules().isEmpty());
    }

    private static Text words(String content, String style) {
        var words = new Text(content);
        words.getStyleClass().add(style);
        return words;
    }

    private Node open(RatingsViewModel.Shown shown) {
        var list = new VBox();
        list.getStyleClass().add("card-list");
        shown.open()
                .forEach(line -> list.getChildren().add(Nodes.paragraph(line, Style.TABLE_TEXT)));
        return card(messages.text("ratings.open"), list, !shown.open().isEmpty());
    }

    /// What it is not for is read before the figures: below them it would be out of sight.
    private Node prospects(RatingsViewModel.Shown shown) {
        var list = new VBox();
        list.getStyleClass().add("card-list");
        list.getChildren()
                .add(
                        Nodes.paragraph(
                                messages.text("ratings.prospects.caption"),
                                Style.CAPTION,
                                Style.MUTED));
        for (RatingsViewModel.Outlook outlook : shown.prospects()) {
            Label lead = Nodes.paragraph(outlook.line().lead(), Style.TABLE_STRONG);
            HBox.setHgrow(lead, Priority.ALWAYS);
            lead.setMaxWidth(Double.MAX_VALUE);
            var top = new HBox(lead, score(outlook));
            top.getStyleClass().add("fb-row");
            var words =
                    new VBox(
                            top,
                            Nodes.paragraph(outlook.line().detail(), Style.CAPTION, Style.MUTED));
            HBox.setHgrow(words, Priority.ALWAYS);
            var row =
                    new HBox(
                            Nodes.icon(
                                    outlook.prospect().better()
                                            ? "mdi2a-arrow-up"
                                            : "mdi2a-arrow-down",
                                    outlook.prospect().better() ? "better" : "worse"),
                            words);
            row.getStyleClass().add("prospect");
            list.getChildren().add(row);
        }
        return card(messages.text("ratings.prospects"), list, !shown.prospects().isEmpty());
    }

    /// The score then, with the shape of the overall rating and its word.
    private Node score(RatingsViewModel.Outlook outlook) {
        Label score = Nodes.label(Integer.toString(outlook.prospect().score()), Style.TABLE_STRONG);
        score.setMinWidth(Label.USE_PREF_SIZE);
        Label word = Nodes.label("", Style.CAPTION, Style.MUTED);
        word.setMinWidth(Label.USE_PREF_SIZE);
        outlook.prospect()
                .overall()
                .ifPresent(rating -> {
                    word.setText(
                            rating == Rating.REQUIRES_IMPROVEMENT
                                    ? messages.text("ratings.prospect.short")
                                    : rating.word());
                    word.setAccessibleText(rating.word());
                    word.setGraphic(Shapes.of(rating));
                });
        var row = new HBox(score, word);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private static Node card(String title, Node content, boolean wanted) {
        var head = new HBox(Nodes.paragraph(title, Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        var card = new VBox(head, content);
        card.getStyleClass().add(Style.CARD);
        Nodes.show(card, wanted);
        return card;
    }
}
