package org.fieldbook.ui.exchange;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.QuestionResult;

/// How a key question stands, as "21/41 51%".
final class Percent {

    private Percent() {}

    static String of(QuestionResult result, Messages messages) {
        return result.percent()
                .map(percent ->
                        messages.text(
                                "exchange.percent",
                                result.counts().yes(),
                                result.counts().judged(),
                                percent))
                .orElseGet(() -> messages.text("exchange.percent.none"));
    }
}
