package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// How an inspection's card is worked out and how it lies, sealed, in the store.
final class Cards {

    static final String KEY = "card";

    private Cards() {}

    static Card of(State state, Framework framework, Optional<OffsetDateTime> opened) {
        Subject inspection = state.subject(Fields.inspection(state.inspection()));
        return new Card(
                state.inspection(),
                inspection.text(Fields.CODE).orElse(""),
                inspection.text(Fields.SERVICE).orElse(""),
                framework.id(),
                Genesis.of(state).practice(),
                date(inspection, Fields.FIELDWORK_FROM),
                date(inspection, Fields.FIELDWORK_TO),
                framework.samples().stream().mapToInt(sample -> count(state, sample)).sum(),
                opened);
    }

    private static int count(State state, Sample sample) {
        return Math.toIntExact(
                state.listSubjects(sample.id()).stream()
                        .filter(subject -> subject.text(Fields.WITHDRAWN).isEmpty())
                        .count());
    }

    private static LocalDate date(Subject inspection, String field) {
        return LocalDate.parse(inspection.text(field).orElse("1970-01-01"));
    }

    static Bytes write(Card card) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("inspection", Value.text(card.inspection().toString()));
        members.put("code", Value.text(card.code()));
        members.put("service", Value.text(card.service()));
        members.put("framework", Value.text(card.framework()));
        members.put("practice", new Value.Truth(card.practice()));
        members.put("fieldworkFrom", Value.text(card.fieldworkFrom().toString()));
        members.put("fieldworkTo", Value.text(card.fieldworkTo().toString()));
        members.put("subjects", new Value.Whole(card.subjects()));
        card.opened().ifPresent(at -> members.put("opened", Value.text(at.toString())));
        return Bytes.of(CanonicalJson.write(new Value.Members(members)));
    }

    static Card read(Bytes bytes) {
        SortedMap<String, Value> members = CanonicalJson.read(bytes.toArray()).members();
        return new Card(
                UUID.fromString(text(members, "inspection")),
                text(members, "code"),
                text(members, "service"),
                text(members, "framework"),
                members.get("practice") instanceof Value.Truth(boolean practice) && practice,
                LocalDate.parse(text(members, "fieldworkFrom")),
                LocalDate.parse(text(members, "fieldworkTo")),
                members.get("subjects") instanceof Value.Whole(long subjects)
                        ? Math.toIntExact(subjects)
                        : 0,
                Optional.of(text(members, "opened"))
                        .filter(at -> !at.isEmpty())
                        .map(OffsetDateTime::parse));
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text(String text) ? text : "";
    }
}
