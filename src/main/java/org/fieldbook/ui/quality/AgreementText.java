package org.fieldbook.ui.quality;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Agreement;
import org.fieldbook.rating.Agreements;
import org.fieldbook.rating.Kappa;
import org.fieldbook.ui.control.FactSheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far two assessments agree, in a table and in words.
final class AgreementText {

    private static final int DIGITS = 4;

    private final Messages messages;

    AgreementText(Messages messages) {
        this.messages = messages;
    }

    /// A row for each key question and one for all together.
    FactSheet<String> sheet(Agreements agreements) {
        List<FactSheet.Row<String>> rows = new ArrayList<>();
        agreements
                .questions()
                .forEach(one ->
                        rows.add(
                                row(
                                        one.question().code() + " " + one.question().shortTitle(),
                                        one.agreement(),
                                        false)));
        rows.add(row(messages.text("quality.overall"), agreements.overall(), true));
        return new FactSheet<>(
                messages.text("quality.agreement"),
                List.of(
                        new FactSheet.Head(messages.text("quality.column.question"), false),
                        new FactSheet.Head(messages.text("quality.column.both"), true),
                        new FactSheet.Head(messages.text("quality.column.agreed"), true),
                        new FactSheet.Head(messages.text("quality.column.percent"), true),
                        new FactSheet.Head(messages.text("quality.column.kappa"), true),
                        new FactSheet.Head(messages.text("quality.column.error"), true)),
                rows);
    }

    private FactSheet.Row<String> row(String title, Agreement agreement, boolean marked) {
        Optional<Kappa> kappa = agreement.kappa();
        return new FactSheet.Row<>(
                List.of(
                        title,
                        Integer.toString(agreement.pairs()),
                        Integer.toString(agreement.agreed()),
                        agreement
                                .percent()
                                .map(percent -> messages.text("quality.percent", percent))
                                .orElse(""),
                        kappa.map(one -> decimal(one.tenThousandths()))
                                .orElseGet(() -> messages.text("quality.kappa.none")),
                        kappa.flatMap(Kappa::errorTenThousandths)
                                .map(AgreementText::decimal)
                                .orElseGet(() -> messages.text("quality.kappa.none"))),
                marked);
    }

    /// Two digits after the point, as such numbers are published.
    private static String decimal(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, DIGITS)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// What has to be known to read the table.
    String remarks(Agreements agreements) {
        List<String> said = new ArrayList<>();
        said.add(messages.text("quality.cases", agreements.cases()));
        boolean undefined =
                agreements.questions().stream().anyMatch(one -> one.agreement().kappa().isEmpty());
        if (undefined) {
            said.add(messages.text("quality.kappa.undefined"));
        }
        boolean certain =
                agreements.questions().stream()
                        .flatMap(one -> one.agreement().kappa().stream())
                        .anyMatch(kappa -> kappa.errorTenThousandths().isEmpty());
        if (certain) {
            said.add(messages.text("quality.kappa.certain"));
        }
        boolean few = agreements.questions().stream().anyMatch(one -> one.agreement().isFew());
        if (few) {
            said.add(messages.text("quality.kappa.few"));
        }
        said.add(messages.text("quality.kappa.method"));
        return String.join(" ", said);
    }
}
