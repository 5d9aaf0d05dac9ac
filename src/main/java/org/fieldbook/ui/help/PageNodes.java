package org.fieldbook.ui.help;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.control.Nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A page of help as nodes, with what is searched for marked in it.
final class PageNodes {

    private final String wanted;
    private final Consumer<HelpPlace> onGo;
    private final Map<String, Node> headings = new HashMap<>();

    /// @param onGo told where a link leads
    PageNodes(String wanted, Consumer<HelpPlace> onGo) {
        this.wanted = wanted;
        this.onGo = onGo;
    }

    List<Node> of(HelpPage page) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(flow(List.of(new Span.Plain(page.title())), "help-title"));
        page.blocks().forEach(block -> nodes.add(node(block)));
        return nodes;
    }

    /// The headings by their anchors.
    Map<String, Node> headings() {
        return headings;
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> {
                TextFlow flow = flow(heading.spans(), "help-heading");
                headings.put(heading.anchor(), flow);
                yield flow;
            }
            case Block.Paragraph paragraph -> flow(paragraph.spans(), "help-words");
            case Block.Item item -> {
                Label mark = Nodes.label(item.mark(), "help-mark");
                mark.setMinWidth(Label.USE_PREF_SIZE);
                TextFlow words = flow(item.spans(), "help-words");
                HBox.setHgrow(words, Priority.ALWAYS);
                var row = new HBox(mark, words);
                row.getStyleClass().add("help-item");
                yield row;
            }
        };
    }

    private TextFlow flow(List<Span> spans, String style) {
        var flow = new TextFlow();
        flow.getStyleClass().add(style);
        spans.forEach(span -> flow.getChildren().addAll(nodes(span)));
        return flow;
    }

    private List<Node> nodes(Span span) {
        return switch (span) {
            case Span.Plain plain -> marked(plain.words(), "plain").toList();
            case Span.Strong strong -> marked(strong.words(), "strong").toList();
            case Span.Key key -> List.of(new KeyHint(key.words()));
            case Span.Link link -> {
                var node = new Hyperlink(link.words());
                node.getStyleClass().add("help-link");
                if (!wanted.isBlank() && Marked.isIn(link.words(), wanted)) {
                    node.getStyleClass().add("help-hit");
                }
                node.setOnAction(_ -> onGo.accept(link.to()));
                yield List.of(node);
            }
        };
    }

    /// A text has no background of its own: what is marked is a label.
    private Stream<Node> marked(String words, String style) {
        return Marked.of(words, wanted).stream()
                .map(piece -> piece.isHit() ? hit(piece.text(), style) : text(piece.text(), style));
    }

    private static Node hit(String words, String style) {
        return Nodes.label(words, "help-hit", style);
    }

    private static Node text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
