package io.standpoint.storage;

import org.hibernate.StatelessSession;

/** How PostgreSQL plans the queries of the transaction that is open. */
final class Planning {
    private static final String SETTING =
            "select set_config('plan_cache_mode', :plans, true), set_config('enable_sort', :sort, true)";

    private Planning() {}

    /**
     * For what is asked, each time: a plan for any values, which a connection keeps from some time on, takes every actor and
     * outlet for a small one.
     */
    static void anew(StatelessSession session) {
        set(session, "force_custom_plan", "on");
    }

    /**
     * Once for a connection, to read in the order of an index. The planner expects far fewer rows than an actor of whom much is
     * said has, and would sort them all; and planning for all partitions takes longer than reading the first.
     */
    static void onceInOrder(StatelessSession session) {
        set(session, "force_generic_plan", "off");
    }

    private static void set(StatelessSession session, String plans, String sort) {
        session.createNativeQuery(SETTING, Object[].class)
                .setParameter("plans", plans)
                .setParameter("sort", sort)
                .getSingleResult();
    }
}
