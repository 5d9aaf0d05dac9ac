/// Reads rows from CSV and spreadsheet files. The home of the sheet readers.
@NullMarked
package org.fieldbook.intake.sheet;

import org.jspecify.annotations.NullMarked;
