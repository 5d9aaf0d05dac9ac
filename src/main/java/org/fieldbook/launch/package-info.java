/// `main`, directories, logging, and wiring by hand. The only place that builds services; may use
/// every other package.
@NullMarked
package org.fieldbook.launch;

import org.jspecify.annotations.NullMarked;
