package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.inspection.State;
import org.fieldbook.intake.PracticeExchange;
import org.fieldbook.intake.PracticeWork;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The colleagues of the practice inspection: they join with a laptop each, share what they hold, and some leave a
/// bundle that nobody took in yet.
final class PracticeColleagues {

    /// Of the store's folder: there the bundles lie.
    private static final String FOLDER = "exchange";

    private final OpenInspection open;
    private final PracticeExchange exchange;
    private final Framework framework;
    private final SecureRandom random = new SecureRandom();
    private final Map<PracticeExchange.Laptop, PracticeLaptop> laptops = new LinkedHashMap<>();

    PracticeColleagues(OpenInspection open, PracticeExchange exchange) {
        this.open = open;
        this.exchange = exchange;
        this.framework = open.snapshot().framework();
    }

    /// The folder in which bundles of the practice inspection are exchanged.
    static Path folder(Path store) {
        return store.resolve(FOLDER);
    }

    /// Everybody's laptop is put on the roster, which the lead signs.
    void join() {
        var team = new Team(open);
        for (PracticeExchange.Laptop one : exchange.laptops()) {
            var laptop = new PracticeLaptop(one.name(), random);
            UUID member =
                    open.snapshot().trust().roster().members().stream()
                            .filter(each -> each.isCalled(one.name()))
                            .map(Member::id)
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalStateException("no team has " + one.name()));
            OpenInspection.await(team.addLaptop(member, laptop.card()));
            laptops.put(one, laptop);
        }
    }

    /// What is shared, each at its moment.
    ///
    /// @param subjects what is in the samples, by reference
    /// @param store the folder whose bundles these are
    List<PracticeInspection.Moment> moments(Map<String, SubjectId> subjects, Path store) {
        List<PracticeInspection.Moment> moments = new ArrayList<>();
        moments.add(new PracticeInspection.Moment(exchange.shared(), this::giveAll));
        laptops.forEach((one, laptop) -> {
            moments.add(new PracticeInspection.Moment(one.shared(), () -> share(one, laptop)));
            one.waiting()
                    .ifPresent(waiting ->
                            moments.add(
                                    new PracticeInspection.Moment(
                                            waiting.made(),
                                            () -> leave(laptop, waiting, subjects, store))));
        });
        return moments;
    }

    /// The lead gives everybody what is there. Nobody opens that bundle, so it is noted and not made.
    private void giveAll() {
        UUID id = open.snapshot().state().inspection();
        Holdings all = Holdings.of(open.snapshot().state());
        String at = PracticeLaptop.moment(exchange.shared()).toString();
        List<Hash> files = List.copyOf(new AttachedFiles(open).listHere());
        OpenInspection.await(
                open.acts(
                        _ -> List.of(),
                        transaction ->
                                laptops.values()
                                        .forEach(laptop ->
                                                ExchangeRows.putGiven(
                                                        transaction,
                                                        id,
                                                        new ExchangeRows.Given(
                                                                laptop.name(), all, at, files)))));
    }

    /// A colleague who holds all that is here says so, and that is taken in.
    private void share(PracticeExchange.Laptop one, PracticeLaptop laptop) {
        laptop.hold(open.snapshot().state());
        laptop.act(one.shared(), _ -> List.of());
        Arrival arrival =
                Arrival.of(laptop.give(one.shared()), open.snapshot().state(), new JwsSignatures());
        ExchangeRows rows = rows();
        OpenInspection.await(
                open.receive(
                        arrival.added(),
                        arrival::after,
                        transaction ->
                                new ArrivalRows(arrival, open.laptop().name())
                                        .keep(
                                                transaction,
                                                rows,
                                                () -> arrival.after(open.snapshot().state()))));
    }

    private ExchangeRows rows() {
        UUID id = open.snapshot().state().inspection();
        return new ExchangeRows(OpenStore.reading(() -> open.store().readDrafts(id)));
    }

    /// A colleague goes on alone and leaves what came of it in the folder.
    private void leave(
            PracticeLaptop laptop,
            PracticeExchange.Waiting waiting,
            Map<String, SubjectId> subjects,
            Path store) {
        for (PracticeExchange.Worked worked : waiting.work()) {
            SubjectId id = PracticeRecords.find(subjects, worked.reference());
            new TreeMap<>(worked.answers())
                    .forEach((code, words) ->
                            laptop.act(
                                    worked.at(), held -> List.of(answer(held, id, code, words))));
            worked.note().ifPresent(note -> laptop.act(worked.at(), _ -> note(id, note)));
            if (worked.complete()) {
                laptop.act(worked.at(), held -> CompleteCases.complete(framework, held, held, id));
            }
        }
        Payload payload = laptop.give(waiting.made());
        String name =
                BundleName.of(
                        open.snapshot().card(), laptop.me(), PracticeLaptop.moment(waiting.made()));
        try {
            Files.createDirectories(folder(store));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        BundleFiles.write(folder(store).resolve(name), laptop.seal(payload));
    }

    private Edit answer(State held, SubjectId id, String code, String words) {
        Optional<SectionEntry> entry = SectionEntry.find(framework, id.kind(), code);
        String field = entry.map(SectionEntry::field).orElseGet(() -> framework.field(code));
        Value value =
                entry.flatMap(one -> ItemRefusals.value(one.item(), words))
                        .orElseGet(() -> Value.text(words));
        return Edit.of(id, field, value, held.subject(id).field(field).headHashes());
    }

    private List<Edit> note(SubjectId about, PracticeWork.Noted one) {
        var id = new SubjectId(Fields.NOTE, UUID.randomUUID());
        return List.of(
                Drafts.aboutEdit(id, new About(about, framework.field(one.code())), List.of()),
                Edit.of(id, Fields.TEXT, Value.text(one.text()), List.of()),
                Edit.of(id, Fields.SOURCE, Value.text(one.source()), List.of()),
                Edit.of(id, Fields.SHOWS, Value.text(one.shows()), List.of()));
    }
}
