package io.standpoint.storage;

/** How PostgreSQL plans the queries of the transaction that is open. */
final class Planning {
    private static final String SETTING =
            "select set_config('plan_cache_mode', :plans, true), set_config('enable_sort', :sort, true)";

    private Planning() {}

    /**
     * For what is asked, each time: a plan for any values, which a connection keeps from some time on, takes every actor and
     * outlet for a small one.
     */
    static void anew(Session session) {
        set(session, "force_custom_plan", "on");
    }

    /**
     * Once for a connection, to read in the order of an index. The planner expects far fewer rows than an actor of whom much is
     * said has, and would sort them all; and planning for all partitions takes longer than reading the first.
     */
    static void onceInOrder(Session session) {
        set(session, "force_generic_plan", "off");
    }

    private static void set(Session session, String plans, String sort) {
        session.sql(SETTING).with("plans", plans).with("sort", sort).row();
    }
}
