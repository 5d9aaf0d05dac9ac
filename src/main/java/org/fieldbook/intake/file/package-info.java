/// What files are that people attach, told by their content. Nothing of them is shown, run or unpacked but for the
/// list of what an Office file says is in it. Uses intake and inspection; home of no library but the reader of ZIP
/// files, which it shares with `intake.sheet`.
@NullMarked
package org.fieldbook.intake.file;

import org.jspecify.annotations.NullMarked;
