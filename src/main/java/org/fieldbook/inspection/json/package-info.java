/// Writes the folded state as canonical JSON, so that equal states are equal bytes on every laptop.
@NullMarked
package org.fieldbook.inspection.json;

import org.jspecify.annotations.NullMarked;
