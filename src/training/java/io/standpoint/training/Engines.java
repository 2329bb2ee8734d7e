package io.standpoint.training;

import io.standpoint.judgement.Engine;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.models.ModelStore;

/** The engines that {@code -Dengine=} names. */
final class Engines {
    private Engines() {}

    /** @throws IllegalArgumentException if there is no such engine or it has no models here */
    static Engine named(String name, ModelStore store) {
        return switch (name) {
            case "maxent" -> MaxentEngine.load(store);
            case "encoder" -> throw new IllegalArgumentException("engine: the encoder has no trained models yet");
            default -> throw new IllegalArgumentException("engine: there is no " + name + ", but maxent, encoder");
        };
    }
}
