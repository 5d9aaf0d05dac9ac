/// The delivery units of a region: whose signed counts are in, and which are missing.
@NullMarked
package org.fieldbook.ui.units;

import org.jspecify.annotations.NullMarked;
