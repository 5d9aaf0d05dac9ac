/// Builds documents of headings, tables and charts from ratings and state. Pure; uses framework,
/// inspection, rating and i18n. Sub-packages write the documents.
@NullMarked
package org.fieldbook.report;

import org.jspecify.annotations.NullMarked;
