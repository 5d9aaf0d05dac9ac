package org.fieldbook.report.pdf;

import org.fieldbook.report.Block;
import org.fieldbook.report.Document;
import org.fieldbook.report.Drawing;
import org.fieldbook.report.Frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The tree of elements that a document is laid out from, and the drawings it refers to by number.
/// Texts only ever become text nodes and attributes, so nothing in them is read as markup.
final class Page {

    private final org.w3c.dom.Document tree;
    private final List<Drawing> drawings = new ArrayList<>();

    private Page(org.w3c.dom.Document tree) {
        this.tree = tree;
    }

    static Page of(Document document, Fonts fonts) throws IOException {
        Page page = new Page(emptyTree());
        page.fill(document, HeadLines.margin(document, fonts));
        return page;
    }

    org.w3c.dom.Document tree() {
        return tree;
    }

    List<Drawing> drawings() {
        return List.copyOf(drawings);
    }

    private void fill(Document document, int margin) {
        Node html = Node.root(tree, "html").attribute("lang", document.language().toLanguageTag());
        Node head = html.add("head");
        head.add("title").text(document.title());
        addMeta(head, "subject", document.subject());
        addMeta(head, "description", document.subject());
        head.add("style").text(style().replace("HEAD-MARGIN", margin + "px"));
        Node bookmarks = head.add("bookmarks");
        Node body = html.add("body");
        addFrame(body, document.frame());
        BlockWriter writer = new BlockWriter(drawings, bookmarks, document.frame());
        for (Block block : document.blocks()) {
            writer.add(body, block);
        }
    }

    private static void addMeta(Node head, String name, String content) {
        head.add("meta").attribute("name", name).attribute("content", content);
    }

    private static void addFrame(Node body, Frame frame) {
        body.add("div", "first-head").add("div", "marking").text(frame.marking());
        addHead(body, frame, frame.detail());
        Node foot = body.add("div", "foot");
        Node line = foot.add("div", "imprint");
        Node page = line.add("span", "page");
        page.add("span").text(frame.page().get(0));
        page.add("span", "page-number");
        page.add("span").text(frame.page().get(1));
        page.add("span", "page-count");
        page.add("span").text(frame.page().get(2));
        line.add("span").text(frame.imprint().getFirst());
        Node second = foot.add("div", "imprint-more");
        second.add("span", "code").text(frame.code());
        second.add("span")
                .text(String.join(" ", frame.imprint().subList(1, frame.imprint().size())));
        foot.add("div", "marking").text(frame.marking());
    }

    /// What stands at the head of the pages from here on, but for the first page.
    ///
    /// @param detail beside the document's name
    static void addHead(Node parent, Frame frame, String detail) {
        Node head = parent.add("div", "head");
        head.add("div", "marking").text(frame.marking());
        Node again = head.add("div", "again");
        again.add("span", "again-heading").text(frame.heading());
        again.add("span", "again-detail").text(detail);
        head.add("div", "notice").text(frame.notice());
    }

    private static String style() {
        try (InputStream style =
                Objects.requireNonNull(
                        Page.class.getResourceAsStream("page.css"), "the style of pages")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the style of pages cannot be read", damaged);
        }
    }

    private static org.w3c.dom.Document emptyTree() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java makes empty trees", impossible);
        }
    }
}
