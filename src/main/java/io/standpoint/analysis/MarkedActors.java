package io.standpoint.analysis;

import io.standpoint.judgement.MarkedSentence;
import java.util.List;
import java.util.UUID;

/**
 * A sentence ready to be judged, with the actors behind its marks.
 *
 * @param ids of the sentence's actors, in the same order
 */
record MarkedActors(MarkedSentence sentence, List<UUID> ids) {}
