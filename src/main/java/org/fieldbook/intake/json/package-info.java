/// Reads the practice inspection that is shipped with Fieldbook.
@NullMarked
package org.fieldbook.intake.json;

import org.jspecify.annotations.NullMarked;
