/// The JSON of a bundle's content: written from changes as they are kept, read back to the same bytes.
@NullMarked
package org.fieldbook.bundle.json;

import org.jspecify.annotations.NullMarked;
