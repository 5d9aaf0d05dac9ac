/// Writes a document as an accessible PDF and prints it. The home of openhtmltopdf and PDFBox.
@NullMarked
package org.fieldbook.report.pdf;

import org.jspecify.annotations.NullMarked;
