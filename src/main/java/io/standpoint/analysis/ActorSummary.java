package io.standpoint.analysis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.actor.Actor;
import io.standpoint.report.ActorTally;

/** An actor of the article and what its sentences add up to. */
public record ActorSummary(@JsonUnwrapped Actor actor, ActorTally summary) {}
