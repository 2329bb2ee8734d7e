package io.standpoint.storage;

import io.standpoint.actor.TargetRequest;
import io.standpoint.text.Article;
import java.util.List;

/**
 * An article that is to be read again.
 *
 * @param targets those asked for when its latest analysis was made
 */
public record RunItem(Article article, List<TargetRequest> targets) {}
