package org.fieldbook.service;

import org.fieldbook.framework.Pack;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.StoreTransaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Keeps, sealed in the store's folder, what was said of a new inspection until it is made, so that nothing is
/// typed twice. Only one is kept.
public final class KeepSetup {

    private static final String STEP = "step";
    private static final String SERVICE = "service";
    private static final String REGION = "region";
    private static final String CODE = "code";
    private static final String FRAMEWORK = "framework";
    private static final String PACK = "pack";
    private static final String FILE = "file";
    private static final String SHA256 = "sha256";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FACTS = "facts";
    private static final String LEAD = "lead";
    private static final String COLLEAGUES = "colleagues";
    private static final String NAME = "name";
    private static final String ROLE = "role";

    private final OpenStore store;

    public KeepSetup(OpenStore store) {
        this.store = store;
    }

    /// What was kept last; empty if nothing is. Fails if it was altered outside the program.
    public CompletableFuture<Optional<SetupDraft>> find() {
        return submit(transaction ->
                transaction
                        .readSetup()
                        .map(kept -> read(CanonicalJson.read(kept.toArray()).members())));
    }

    /// Keeps this in place of what was kept before.
    public CompletableFuture<SetupDraft> keep(SetupDraft draft) {
        Bytes kept = Bytes.of(CanonicalJson.write(value(draft)));
        return submit(transaction -> {
            transaction.putSetup(kept);
            return draft;
        });
    }

    /// Makes the inspection with these people on its team, and keeps nothing of it any longer. Waits for the
    /// disk: not for the FX thread.
    ///
    /// @param pack one from a file, in place of that of the program
    /// @param colleagues besides the lead
    public UUID make(
            NewInspection wanted, Optional<Pack> pack, List<SetupDraft.Colleague> colleagues) {
        UUID made =
                pack.map(one -> store.create(wanted, one)).orElseGet(() -> store.create(wanted));
        if (!colleagues.isEmpty()) {
            Map<String, Role> people = new LinkedHashMap<>();
            colleagues.forEach(one -> people.put(one.name(), one.role()));
            OpenInspection.await(new Team(store.open(made)).name(people));
        }
        OpenInspection.await(forget());
        return made;
    }

    /// Keeps nothing any longer: the inspection was made, or somebody begins anew.
    public CompletableFuture<Boolean> forget() {
        return submit(transaction -> {
            transaction.removeSetup();
            return true;
        });
    }

    private <T> CompletableFuture<T> submit(Function<StoreTransaction, T> work) {
        return store.store()
                .submit(work)
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    private static Value value(SetupDraft draft) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put(STEP, Value.text(draft.step()));
        members.put(SERVICE, Value.text(draft.service()));
        members.put(REGION, Value.text(draft.region()));
        members.put(CODE, Value.text(draft.code()));
        members.put(FRAMEWORK, Value.text(draft.framework()));
        draft.pack().ifPresent(file -> members.put(PACK, pack(file)));
        draft.from().ifPresent(day -> members.put(FROM, Value.text(day.toString())));
        draft.to().ifPresent(day -> members.put(TO, Value.text(day.toString())));
        SortedMap<String, Value> facts = new TreeMap<>();
        draft.facts().forEach((fact, yes) -> facts.put(fact, new Value.Truth(yes)));
        members.put(FACTS, new Value.Members(facts));
        members.put(LEAD, Value.text(draft.lead()));
        members.put(
                COLLEAGUES,
                new Value.Items(draft.colleagues().stream().map(KeepSetup::colleague).toList()));
        return new Value.Members(members);
    }

    private static Value pack(SetupDraft.PackFile pack) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put(FILE, Value.text(pack.file()));
        members.put(SHA256, Value.text(pack.sha256()));
        return new Value.Members(members);
    }

    private static Value colleague(SetupDraft.Colleague one) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put(NAME, Value.text(one.name()));
        members.put(ROLE, Value.text(one.role().word()));
        return new Value.Members(members);
    }

    private static SetupDraft read(SortedMap<String, Value> members) {
        SortedMap<String, Boolean> facts = new TreeMap<>();
        if (members.get(FACTS) instanceof Value.Members(SortedMap<String, Value> kept)) {
            kept.forEach((fact, yes) -> {
                if (yes instanceof Value.Truth(boolean truth)) {
                    facts.put(fact, truth);
                }
            });
        }
        return new SetupDraft(
                text(members, STEP),
                text(members, SERVICE),
                text(members, REGION),
                text(members, CODE),
                text(members, FRAMEWORK),
                members.get(PACK) instanceof Value.Members(SortedMap<String, Value> pack)
                        ? Optional.of(new SetupDraft.PackFile(text(pack, FILE), text(pack, SHA256)))
                        : Optional.empty(),
                day(members, FROM),
                day(members, TO),
                facts,
                text(members, LEAD),
                members.get(COLLEAGUES) instanceof Value.Items(List<Value> all)
                        ? all.stream().flatMap(KeepSetup::colleagues).toList()
                        : List.of());
    }

    private static Stream<SetupDraft.Colleague> colleagues(Value one) {
        return one instanceof Value.Members(SortedMap<String, Value> members)
                ? Stream.of(
                        new SetupDraft.Colleague(text(members, NAME), Role.of(text(members, ROLE))))
                : Stream.empty();
    }

    private static String text(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text(String text) ? text : "";
    }

    private static Optional<LocalDate> day(SortedMap<String, Value> members, String name) {
        try {
            return Optional.of(text(members, name))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
