package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.QuestionField;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Where text stands in the store of [CanaryWork]: in which field of which kind of subject, in which part of its
/// value or as the reason of an act, and in what is kept beside the journal. A place is named without what tells
/// one case, question or laptop from another, such as `case pack/*/adjudicated.reason`.
public final class CanaryFields {

    /// Where nobody types: links, marks, days, words of a list, keys and hashes. One that ends in a full stop
    /// stands for all that begins so.
    private static final List<String> NOBODYS =
            List.of(
                    "case complete",
                    "case inPlaceOf",
                    "case pack/*/adjudicated.answer",
                    "case signOff",
                    "evidence attachment/*.hash",
                    "evidence attachment/*.type",
                    "evidence date",
                    "evidence kind",
                    "evidence pack/*/mark",
                    "finding about.",
                    "finding evidence/*",
                    "finding shows",
                    "inspection cohort",
                    "inspection courtTeam",
                    "inspection fieldworkFrom",
                    "inspection fieldworkTo",
                    "inspection genesis.headquarters.",
                    "inspection genesis.lead.agreement.",
                    "inspection genesis.lead.id",
                    "inspection genesis.lead.signing.",
                    "inspection genesis.packHash",
                    "inspection pack.hash",
                    "inspection pack/*/decision.from",
                    "inspection pack/*/decision.to",
                    "inspection pack/*/proposed",
                    "inspection pack/*/reader/*",
                    "inspection ratingsFinal",
                    "interview case/*",
                    "interview date",
                    "interview kind",
                    "note about.",
                    "note recordDate",
                    "note shows",
                    "paper printed",
                    "paper saved",
                    "replica key.",
                    "roster signed.protected",
                    "roster signed.signature",
                    "secondAssessment about.",
                    "secondAssessment assessor",
                    "secondAssessment complete",
                    "secondAssessment pack/*",
                    "unit counts.protected",
                    "unit counts.signature",
                    "unit signer.key.",
                    "kept bookmark.",
                    "kept card.fieldworkFrom",
                    "kept card.fieldworkTo",
                    "kept card.framework",
                    "kept card.inspection",
                    "kept card.opened",
                    "kept caseListColumns.",
                    "kept draft.about.",
                    "kept draft.subject.",
                    "kept exchange/file.",
                    "kept exchange/given.",
                    "kept exchange/head.",
                    "kept exchange/receipt.",
                    "kept exchange/restored.",
                    "kept exchange/taken.at",
                    "kept exchange/taken.before.",
                    "kept exchange/told.",
                    "kept tableViews.views.sample",
                    "kept tableViews.views.status");

    private final StringBuilder everything = new StringBuilder();
    private final SortedMap<String, Boolean> places = new TreeMap<>();
    private final SortedSet<String> names = new TreeSet<>();

    private CanaryFields() {}

    /// Opens the store, which makes files.
    public static CanaryFields of(Path folder) {
        return of(folder, CanaryWork.PASSPHRASE);
    }

    /// Likewise, of a store that another passphrase opens.
    public static CanaryFields of(Path folder, String passphrase) {
        var fields = new CanaryFields();
        try (OpenStore store = Made.stores().unlock(folder, passphrase.toCharArray())) {
            for (UUID inspection : store.store().inspections()) {
                store.store().readChanges(inspection).forEach(fields::add);
                store.store().readDrafts(inspection).forEach(fields::add);
                store.store()
                        .listBlobs(inspection)
                        .forEach(hash -> fields.add(store.store().readBlob(inspection, hash)));
            }
        }
        return fields;
    }

    private void add(Change change) {
        add(change.recordBytes());
        change.valueBytes().ifPresent(this::add);
        String kind = change.record().subject().kind();
        String field = name(change.record().field());
        names.addAll(List.of(kind, field));
        String place = kind + " " + field;
        change.record().reason().ifPresent(reason -> add(place + " because", reason));
        change.value().ifPresent(value -> add(place, value));
        change.value().flatMap(About::find).ifPresent(about -> names.add(name(about.field())));
    }

