/// What can be judged and how it is rated: samples, standards, questions, applicability, bands and
/// rules, as data, checked for coherence. Pure, and uses no other package of Fieldbook.
@NullMarked
package org.fieldbook.framework;

import org.jspecify.annotations.NullMarked;
