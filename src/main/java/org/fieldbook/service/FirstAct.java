package org.fieldbook.service;

import org.fieldbook.framework.Pack;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.store.InspectionKeys;
import org.fieldbook.store.StoreTransaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The act an inspection begins with: the genesis, from which trust starts, and what was said at set-up.
final class FirstAct {

    private FirstAct() {}

    /// Refuses what would make an inspection nobody can use.
    static void check(NewInspection wanted, List<SetupFact> setup) {
        wanted.headquarters().ifPresent(HeadquartersCard::expectReal);
        if (wanted.fieldworkTo().isBefore(wanted.fieldworkFrom())) {
            throw new Failure(Failure.Kind.INPUT, "I-02", "inspection.dates");
        }
        long days = NewInspection.days(wanted.fieldworkFrom(), wanted.fieldworkTo());
        if (days > NewInspection.MOST_DAYS) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "I-13",
                    "inspection.dates.long",
                    days,
                    NewInspection.MOST_DAYS);
        }
        for (String text : List.of(wanted.code(), wanted.service(), wanted.lead())) {
            if (text.isBlank() || text.length() > NewInspection.LONGEST_NAME) {
                throw new Failure(
                        Failure.Kind.INPUT, "I-03", "inspection.names", NewInspection.LONGEST_NAME);
            }
        }
        if (wanted.region().length() > NewInspection.LONGEST_NAME) {
            throw new Failure(
                    Failure.Kind.INPUT, "I-03", "inspection.names", NewInspection.LONGEST_NAME);
        }
        Set<String> known = setup.stream().map(SetupFact::id).collect(Collectors.toSet());
        for (String fact : wanted.facts().keySet()) {
            if (!known.contains(fact)) {
                throw new Failure(
                        Failure.Kind.INPUT,
                        "I-04",
                        "inspection.fact",
                        fact,
                        String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /// Makes the inspection: its keys, its framework pack and its first changes.
    ///
    /// @param at when, on this laptop's clock
    static void write(
            StoreTransaction transaction,
            UUID inspection,
            NewInspection wanted,
            Pack pack,
            String at,
            Supplier<byte[]> salts) {
        Bytes canonical = Bytes.of(pack.canonical().getBytes(StandardCharsets.UTF_8));
        InspectionKeys keys = transaction.createInspection(inspection);
        Genesis genesis =
                genesis(
                        transaction.putBlob(inspection, canonical),
                        wanted,
                        UUID.randomUUID(),
                        keys);
        Chain chain =
                Chain.begin(inspection, transaction.replica(inspection), genesis.lead().id(), 0);
        List<Edit> edits = edits(inspection, genesis, wanted, pack.framework().setup());
        transaction.append(inspection, ActWriter.write(chain, at, edits, salts));
    }

    private static Genesis genesis(
            Hash pack, NewInspection wanted, UUID lead, InspectionKeys keys) {
        return new Genesis(
                pack,
                wanted.practice(),
                new Genesis.Lead(lead, wanted.lead(), keys.signing(), keys.agreement()),
                wanted.headquarters()
                        .map(card ->
                                new Genesis.Headquarters(
                                        card.keys().signing(), card.keys().agreement())));
    }

    /// The genesis first, so that it is the replica's first change.
    private static List<Edit> edits(
            UUID inspection, Genesis genesis, NewInspection wanted, List<SetupFact> setup) {
        SubjectId subject = Fields.inspection(inspection);
        List<Edit> edits = new ArrayList<>();
        edits.add(edit(subject, Fields.GENESIS, genesis.toValue()));
        edits.add(edit(subject, Fields.CODE, Value.text(wanted.code())));
        edits.add(edit(subject, Fields.SERVICE, Value.text(wanted.service())));
        if (!wanted.region().isBlank()) {
            edits.add(edit(subject, Fields.REGION, Value.text(wanted.region())));
        }
        edits.add(
                edit(
                        subject,
                        Fields.FIELDWORK_FROM,
                        Value.text(wanted.fieldworkFrom().toString())));
        edits.add(edit(subject, Fields.FIELDWORK_TO, Value.text(wanted.fieldworkTo().toString())));
        for (SetupFact fact : setup) {
            boolean holds = wanted.facts().getOrDefault(fact.id(), fact.usual());
            edits.add(edit(subject, fact.id(), Value.text(holds ? "yes" : "no")));
        }
        return edits;
    }

    private static Edit edit(SubjectId subject, String field, Value value) {
        return Edit.of(subject, field, value, List.of());
    }
}
