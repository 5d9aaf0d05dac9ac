/// Why a rating is what it is: the steps from the sample to the result, as links to the cases and as
/// plain text.
@NullMarked
package org.fieldbook.ui.why;

import org.jspecify.annotations.NullMarked;
