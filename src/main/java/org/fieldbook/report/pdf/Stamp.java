package org.fieldbook.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.fieldbook.report.Document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts the document's own time where the renderer put the laptop's, so that the same document makes
/// the same bytes.
record Stamp(OffsetDateTime made, Locale language) {

    private static final Pattern CREATED =
            Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final DateTimeFormatter XMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    static Stamp of(Document document) {
        return new Stamp(document.made(), document.language());
    }

    void applyTo(PDDocument pdf) throws IOException {
        Calendar calendar = GregorianCalendar.from(made.toZonedDateTime());
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String stamped = CREATED.matcher(xmp).replaceFirst("$1" + XMP.format(made) + "$2");
        metadata.importXMPMetadata(stamped.getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setLanguage(language.toLanguageTag());
        pdf.setDocumentId(made.toInstant().toEpochMilli());
    }
}
