package org.fieldbook.ui.help;

import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a page written in Markdown: a title, headings of the second level, paragraphs, lists of one level,
/// strong words, keys as code, and links to other pages. Anything else is a mistake in the page.
final class PageReader {

    private final Parser parser = Parser.builder().build();

    HelpPage read(String name, String markdown) {
        List<Node> nodes = children(parser.parse(markdown)).toList();
        if (nodes.isEmpty()
                || !(nodes.getFirst() instanceof Heading title && title.getLevel() == 1)) {
            throw new IllegalArgumentException("The page " + name + " has no title.");
        }
        List<Block> blocks = new ArrayList<>();
        for (Node node : nodes.subList(1, nodes.size())) {
            addBlocks(name, node, blocks);
        }
        return new HelpPage(name, words(nodes.getFirst()), List.copyOf(blocks));
    }

    private static void addBlocks(String name, Node node, List<Block> blocks) {
        switch (node) {
            case Heading heading when heading.getLevel() == 2 ->
                    blocks.add(new Block.Heading(spans(name, heading)));
            case Paragraph paragraph -> blocks.add(new Block.Paragraph(spans(name, paragraph)));
            case BulletList list ->
                    children(list).forEach(item -> blocks.add(item(name, "\u2022", item)));
            case OrderedList list -> {
                int number = list.getMarkerStartNumber();
                for (Node item : children(list).toList()) {
                    blocks.add(item(name, number + ".", item));
                    number++;
                }
            }
            default -> throw unknown(name, node);
        }
    }

    private static Block item(String name, String mark, Node item) {
        List<Node> inside = children(item).toList();
        if (!(item instanceof ListItem)
                || inside.size() != 1
                || !(inside.getFirst() instanceof Paragraph paragraph)) {
            throw unknown(name, item);
        }
        return new Block.Item(mark, spans(name, paragraph));
    }

    private static List<Span> spans(String name, Node block) {
        return children(block).map(node -> span(name, node)).toList();
    }

    private static Span span(String name, Node node) {
        return switch (node) {
            case Text text -> new Span.Plain(text.getLiteral());
            case SoftLineBreak _ -> new Span.Plain(" ");
            case StrongEmphasis strong -> new Span.Strong(words(strong));
            case Code key -> new Span.Key(key.getLiteral());
            case Link link -> new Span.Link(words(link), HelpPlace.of(link.getDestination()));
            default -> throw unknown(name, node);
        };
    }

    private static String words(Node node) {
        return children(node)
                .map(child -> child instanceof Text text ? text.getLiteral() : words(child))
                .collect(Collectors.joining());
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }

    private static IllegalArgumentException unknown(String name, Node node) {
        return new IllegalArgumentException("The page " + name + " holds " + node);
    }
}
