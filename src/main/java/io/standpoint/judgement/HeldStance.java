package io.standpoint.judgement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One holder's stance on the target of the judgement it belongs to. */
public record HeldStance(Holder holder, @JsonUnwrapped StancePrediction stance) {}
