/// Recording one case or court report: prompts, judgements, notes, history.
@NullMarked
package org.fieldbook.ui.recording;

import org.jspecify.annotations.NullMarked;
