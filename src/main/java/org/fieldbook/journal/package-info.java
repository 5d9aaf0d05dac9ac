/// Changes, their hashes and chains, registers with several values, and set union. Pure, and uses no
/// other package of Fieldbook.
@NullMarked
package org.fieldbook.journal;

import org.jspecify.annotations.NullMarked;
