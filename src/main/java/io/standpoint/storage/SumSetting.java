package io.standpoint.storage;

import java.math.BigDecimal;

/** The threshold that sums are counted with. */
final class SumSetting {
    private SumSetting() {}

    static BigDecimal read(Session session) {
        return session.sql("select abstain_below from sum_setting").one(BigDecimal.class);
    }
}
