package io.standpoint.models;

/**
 * Numbers by the 64-bit hashes of strings, in one array: a map of strings takes fifteen times the memory. The strings
 * themselves are not kept: half of a hash says where to look, and the other half is kept, so one that was never put is taken for
 * one that was with a chance of about 2⁻³¹. Safe to share between threads once it is filled.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">FNV-1a, here over UTF-16 units</a>
 */
public final class HashTable {
    /** What {@link #get(long)} gives where there is nothing. */
    public static final int NONE = -1;

    /** The hash of the empty string. */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** The lower half of a key, and below it its value and one; 0 where a place is free. */
    private final long[] entries;

    private int room;

    /** @param size how many strings it has room for */
    public HashTable(int size) {
        entries = new long[size + size / 3 + 2];
        room = size;
    }

    public static long hash(CharSequence string) {
        return hash(EMPTY, string);
    }

    /** The hash of two strings joined, the first one given by its hash. */
    public static long hash(long first, CharSequence second) {
        long hash = first;
        for (int i = 0; i < second.length(); i++) {
            hash = (hash ^ second.charAt(i)) * PRIME;
        }
        return hash;
    }

    /**
     * @param value not negative, less than the greatest number
     * @throws IllegalStateException if the hash, or one that can't be told from it, is there already, or if there is no room
     */
    public void put(long hash, int value) {
        if (get(hash) != NONE) {
            throw new IllegalStateException("two strings have the hash " + Long.toHexString(hash));
        }
        set(hash, value);
    }

    /**
     * Puts a value in the place of the one before, if any.
     *
     * @param value not negative, less than the greatest number
     * @throws IllegalStateException if there is no room
     */
    public void set(long hash, int value) {
        long key = key(hash);
        int place = place(key);
        if (entries[place] == 0 && room-- == 0) {
            throw new IllegalStateException("it has no room for more strings");
        }
        entries[place] = key << Integer.SIZE | value + 1;
    }

    /** The value of a string's hash, or {@link #NONE}. */
    public int get(long hash) {
        return (int) entries[place(key(hash))] - 1;
    }

    public int get(CharSequence string) {
        return get(hash(string));
    }

    /** Where a key is, or the free place where it would be. */
    private int place(long key) {
        int place = (int) ((key >>> Integer.SIZE) * entries.length >>> Integer.SIZE);
        while (entries[place] != 0 && (int) (entries[place] >>> Integer.SIZE) != (int) key) {
            place = place + 1 == entries.length ? 0 : place + 1;
        }
        return place;
    }

    /** One key for each hash, spread evenly even where strings are short and alike. */
    private static long key(long hash) {
        return (hash ^ hash >>> Integer.SIZE) * SPREAD;
    }
}
