package io.standpoint.analysis;

import java.util.function.Supplier;

/** Watches an analyzer at work. */
public interface Stages {
    /** Nobody watches. */
    Stages UNSEEN = new Stages() {
        @Override
        public <T> T during(String stage, Supplier<T> work) {
            return work.get();
        }

        @Override
        public void analysed(Analysis analysis) {}
    };

    /** Does the work of one stage. */
    <T> T during(String stage, Supplier<T> work);

    /** What came of it. */
    void analysed(Analysis analysis);
}
