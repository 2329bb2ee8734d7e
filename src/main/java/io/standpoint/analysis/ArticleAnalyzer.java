package io.standpoint.analysis;

import io.standpoint.actor.TargetRequest;
import io.standpoint.text.Article;
import java.util.List;

/** Analyses one article. An instance belongs to one thread. */
public interface ArticleAnalyzer {
    /**
     * @param targets actors to be found even where the name finder misses them
     */
    Analysis analyze(Article article, List<TargetRequest> targets);

    /** What an analysis made now would carry: known before it is made, so that a stored one can be served instead. */
    Provenance provenance();
}
