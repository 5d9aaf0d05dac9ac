/// The one JSON form of a change: canonical bytes out, checked bytes in.
@NullMarked
package org.fieldbook.journal.json;

import org.jspecify.annotations.NullMarked;
