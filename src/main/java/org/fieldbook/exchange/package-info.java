/// Moves bundles from one laptop to another: through a file, a folder or a database inbox. Uses
/// bundle.
@NullMarked
package org.fieldbook.exchange;

import org.jspecify.annotations.NullMarked;