    private void add(String key, Bytes row) {
        add(row);
        String place = "kept " + key.replaceAll("^((?:exchange/)?+[a-zA-Z]+)/.*", "$1");
        byte[] bytes = row.toArray();
        try {
            add(place, CanonicalJson.read(bytes));
        } catch (UnreadableChange isText) {
            add(place, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void add(Bytes bytes) {
        everything.append(new String(bytes.toArray(), StandardCharsets.UTF_8)).append('\n');
    }

    private void add(String place, Value value) {
        switch (value) {
            case Value.Text(String text) -> add(place, text);
            case Value.Items(var items) -> items.forEach(item -> add(place, item));
            case Value.Members(var members) ->
                    members.forEach((name, part) -> {
                        if (name.contains(CanaryWork.STEM)) {
                            add(place + " called", name);
                        }
                        add(place + "." + name(name), part);
                    });
            case Value.Whole _, Value.Truth _ -> {}
        }
    }

    private void add(String place, String text) {
        places.merge(place, isWord(text), Boolean::logicalOr);
    }

    /// As it is, or in what was signed.
    private static boolean isWord(String text) {
        return text.contains(CanaryWork.STEM)
                || (text.matches("[A-Za-z0-9_-]{20,}")
                        && new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                                .contains(CanaryWork.STEM));
    }

    private static String name(String field) {
        return field.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
                .replaceAll("[0-9a-f]{64}", "*")
                .replaceAll("^[a-z]+-[0-9]{4}/((?:query|section)/)?[^/]+", "pack/$1*");
    }

    /// Whether it stands anywhere in the store, in the clear.
    public boolean holds(String word) {
        return everything.indexOf(word) >= 0;
    }

    /// Where text stands and no word of [CanaryWork], although somebody may type there.
    public List<String> withoutWord() {
        return places.entrySet().stream()
                .filter(place -> !place.getValue())
                .map(Map.Entry::getKey)
                .filter(place -> NOBODYS.stream().noneMatch(known -> isAt(place, known)))
                .toList();
    }

    /// What is taken for nobody's words and is no longer there, or has a word.
    public List<String> outdated() {
        return NOBODYS.stream()
                .filter(known ->
                        places.entrySet().stream()
                                .noneMatch(
                                        place -> !place.getValue() && isAt(place.getKey(), known)))
                .toList();
    }

    private static boolean isAt(String place, String known) {
        return known.endsWith(".") ? place.startsWith(known) : place.equals(known);
    }

    /// The kinds of subject and fields of [Fields] and its neighbours that [CanaryWork] never wrote.
    public List<String> neverWritten() {
        Framework framework = new Frameworks().get("pdu-2021").framework();
        Stream<String> constants = Stream.of(Fields.class.getFields()).map(CanaryFields::constant);
        Stream<String> made =
                Stream.of(Fields.class.getMethods())
                        .filter(method -> method.getReturnType() == String.class)
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(method -> made(method, framework));
        Stream<String> said =
                Stream.of(QuestionField.What.values())
                        .map(what -> new QuestionField(what, "2.2.1").name(framework));
        return Stream.of(constants, made, said, Stream.of(Subject.DELETED))
                .flatMap(all -> all)
                .map(name -> name.endsWith("/") ? name + "*" : name(name))
                .filter(name -> !names.contains(name))
                .sorted()
                .toList();
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("its constants are public", impossible);
        }
    }

    private static String made(Method method, Framework framework) {
        Object[] arguments =
                Stream.of(method.getParameterTypes())
                        .map(type -> argument(type, framework))
                        .toArray();
        try {
            return (String) Objects.requireNonNull(method.invoke(null, arguments));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(method.getName(), failed);
        }
    }

    private static Object argument(Class<?> type, Framework framework) {
        return Stream.of(
                        framework,
                        "2.2.1",
                        new UUID(0, 0),
                        framework.consistencyOf("case").getFirst())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
