package org.fieldbook.ui.control;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;

import java.text.NumberFormat;
import java.util.Optional;

/// What an attached file is, in words.
public final class FileWords {

    private static final long THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;

    private FileWords() {}

    /// Such as "PDF document".
    public static String kind(Optional<AttachmentType> type, Messages messages) {
        return messages.text(
                type.map(known ->
                                switch (known) {
                                    case PDF -> "file.pdf";
                                    case PNG, JPEG -> "file.picture";
                                    case WORD -> "file.word";
                                    case EXCEL -> "file.excel";
                                    case TEXT -> "file.text";
                                })
                        .orElse("file.unknown"));
    }

    /// Such as "1.2 MB".
    ///
    /// @param bytes how many
    public static String size(long bytes, Messages messages) {
        if (bytes < THOUSAND) {
            return messages.text("file.bytes", bytes);
        }
        if (bytes < THOUSAND * THOUSAND) {
            return messages.text("file.kilobytes", (bytes + THOUSAND - 1) / THOUSAND);
        }
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(1);
        return messages.text("file.megabytes", format.format(bytes / MILLION));
    }

    /// Name, kind and size of a file that a field names, such as "plan.pdf (PDF document, 1.2 MB)".
    public static String said(Attachment.Said said, Messages messages) {
        return messages.text(
                "file.said", said.name(), kind(said.type(), messages), size(said.size(), messages));
    }
}
