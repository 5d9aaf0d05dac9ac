/// The quality of judgements: second assessments and how far they agree, and judgements to look at again.
@NullMarked
package org.fieldbook.ui.quality;

import org.jspecify.annotations.NullMarked;
