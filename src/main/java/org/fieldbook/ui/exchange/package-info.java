/// The exchange of work between laptops: bundles out, bundles in, and the conflicts that come of it.
@NullMarked
package org.fieldbook.ui.exchange;

import org.jspecify.annotations.NullMarked;
