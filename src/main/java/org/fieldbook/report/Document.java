package org.fieldbook.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/// What is printed or saved, independent of any file format: blocks in reading order and what stands
/// on every page.
///
/// @param language of every text in it
/// @param title of the file and of its first heading's page
/// @param made when its contents were computed; the only time a file of it carries, so that the same
///     document makes the same file
public record Document(
        Locale language,
        String title,
        String subject,
        OffsetDateTime made,
        Frame frame,
        List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }
}
