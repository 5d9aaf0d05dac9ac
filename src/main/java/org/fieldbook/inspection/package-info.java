/// The state folded from a journal: inspection, roster, cases, answers, notes, completeness,
/// consistency and conflicts. Pure; uses framework and journal.
@NullMarked
package org.fieldbook.inspection;

import org.jspecify.annotations.NullMarked;
