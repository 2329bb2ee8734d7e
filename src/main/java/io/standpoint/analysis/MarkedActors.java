package io.standpoint.analysis;

import io.standpoint.judgement.Holder;
import io.standpoint.judgement.MarkedSentence;
import java.util.List;
import java.util.UUID;

/**
 * A sentence ready to be judged, with the actors behind its marks.
 *
 * @param ids of the sentence's actors, in the same order
 * @param others who stands behind the sentence's other holders, in the same order
 */
record MarkedActors(MarkedSentence sentence, List<UUID> ids, List<Holder> others) {}
