package org.fieldbook.report.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// An element of the tree while it is built.
record Node(Element element) {

    static Node root(Document tree, String name) {
        Element root = tree.createElement(name);
        tree.appendChild(root);
        return new Node(root);
    }

    Node add(String name) {
        Element child = element.getOwnerDocument().createElement(name);
        element.appendChild(child);
        return new Node(child);
    }

    Node add(String name, String styleClass) {
        return add(name).attribute("class", styleClass);
    }

    Node attribute(String name, String value) {
        element.setAttribute(name, writable(value));
        return this;
    }

    Node text(String text) {
        element.appendChild(element.getOwnerDocument().createTextNode(writable(text)));
        return this;
    }

    /// Without characters that have no place in a line of a document: controls, invisible
    /// format characters such as those that turn the direction of text, and lone surrogates.
    private static String writable(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
