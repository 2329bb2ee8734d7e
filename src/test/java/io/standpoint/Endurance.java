package io.standpoint;

/** How long tests go on that could go on for ever: briefly, but in the profile of that name. */
public final class Endurance {
    private Endurance() {}

    public static int times(int briefly, int enduring) {
        return Boolean.getBoolean("standpoint.endurance") ? enduring : briefly;
    }
}
