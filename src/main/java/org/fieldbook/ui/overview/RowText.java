package org.fieldbook.ui.overview;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.InspectorProgress;
import org.fieldbook.service.Overview;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Tally;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The inspectors in words.
final class RowText {

    private static final String WARN = "warn";
    private static final String SURE = "sure";
    private static final String PLAIN = "plain";

    private final Messages messages;
    private final Moments moments;

    RowText(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    List<Shown.Row> of(Overview overview) {
        String main = Overview.main(overview.snapshot()).id();
        Map<String, List<SampleSubject>> cases =
                overview.snapshot().listSubjects(main).stream()
                        .collect(Collectors.groupingBy(SampleSubject::inspector));
        return overview.inspectors().stream()
                .map(row -> row(row, cases.getOrDefault(row.name(), List.of())))
                .toList();
    }

    private Shown.Row row(InspectorProgress row, List<SampleSubject> cases) {
        String name = name(row);
        Said said = said(row.exchange());
        return new Shown.Row(
                name,
                initials(row.name()),
                row.cases(),
                spoken(row.cases()),
                row.cases().all() == 0
                        ? messages.text("overview.row.none")
                        : messages.text(
                                "overview.row.complete", row.cases().done(), row.cases().all()),
                row.shared().map(moments::brief).orElse(""),
                said.icon(),
                said.look(),
                said.text(),
                Words.cases(name, cases));
    }

    private String name(InspectorProgress row) {
        if (row.name().isEmpty()) {
            return messages.text("overview.row.nobody");
        }
        return row.mine() ? messages.text("overview.row.you", row.name()) : row.name();
    }

    private String spoken(Tally cases) {
        return messages.text(
                "overview.row.spoken",
                cases.signedOff(),
                cases.complete(),
                cases.inProgress(),
                cases.notStarted());
    }

    private record Said(String icon, String look, String text) {}

    private Said said(InspectorProgress.Exchange exchange) {
        return switch (exchange) {
            case InspectorProgress.Exchange.Nobody() -> new Said("", PLAIN, "");
            case InspectorProgress.Exchange.NotOnTeam() ->
                    said("mdi2a-alert-outline", WARN, "overview.share.notOnTeam", 0);
            case InspectorProgress.Exchange.NoLaptop() ->
                    said("mdi2l-laptop", PLAIN, "overview.share.noLaptop", 0);
            case InspectorProgress.Exchange.Revoked() ->
                    said("mdi2a-alert-outline", WARN, "overview.share.revoked", 0);
            case InspectorProgress.Exchange.Mine(Sharing.Alone alone) -> mine(alone);
            case InspectorProgress.Exchange.Silent() ->
                    said("mdi2t-timer-outline", PLAIN, "overview.share.silent", 0);
            case InspectorProgress.Exchange.Gap(int waiting) ->
                    said("mdi2a-alert-outline", WARN, "overview.share.gap", waiting);
            case InspectorProgress.Exchange.Lacks(int acts) ->
                    said("mdi2t-tray-arrow-up", PLAIN, "overview.share.lacks", acts);
            case InspectorProgress.Exchange.HoldsAll() ->
                    said("mdi2c-check", SURE, "overview.share.holdsAll", 0);
        };
    }

    private Said mine(Sharing.Alone alone) {
        if (!alone.anybody()) {
            return said("mdi2l-laptop", PLAIN, "overview.share.nobody", alone.all());
        }
        if (alone.notGiven() > 0) {
            return said("mdi2t-tray-arrow-up", WARN, "overview.share.notGiven", alone.notGiven());
        }
        return alone.notConfirmed() > 0
                ? said(
                        "mdi2t-timer-outline",
                        PLAIN,
                        "overview.share.notConfirmed",
                        alone.notConfirmed())
                : said("mdi2c-check", SURE, "overview.share.all", 0);
    }

    private Said said(String icon, String look, String key, int count) {
        return new Said(icon, look, messages.text(key, count));
    }

    /// The first letters of the first and the last word.
    static String initials(String name) {
        List<String> words =
                Stream.of(name.split("[\\s.]+", -1)).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "";
        }
        String last = words.size() == 1 ? "" : letter(words.getLast());
        return letter(words.getFirst()) + last;
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
