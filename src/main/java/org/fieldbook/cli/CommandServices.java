package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.RateAnswers;

/// What the commands need, built where the program starts.
public record CommandServices(Messages messages, Frameworks frameworks, RateAnswers rateAnswers) {}
