package org.fieldbook.ui.fx;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ErrorCode;
import org.fieldbook.service.Failure;

import java.lang.System.Logger.Level;
import java.time.format.DateTimeFormatter;

/// What a person is told when something went wrong: what happened, what is safe, what to do, and the
/// code to quote. A failure nobody expected is logged here, without its message: that may quote
/// what people wrote.
public final class FailureText {

    private static final System.Logger LOG = System.getLogger(FailureText.class.getName());

    private FailureText() {}

    /// The sentence for what is not saved: of a full disk how much waits, and since when all is safe.
    public static String of(Kept.NotSaved kept, Messages messages) {
        return kept.why() instanceof Failure full && full.key().equals("store.diskFull")
                ? messages.text(
                        "store.diskFull.counted",
                        Math.max(1, kept.entries()),
                        kept.since()
                                .format(DateTimeFormatter.ofPattern("HH:mm", messages.locale())))
                : of(kept.why(), messages);
    }

    /// The sentence for this failure.
    public static String of(Throwable failure, Messages messages) {
        if (failure instanceof Failure expected) {
            String sentence = messages.text(expected.key(), expected.arguments());
            return sentence.contains(expected.code())
                    ? sentence
                    : messages.text("failure.coded", sentence, expected.code());
        }
        String code = ErrorCode.of(failure);
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        LOG.log(Level.ERROR, "{0} {1}{2}", code, failure.getClass().getName(), where);
        return messages.text("failure.unexpected", code);
    }
}
