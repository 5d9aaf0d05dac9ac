package org.fieldbook.ui.delivery;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.SecondReading;
import org.fieldbook.inspection.Subject;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.service.ReadProposals;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads the standards judged on evidence from the inspection as it stands.
final class StandardLines {

    private final Messages messages;
    private final Moments moments;

    StandardLines(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// All of them in the order of the framework.
    ///
    /// @param typed by field what is being typed and is not recorded yet
    List<StandardLine> of(Snapshot snapshot, Function<String, Optional<String>> typed) {
        EvidenceLog log = EvidenceLog.of(snapshot.framework(), snapshot.state());
        return snapshot.framework().standards().stream()
                .filter(Evidence::isJudgedOnEvidence)
                .map(standard -> line(snapshot, log, standard.code(), typed))
                .toList();
    }

    private StandardLine line(
            Snapshot snapshot,
            EvidenceLog log,
            String code,
            Function<String, Optional<String>> typed) {
        Framework framework = snapshot.framework();
        Subject whole = snapshot.state().subject(Fields.inspection(snapshot.state().inspection()));
        UUID me = snapshot.me().id();
        Optional<Rating> proposed =
                whole.text(Fields.proposed(framework, code)).flatMap(Rating::find);
        Function<String, String> text =
                field -> typed.apply(field).or(() -> whole.read(field).standIn()).orElse("");
        List<SecondReading> readings = SecondReading.list(framework, snapshot.state(), code);
        return new StandardLine(
                snapshot.ratings().getStandard(code),
                (int) log.evidence().stream().filter(one -> one.marks().containsKey(code)).count(),
                proposed,
                false,
                text.apply(Fields.reason(framework, code)),
                cap(snapshot, code),
                readings.stream().map(one -> reader(snapshot, one, proposed)).toList(),
                ReadProposals.isOpen(snapshot, code),
                readings.stream().anyMatch(one -> one.member().equals(me) && isWith(one, proposed)),
                text.apply(Fields.readerComment(framework, code, me)));
    }

    private static boolean isWith(SecondReading reading, Optional<Rating> proposed) {
        return reading.agreed().isPresent() && reading.agreed().equals(proposed);
    }

    private String reader(Snapshot snapshot, SecondReading reading, Optional<Rating> proposed) {
        String name =
                Members.find(snapshot.state(), reading.member())
                        .map(member -> member.name())
                        .orElse("");
        String key =
                reading.agreed().isEmpty()
                        ? "delivery.reader.commented"
                        : isWith(reading, proposed)
                                ? "delivery.reader.agreed"
                                : "delivery.reader.otherwise";
        String said =
                messages.text(
                        key,
                        name,
                        moments.minute(reading.at()),
                        reading.agreed().map(Rating::word).orElse(""));
        return reading.comment().isEmpty()
                ? said
                : messages.text("delivery.reader.comment", said, reading.comment());
    }

    private String cap(Snapshot snapshot, String code) {
        return snapshot.ratings().rulesApplied().stream()
                .filter(applied -> applied.cap().standard().equals(code))
                .findFirst()
                .map(applied -> cap(snapshot, applied))
                .orElse("");
    }

    private String cap(Snapshot snapshot, AppliedCap applied) {
        String because =
                String.join(
                        ", ",
                        applied.because().stream()
                                .map(code -> code + " " + title(snapshot, code))
                                .toList());
        return messages.text(
                "delivery.cap",
                applied.to().word(),
                applied.cap().id(),
                applied.cap().standard(),
                because,
                applied.cap().is().word());
    }

    private static String title(Snapshot snapshot, String code) {
        return snapshot.framework().findStandard(code).map(Standard::title).orElse("");
    }
}
