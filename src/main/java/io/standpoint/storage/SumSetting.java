package io.standpoint.storage;

import java.math.BigDecimal;
import org.hibernate.StatelessSession;

/** The threshold that sums are counted with. */
final class SumSetting {
    private SumSetting() {}

    static BigDecimal read(StatelessSession session) {
        return session.createNativeQuery("select abstain_below from sum_setting", BigDecimal.class)
                .getSingleResult();
    }
}
