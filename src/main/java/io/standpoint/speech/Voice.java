package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import java.util.Optional;

/**
 * Whose words a quotation holds, and what tells it.
 *
 * @param speaker empty where nobody is named: "it was said"
 */
record Voice(Optional<Speaker> speaker, CharSpan cue) {}
