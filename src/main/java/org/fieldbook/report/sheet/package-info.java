/// Writes tables of values as CSV and XLSX. The home of the libraries that write sheets.
@NullMarked
package org.fieldbook.report.sheet;

import org.jspecify.annotations.NullMarked;
