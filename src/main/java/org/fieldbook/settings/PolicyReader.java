package org.fieldbook.settings;

import tools.jackson.databind.JsonNode;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes a policy from its JSON document, and nothing of one in which anything is not as it has to be: half of a
/// policy would be another one.
final class PolicyReader {

    /// The only form so far.
    private static final int FORMAT = 1;

    private static final Set<String> MEMBERS =
            Set.of("format", "idleMinutes", "exports", "headquarters", "exchange", "retention");

    /// SHA-256 in base64url, as laptops are called by (RFC 7638).
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Path home;

    PolicyReader(Path home) {
        this.home = home;
    }

    /// Something is not as it has to be.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient PolicyFault fault;

        Refused(PolicyFault.Kind kind, String where) {
            super(kind + " " + where);
            this.fault = new PolicyFault(kind, where);
        }

        PolicyFault fault() {
            return fault;
        }
    }

    Policy read(JsonNode root) throws Refused {
        expectMembers(root, "", MEMBERS);
        if (!root.has("format")) {
            throw new Refused(PolicyFault.Kind.MISSING, "/format");
        }
        whole(root.get("format"), "/format", FORMAT, FORMAT);
        Optional<Integer> idle =
                number(
                        root.path("idleMinutes"),
                        "/idleMinutes",
                        Policy.SHORTEST_IDLE,
                        Settings.LONGEST_IDLE);
        return new Policy(
                idle.orElse(Policy.NONE.longestIdle()),
                exports(root.path("exports")),
                headquarters(root.path("headquarters")),
                exchange(root.path("exchange")),
                retention(root.path("retention")));
    }

    private static void expectMembers(JsonNode node, String where, Set<String> known)
            throws Refused {
        if (!node.isObject()) {
            throw wrong(where);
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new Refused(PolicyFault.Kind.UNKNOWN, where + "/" + name);
            }
        }
    }

    private static Set<Export> exports(JsonNode node) throws Refused {
        if (node.isMissingNode()) {
            return Policy.NONE.exports();
        }
        Set<Export> exports = EnumSet.noneOf(Export.class);
        for (String word : texts(node, "/exports")) {
            exports.add(
                    Export.find(word)
                            .orElseThrow(() ->
                                    new Refused(
                                            PolicyFault.Kind.UNKNOWN, "/exports (" + word + ")")));
        }
        return exports;
    }

    private static Optional<Set<String>> headquarters(JsonNode node) throws Refused {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Set<String> keys = texts(node, "/headquarters");
        if (keys.isEmpty() || !keys.stream().allMatch(key -> THUMBPRINT.matcher(key).matches())) {
            throw wrong("/headquarters");
        }
        return Optional.of(keys);
    }

    private ExchangeRule exchange(JsonNode node) throws Refused {
        if (node.isMissingNode()) {
            return ExchangeRule.ANY;
        }
        expectMembers(node, "/exchange", Set.of("folder", "only"));
        JsonNode only = node.path("only");
        if (!node.path("folder").isString() || !(only.isMissingNode() || only.isBoolean())) {
            throw wrong("/exchange");
        }
        return new ExchangeRule(
                Optional.of(folder(node.path("folder").asString())), only.asBoolean(false));
    }

    /// One that begins at whatever folder the program was started in would be another one each time.
    private Path folder(String name) throws Refused {
        try {
            boolean isAtHome = name.startsWith("~/") || name.startsWith("~\\");
            Path folder = isAtHome ? home.resolve(name.substring(2)) : Path.of(name);
            if (folder.isAbsolute()) {
                return folder.normalize();
            }
        } catch (InvalidPathException foreign) {
            throw wrong("/exchange/folder");
        }
        throw wrong("/exchange/folder");
    }

    private static Retention retention(JsonNode node) throws Refused {
        if (node.isMissingNode()) {
            return Retention.OPEN;
        }
        expectMembers(node, "/retention", Set.of("suggestDays", "demandDays"));
        Optional<Integer> suggest =
                number(node.path("suggestDays"), "/retention/suggestDays", 1, Retention.LONGEST);
        Optional<Integer> demand =
                number(node.path("demandDays"), "/retention/demandDays", 1, Retention.LONGEST);
        try {
            return new Retention(suggest, demand);
        } catch (IllegalArgumentException otherOrder) {
            throw wrong("/retention");
        }
    }

    private static Optional<Integer> number(JsonNode value, String where, int least, int most)
            throws Refused {
        return value.isMissingNode()
                ? Optional.empty()
                : Optional.of(whole(value, where, least, most));
    }

    private static int whole(JsonNode value, String where, int least, int most) throws Refused {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.asInt() < least
                || value.asInt() > most) {
            throw wrong(where);
        }
        return value.asInt();
    }

    private static Set<String> texts(JsonNode node, String where) throws Refused {
        if (!node.isArray()) {
            throw wrong(where);
        }
        Set<String> texts = new HashSet<>();
        for (JsonNode one : node) {
            if (!one.isString()) {
                throw wrong(where);
            }
            texts.add(one.asString());
        }
        return texts;
    }

    private static Refused wrong(String where) {
        return new Refused(PolicyFault.Kind.VALUE, where);
    }
}
