/// The table of cases and other subjects of the samples.
@NullMarked
package org.fieldbook.ui.cases;

import org.jspecify.annotations.NullMarked;
