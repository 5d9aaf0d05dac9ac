package org.fieldbook.service;

import org.fieldbook.framework.Pack;
import org.fieldbook.intake.AnswerList;
import org.fieldbook.intake.AnswerListReader;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;
import org.fieldbook.intake.StandardListReader;
import org.fieldbook.intake.StandardRow;
import org.fieldbook.rating.Group;
import org.fieldbook.rating.Groups;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.RatingInput;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.UnitCounts;
import org.fieldbook.rating.json.RatingsWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Rates answers that come from files, without a store.
public final class RateAnswers {

    /// The files to rate from.
    ///
    /// @param by the attribute to group by
    /// @param counts signed counts of a region's units
    public record Request(
            Pack pack,
            Path answers,
            Optional<Path> standards,
            Optional<Path> cases,
            Optional<String> by,
            List<Path> counts) {

        public Request {
            counts = List.copyOf(counts);
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The ratings.
        ///
        /// @param groups none unless asked for
        /// @param remarks what somebody should know of
        record Rated(Request request, Ratings ratings, List<Group> groups, List<RowFault> remarks)
                implements Outcome {}

        /// The files cannot be taken in: every fault found.
        record Refused(List<RowFault> faults) implements Outcome {}
    }

    /// Rates the answers, or names every fault of the files.
    public Outcome rate(Request request) {
        List<RowFault> faults = new ArrayList<>();
        List<RowFault> remarks = new ArrayList<>();
        AnswerList answers = answers(request, faults, remarks);
        List<StandardRow> standards = standards(request, faults, remarks);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(List.copyOf(faults));
        }
        RatingInput input = FileInput.of(request.pack().framework(), answers, standards);
        Ratings ratings =
                Rater.rate(request.pack().framework(), input.withUnits(units(request.counts())));
        List<Group> groups = request.by().map(by -> groups(request, input, by)).orElseGet(List::of);
        return new Outcome.Rated(request, ratings, groups, List.copyOf(remarks));
    }

    /// That the key each shows signed it is checked; whose key it is, nobody can say here.
    private static List<UnitCounts> units(List<Path> files) {
        List<UnitCounts> units = new ArrayList<>();
        for (Path file : files) {
            UnitCounts unit = UnitCounts.of(ReadCounts.of(file).counts());
            if (units.stream().anyMatch(other -> other.inspection().equals(unit.inspection()))) {
                throw new Failure(Failure.Kind.INPUT, "G-09", "counts.twice", unit.name());
            }
            units.add(unit);
        }
        return units;
    }

    /// The document that `rate --json` prints.
    public String json(Outcome.Rated rated) {
        String sha256 = rated.request().pack().sha256();
        return rated.request().by().isPresent()
                ? RatingsWriter.write(rated.ratings(), sha256, rated.groups())
                : RatingsWriter.write(rated.ratings(), sha256);
    }

    private static List<Group> groups(Request request, RatingInput input, String by) {
        if (!Groups.isKnown(request.pack().framework(), input, by)) {
            TreeSet<String> known = new TreeSet<>();
            input.subjects().forEach(subject -> known.addAll(subject.attributes().keySet()));
            throw new Failure(
                    Failure.Kind.INPUT, "R-03", "rate.by.unknown", by, String.join(", ", known));
        }
        return Groups.of(request.pack().framework(), input, by);
    }

    private static AnswerList answers(
            Request request, List<RowFault> faults, List<RowFault> remarks) {
        Optional<List<CaseRow>> cases =
                request.cases()
                        .map(path ->
                                RowFiles.read(path, faults)
                                        .map(sheet ->
                                                CaseListReader.read(
                                                        request.pack().framework(), sheet))
                                        .map(intake -> take(intake, faults, remarks))
                                        .orElseGet(List::of));
        Optional<Sheet> sheet = RowFiles.read(request.answers(), faults);
        if (sheet.isEmpty() || !faults.isEmpty()) {
            return new AnswerList(List.of(), List.of());
        }
        Intake<AnswerList> answers =
                cases.map(list ->
                                AnswerListReader.read(
                                        request.pack().framework(), sheet.get(), list))
                        .orElseGet(() ->
                                AnswerListReader.read(request.pack().framework(), sheet.get()));
        return take(answers, faults, remarks);
    }

    private static List<StandardRow> standards(
            Request request, List<RowFault> faults, List<RowFault> remarks) {
        return request.standards()
                .flatMap(path -> RowFiles.read(path, faults))
                .map(sheet -> StandardListReader.read(request.pack().framework(), sheet))
                .map(intake -> take(intake, faults, remarks))
                .orElseGet(List::of);
    }

    private static <T> T take(Intake<T> intake, List<RowFault> faults, List<RowFault> remarks) {
        faults.addAll(intake.faults());
        remarks.addAll(intake.remarks());
        return intake.content();
    }
}
