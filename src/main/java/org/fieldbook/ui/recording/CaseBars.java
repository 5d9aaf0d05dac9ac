package org.fieldbook.ui.recording;

import org.fieldbook.framework.Attribute;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.RelatedCase;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.ValueText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The line on top of a case: what its list says of it.
final class CaseBars {

    private static final List<String> FLAGS = List.of("domesticAbuse", "childSafeguarding");
    private static final Map<String, String> ICONS =
            Map.of(
                    "domesticAbuse", "mdi2h-home-alert-outline",
                    "childSafeguarding", "mdi2h-human-male-child");
    private static final String ROSH = "rosh";
    private static final String ROSH_AGREED = "roshAgreed";

    private CaseBars() {}

    static CaseSheet.Bar of(Snapshot snapshot, SampleSubject subject, Messages messages) {
        boolean signed = snapshot.state().subject(subject.id()).text(Fields.SIGN_OFF).isPresent();
        Optional<RelatedCase> related = RelatedCase.of(subject, snapshot.subjects());
        return new CaseSheet.Bar(
                subject.reference(),
                look(subject, signed),
                status(subject, signed, messages),
                facts(snapshot, subject, messages)
                        + related.filter(one -> one.id().isEmpty())
                                .map(one ->
                                        messages.text("recording.related.none", one.reference()))
                                .orElse(""),
                related.filter(one -> one.id().isPresent()),
                flags(snapshot, subject));
    }

    private static StatusTag.Look look(SampleSubject subject, boolean signed) {
        if (subject.isWithdrawn()) {
            return StatusTag.Look.IDLE;
        }
        return switch (subject.status()) {
            case NOT_STARTED -> StatusTag.Look.IDLE;
            case IN_PROGRESS -> StatusTag.Look.BUSY;
            case COMPLETE ->
                    subject.changedSince() && signed ? StatusTag.Look.WARN : StatusTag.Look.DONE;
            case SIGNED_OFF -> StatusTag.Look.SURE;
        };
    }

    private static String status(SampleSubject subject, boolean signed, Messages messages) {
        if (subject.isWithdrawn()) {
            return messages.text("status.withdrawn");
        }
        return messages.text(
                switch (subject.status()) {
                    case NOT_STARTED -> "status.notStarted";
                    case IN_PROGRESS -> "status.inProgress";
                    case COMPLETE ->
                            subject.changedSince() && signed ? "status.changed" : "status.complete";
                    case SIGNED_OFF -> "status.signedOff";
                });
    }

    private static String facts(Snapshot snapshot, SampleSubject subject, Messages messages) {
        Map<String, String> known = subject.attributes();
        List<String> facts = new ArrayList<>();
        for (String attribute : List.of("reportType", "sentence")) {
            if (known.containsKey(attribute)) {
                facts.add(ValueText.of(known.getOrDefault(attribute, ""), messages));
            }
        }
        List<String> person = new ArrayList<>();
        for (String attribute : List.of("sex", "age")) {
            if (known.containsKey(attribute)) {
                person.add(known.get(attribute));
            }
        }
        if (!person.isEmpty()) {
            facts.add(String.join(", ", person));
        }
        if (known.containsKey(ROSH)) {
            facts.add(
                    messages.text(
                            "recording.rosh." + known.getOrDefault(ROSH_AGREED, "open"),
                            known.get(ROSH)));
        }
        if (facts.isEmpty()) {
            snapshot.framework()
                    .findSample(subject.sample())
                    .map(sample -> ValueText.capital(sample.one(), messages))
                    .ifPresent(facts::add);
        }
        return String.join(" \u00b7 ", facts);
    }

    private static List<CaseSheet.Flag> flags(Snapshot snapshot, SampleSubject subject) {
        return FLAGS.stream()
                .filter(flag -> "yes".equals(subject.attributes().get(flag)))
                .map(flag ->
                        new CaseSheet.Flag(
                                title(snapshot, subject, flag), ICONS.getOrDefault(flag, "")))
                .toList();
    }

    private static String title(Snapshot snapshot, SampleSubject subject, String attribute) {
        return snapshot.framework().findSample(subject.sample()).stream()
                .flatMap(sample -> sample.attributes().stream())
                .filter(one -> one.id().equals(attribute))
                .map(Attribute::title)
                .findFirst()
                .orElse(attribute);
    }
}
