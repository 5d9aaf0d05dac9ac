/// What comes from outside in rows: case lists, answers, surveys. Mapping of columns, errors by row,
/// and preview. Pure; uses framework and inspection. Sub-packages read the files.
@NullMarked
package org.fieldbook.intake;

import org.jspecify.annotations.NullMarked;
