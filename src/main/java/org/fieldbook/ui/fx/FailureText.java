package org.fieldbook.ui.fx;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;

import java.lang.System.Logger.Level;

/// What a person is told when something went wrong: what happened, what is safe, what to do, and the
/// code to quote. A failure nobody expected is logged here, without its message: that may quote
/// what people wrote.
public final class FailureText {

    private static final System.Logger LOG = System.getLogger(FailureText.class.getName());

    private FailureText() {}

    /// The sentence for this failure.
    public static String of(Throwable failure, Messages messages) {
        if (failure instanceof Failure expected) {
            String sentence = messages.text(expected.key(), expected.arguments());
            return sentence.contains(expected.code())
                    ? sentence
                    : messages.text("failure.coded", sentence, expected.code());
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        LOG.log(Level.ERROR, "unexpected {0}{1}", failure.getClass().getName(), where);
        return messages.text("failure.unexpected", failure.getClass().getSimpleName());
    }
}
